import { messageIn, PAGE_GUARDS, VIEW_GUARDS } from '../platform/message-guards.ts';
import type { Message, Messages, PageMessages, ViewMessages } from '../platform/messages.ts';
import { type PageSender, type Self, type Sender, trustedSender } from '../platform/senders.ts';

/** One handler for every message that the worker answers. */
export type Handlers = {
  readonly [K in keyof PageMessages]: (
    body: Messages[K]['in'],
    from: PageSender,
  ) => Promise<Messages[K]['out']>;
} & {
  readonly [K in keyof ViewMessages]: (body: Messages[K]['in']) => Promise<Messages[K]['out']>;
};

const PAGE_KINDS = Object.keys(PAGE_GUARDS) as readonly (keyof PageMessages)[];
const LAST_WORDS: readonly (keyof PageMessages)[] = ['page-left'];
const VIEW_KINDS = Object.keys(VIEW_GUARDS) as readonly (keyof ViewMessages)[];

/**
 * The answer to a message from outside, or null where it is none of ours to answer: an unknown kind, a body of another
 * form, or a sender that may not send it.
 */
export function routed(
  handlers: Handlers,
  self: Self,
  message: unknown,
  sender: Sender,
): Promise<unknown> | null {
  const trusted = trustedSender(sender, self);
  if (trusted?.who === 'page') {
    const found = messageIn(trusted.left ? LAST_WORDS : PAGE_KINDS, message);
    return found && answerPage(handlers, found, trusted);
  }
  if (trusted?.who === 'view') {
    const found = messageIn(VIEW_KINDS, message);
    return found && answerView(handlers, found);
  }
  return null;
}

// The guards above tie each kind to its body; TypeScript cannot follow that through an indexed call.
function answerPage<K extends keyof PageMessages>(handlers: Handlers, message: Message<K>, from: PageSender) {
  const handle = handlers[message.kind] as (body: Messages[K]['in'], from: PageSender) => Promise<unknown>;
  return handle(message.body, from);
}

function answerView<K extends keyof ViewMessages>(handlers: Handlers, message: Message<K>) {
  const handle = handlers[message.kind] as (body: Messages[K]['in']) => Promise<unknown>;
  return handle(message.body);
}
