import * as v from 'valibot';
import { articleSchema } from '../corpus/schemas.ts';
import type { Article } from '../engine/article.ts';
import type { Platform } from '../platform/platform.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { SessionShelf } from './session-shelf.ts';

const KEY = 'removed-samples';
const VERSION = 1;
const kept = v.object({ version: v.literal(VERSION), ids: v.array(v.string()) });
/** Characters of JSON of articles that can still be put back. */
const LIMIT = 2_000_000;

/**
 * What the reader took out. The articles that came with the extension can't leave its package, so their ids are remembered;
 * one of the reader's own is kept until the browser closes, so that it can be put back.
 */
export class RemovedArticles {
  readonly #local: Platform['local'];
  readonly #own: SessionShelf<Article>;
  readonly #inTurn = oneAtATime();

  constructor({ local, session }: Pick<Platform, 'local' | 'session'>) {
    this.#local = local;
    this.#own = new SessionShelf(session, 'removed-articles', LIMIT, (value) => {
      const parsed = v.safeParse(articleSchema, value);
      return parsed.success ? parsed.output : null;
    });
  }

  /** Ids of the samples taken out. */
  async samples(): Promise<readonly string[]> {
    const parsed = v.safeParse(kept, (await this.#local.get([KEY]))[KEY]);
    return parsed.success ? parsed.output.ids : [];
  }

  removeSample(id: string): Promise<void> {
    return this.#inTurn(async () => this.#store([...new Set([...(await this.samples()), id])]));
  }

  /** @returns whether it had been taken out */
  restoreSample(id: string): Promise<boolean> {
    return this.#inTurn(async () => {
      const ids = await this.samples();
      if (!ids.includes(id)) return false;
      await this.#store(ids.filter((each) => each !== id));
      return true;
    });
  }

  /** Keeps one of the reader's own until the browser closes. @returns false where it is too large for that */
  keep(article: Article): Promise<boolean> {
    return this.#own.put(article.id, article);
  }

  own(id: string): Promise<Article | null> {
    return this.#own.get(id);
  }

  #store(ids: readonly string[]): Promise<void> {
    return this.#local.set({ [KEY]: { version: VERSION, ids } });
  }
}
