import * as v from 'valibot';
import { FEED_ERRORS } from '../corpus/feeds/failure.ts';
import { ERROR_NAMES, type Failure, type FailureName } from '../platform/diagnostics.ts';
import { REFUSALS } from '../platform/messages.ts';
import type { Platform } from '../platform/platform.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { Handlers } from './router.ts';

const KEY = 'failures';
/** So many different ones; of one that comes again only the last time is kept. */
const MOST = 40;

/** All that a failure may be called. */
export const FAILURES = [...REFUSALS, ...ERROR_NAMES, ...FEED_ERRORS, 'failed'] as const;

/** A thing that the browser woke the worker for, and nobody waits for. */
export const EVENT = 'event';

const schema = v.array(
  v.object({ task: v.string(), why: v.picklist(FAILURES), times: v.number(), last: v.string() }),
);

/** What went wrong in this session: what was asked, what became of it, how often and when; never what it was about. */
export class Failures {
  readonly #platform: Pick<Platform, 'session' | 'now'>;
  readonly #inTurn = oneAtATime();

  constructor(platform: Pick<Platform, 'session' | 'now'>) {
    this.#platform = platform;
  }

  /** Never rejects: where nothing can be kept there is nobody else to tell. */
  note(task: string, why: FailureName): Promise<void> {
    return this.#inTurn(async () => {
      const { session, now } = this.#platform;
      const kept = await this.list();
      const same = kept.find((one) => one.task === task && one.why === why);
      const noted = { task, why, times: (same?.times ?? 0) + 1, last: new Date(now()).toISOString() };
      await session.set({ [KEY]: [noted, ...kept.filter((one) => one !== same)].slice(0, MOST) });
    }).catch(() => undefined);
  }

  /** The latest first. */
  async list(): Promise<readonly Failure[]> {
    const parsed = v.safeParse(schema, (await this.#platform.session.get([KEY]))[KEY]);
    return parsed.success ? parsed.output : [];
  }
}

/** What an error is called; its message might tell of what was read. */
export function nameOfError(error: unknown): FailureName {
  const name: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'name') : null;
  return ERROR_NAMES.find((known) => known === name) ?? 'Error';
}

/** The same answers, with what went wrong noted. */
export function noting(handlers: Handlers, failures: Failures): Handlers {
  const watched = Object.entries(handlers).map(([kind, handle]) => [kind, watching(kind, handle, failures)]);
  return Object.fromEntries(watched) as Handlers;
}

function watching<A extends readonly never[]>(
  kind: string,
  handle: (...args: A) => Promise<unknown>,
  failures: Failures,
): (...args: A) => Promise<unknown> {
  return async (...args) => {
    try {
      const answer = await handle(...args);
      const why = failureIn(answer);
      if (why !== null) void failures.note(kind, why);
      return answer;
    } catch (error) {
      void failures.note(kind, nameOfError(error));
      throw error;
    }
  };
}

/** Why an answer is none: refused, or a page that failed. Null where it is one. */
function failureIn(answer: unknown): FailureName | null {
  if (typeof answer !== 'object' || answer === null) return null;
  const { ok, kind, why } = answer as {
    readonly ok?: unknown;
    readonly kind?: unknown;
    readonly why?: unknown;
  };
  if (ok !== false && kind !== 'failed') return null;
  return FAILURES.find((known) => known === why) ?? 'failed';
}
