import { browser } from 'wxt/browser';
import { messageIn } from '../../platform/message-guards.ts';
import type { ContentMessages, Message } from '../../platform/messages.ts';
import { isFromUs } from '../../platform/own-sender.ts';
import type { Sender } from '../../platform/senders.ts';

/** What is done for each order of the worker. */
export type Orders = {
  readonly [K in keyof ContentMessages]: (
    body: ContentMessages[K]['in'],
  ) => Promise<ContentMessages[K]['out']>;
};

const KINDS = [
  'read-now',
  'name-feeds',
  'mark-page',
  'unmark-page',
  'show-statement',
  'step-statement',
] as const satisfies readonly (keyof ContentMessages)[];

/** Answers the worker's orders until `signal` ends it. */
export function hearOrders(orders: Orders, signal: AbortSignal): void {
  const hear = (message: unknown, sender: Sender, reply: (answer: unknown) => void): true | undefined => {
    const order = isFromUs(sender) ? messageIn(KINDS, message) : null;
    if (order === null) return undefined;
    carriedOut(orders, order)
      .catch(() => null)
      .then((answer) => reply({ answer }));
    return true;
  };
  browser.runtime.onMessage.addListener(hear);
  const stop = (): void => {
    // A script whose extension was updated has lost this API with it, and nobody speaks to it any more.
    const runtime: typeof browser.runtime | undefined = browser.runtime;
    runtime?.onMessage.removeListener(hear);
  };
  signal.addEventListener('abort', stop, { once: true });
}

// The guard ties each kind to its body; TypeScript cannot follow that through an indexed call.
function carriedOut<K extends keyof ContentMessages>(orders: Orders, order: Message<K>): Promise<unknown> {
  const carryOut = orders[order.kind] as (body: ContentMessages[K]['in']) => Promise<unknown>;
  return carryOut(order.body);
}
