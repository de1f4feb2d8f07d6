import type { Shard } from '../../engine/retrieval/shard.ts';

/** The widest window reaches over 14 weeks. */
const MOST_WEEKS = 16;
/** Near windows reach over four weeks: these stay whatever their size, others only while all hold no more than this. */
const LEAST_WEEKS = 4;
const MOST_ARTICLES = 8_000;

/** The shards of the weeks asked for last; what the worker holds of the library is bounded by it. */
export class ShardCache {
  readonly #weeks = new Map<string, { readonly shards: Promise<Shard[]>; articles: number }>();

  get weeks(): number {
    return this.#weeks.size;
  }

  /** @param articles of the week, by its census */
  get(week: string, articles: number, load: () => Promise<Shard[]>): Promise<Shard[]> {
    const known = this.#weeks.get(week) ?? { shards: load(), articles };
    known.shards.catch(() => this.#weeks.delete(week));
    this.#weeks.delete(week);
    this.#weeks.set(week, known);
    this.#evict();
    return known.shards;
  }

  clear(): void {
    this.#weeks.clear();
  }

  #evict(): void {
    for (const week of [...this.#weeks.keys()]) {
      const held = [...this.#weeks.values()].reduce((sum, { articles }) => sum + articles, 0);
      const tooLarge = held > MOST_ARTICLES && this.#weeks.size > LEAST_WEEKS;
      if (this.#weeks.size <= MOST_WEEKS && !tooLarge) return;
      this.#weeks.delete(week);
    }
  }
}
