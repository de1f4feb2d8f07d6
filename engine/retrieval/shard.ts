import MiniSearch, { type Options } from 'minisearch';
import type { Article } from '../article.ts';
import type { Signature } from '../corpus.ts';
import { languageOf } from '../language/article-language.ts';
import { analysisOf } from './analysis.ts';
import { dayFor } from './date-window.ts';
import { signatureOf } from './signature.ts';

/** What a shard keeps of one article. */
export interface ShardItem {
  readonly signature: Signature;
  /** Every stem of the article, for document frequencies. */
  readonly stems: readonly string[];
  /** See `Tally`. */
  readonly day: string | null;
  readonly language: string | null;
}

/** A signature as it lies in the index, with what a search is narrowed by. */
export interface Indexed {
  readonly id: string;
  /** A stem as often as it counts, so that BM25 sees its frequency. */
  readonly terms: string;
  readonly day: string | null;
  readonly language: string | null;
}

/** A searchable set of signatures, with what is counted over its articles. */
export interface Shard {
  /** In the order in which they came in. */
  readonly ids: readonly string[];
  readonly index: MiniSearch<Indexed>;
  readonly counts: StemCounts;
}

/** Every stem of every article, ascending by code units, so that a few are looked up without a table of all. */
export interface StemCounts {
  readonly stems: readonly string[];
  /** In how many articles each occurs. */
  readonly articles: Uint32Array;
  /** In how many signatures. */
  readonly signatures: Uint32Array;
}

/** One field of stems, which need no more than to be told apart. */
export const INDEX_OPTIONS: Options<Indexed> = {
  fields: ['terms'],
  storeFields: ['terms', 'day', 'language'],
  tokenize: (text) => text.split(' '),
  processTerm: (term) => term,
  autoVacuum: false,
  // Signatures are of one length, or nearly; what their average is differs from shard to shard, and so would the scores.
  searchOptions: { bm25: { k: 1.2, b: 0, d: 0.5 } },
};

/** Beyond this, repetition says nothing more of the subject. */
const MOST_REPEATS = 4;

/** What an article puts into a shard. @param arrived day on which it came in, where known */
export function shardItem(article: Article, arrived: string | null = null): ShardItem {
  return {
    signature: signatureOf(article),
    stems: [...analysisOf(article).uses.keys()],
    day: dayFor({ published: article.published, arrived }),
    language: languageOf(article),
  };
}

/** A shard of these articles, whose ids differ. The same items in the same order give the same shard. */
export function buildShard(items: Iterable<ShardItem>): Shard {
  const draft = new Draft();
  for (const item of items) draft.add(item);
  return draft.finish();
}

/** One shard of several, in their order, without some of their articles, and then with others, which may have their ids. */
export function mergedShard(
  shards: readonly Shard[],
  gone: readonly ShardItem[] = [],
  added: readonly ShardItem[] = [],
): Shard {
  const draft = new Draft();
  const left = new Set(gone.map(({ signature }) => signature.id));
  for (const shard of shards) draft.addShard(shard, left);
  for (const { stems } of gone) draft.uncount(stems);
  for (const item of added) draft.add(item);
  return draft.finish();
}

/** What the index keeps of an article; null where it does not hold it. */
export function indexedIn({ index }: Pick<Shard, 'index'>, id: string): Indexed | null {
  const kept = index.getStoredFields(id);
  if (kept === undefined) return null;
  return { id, terms: String(kept.terms), day: maybeText(kept.day), language: maybeText(kept.language) };
}

function maybeText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** A shard in the making. */
class Draft {
  readonly #index = new MiniSearch<Indexed>(INDEX_OPTIONS);
  readonly #ids: string[] = [];
  readonly #articles = new Map<string, number>();
  readonly #signatures = new Map<string, number>();

  add({ signature, stems, day, language }: ShardItem): void {
    for (const stem of stems) countIn(this.#articles, stem, 1);
    const spelled = Object.entries(signature.terms).flatMap(([stem, uses]) =>
      Array<string>(Math.min(MOST_REPEATS, uses)).fill(stem),
    );
    this.#put({ id: signature.id, terms: spelled.join(' '), day, language });
  }

  addShard(shard: Shard, gone: ReadonlySet<string>): void {
    const { stems, articles } = shard.counts;
    for (const [at, stem] of stems.entries()) countIn(this.#articles, stem, articles[at] ?? 0);
    for (const id of shard.ids) {
      const indexed = gone.has(id) ? null : indexedIn(shard, id);
      if (indexed !== null) this.#put(indexed);
    }
  }

  uncount(stems: readonly string[]): void {
    for (const stem of stems) countIn(this.#articles, stem, -1);
  }

  finish(): Shard {
    const of = (counts: ReadonlyMap<string, number>, stem: string) => Math.max(0, counts.get(stem) ?? 0);
    const all = [...new Set([...this.#articles.keys(), ...this.#signatures.keys()])];
    const stems = all
      .filter((stem) => of(this.#articles, stem) + of(this.#signatures, stem) > 0)
      .sort((a, b) => (a < b ? -1 : 1));
    const signatures = Uint32Array.from(stems, (stem) => of(this.#signatures, stem));
    const articles = Uint32Array.from(stems, (stem, at) =>
      Math.max(of(this.#articles, stem), signatures[at] ?? 0),
    );
    return { ids: this.#ids, index: this.#index, counts: { stems, articles, signatures } };
  }

  #put(indexed: Indexed): void {
    this.#index.add(indexed);
    this.#ids.push(indexed.id);
    for (const stem of new Set(indexed.terms.split(' '))) countIn(this.#signatures, stem, 1);
  }
}

function countIn(counts: Map<string, number>, stem: string, by: number): void {
  counts.set(stem, (counts.get(stem) ?? 0) + by);
}
