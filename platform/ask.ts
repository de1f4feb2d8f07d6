import { browser } from 'wxt/browser';
import type { Messages, PageMessages, ViewMessages } from './messages.ts';

/** Every message that the worker answers. */
export type Request = PageMessages & ViewMessages;

/** Sends one message to the worker and resolves with its answer. Rejects where the worker refuses the sender. */
export type Ask = <K extends keyof Request>(kind: K, body: Messages[K]['in']) => Promise<Messages[K]['out']>;

/**
 * What travels back. A bare `undefined` would be indistinguishable from "nobody listened".
 * `error` names a bug or a refused sender; expected failures are part of `answer`.
 */
export type Reply = { readonly answer: unknown } | { readonly error: string };

/** How browsers say that the worker went away, or was not yet there, while a message was under way. */
const WORKER_GONE =
  /message (channel|port) closed|receiving end does not exist|message manager disconnected|went out of scope/i;

/**
 * An `ask` over the given channel. A worker may be stopped at any moment, so a request that lost its worker is sent once
 * more; every request is idempotent.
 */
export function askThrough(send: (message: unknown) => Promise<unknown>): Ask {
  return async (kind, body) => {
    const message = { kind, body };
    const reply = await send(message).catch((error: unknown) => {
      if (!WORKER_GONE.test(String(error))) throw error;
      return send(message);
    });
    return answerIn(kind, reply ?? (await send(message)));
  };
}

function answerIn<K extends keyof Request>(kind: K, reply: unknown): Messages[K]['out'] {
  if (typeof reply !== 'object' || reply === null) throw new Error(`No answer to "${kind}".`);
  if ('answer' in reply) return reply.answer as Messages[K]['out'];
  throw new Error(
    `"${kind}" failed: ${'error' in reply ? String(reply.error) : 'answer of an unknown form'}`,
  );
}

/** Asks this extension's worker. */
export const ask: Ask = askThrough((message) => browser.runtime.sendMessage(message));
