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

/**
 * A searchable set of signatures with the document frequencies of their articles: an inverted index in flat arrays, since
 * a cold worker reads several of them before it can answer, and holds them while it lives. Articles are named by their place.
 */
export interface Shard {
  readonly ids: readonly string[];
  readonly days: readonly (string | null)[];
  readonly languages: readonly (string | null)[];
  /** Distinct terms of each signature. */
  readonly lengths: Uint16Array;
  /** Every stem of every article, ascending by code units. */
  readonly stems: readonly string[];
  /** In how many articles each stem occurs. */
  readonly frequencies: Uint32Array;
  /** The signatures that hold stem `s` stand from `starts[s]` to before `starts[s + 1]` in `places` and `counts`. */
  readonly starts: Uint32Array;
  /** Ascending within a stem. */
  readonly places: Uint32Array;
  /** Occurrences, capped. */
  readonly counts: Uint8Array;
}

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

interface Row {
  frequency: number;
  readonly places: number[];
  readonly counts: number[];
}

/** A shard in the making. */
class Draft {
  readonly #ids: string[] = [];
  readonly #days: (string | null)[] = [];
  readonly #languages: (string | null)[] = [];
  readonly #lengths: number[] = [];
  readonly #rows = new Map<string, Row>();

  add({ signature, stems, day, language }: ShardItem): void {
    const terms = Object.entries(signature.terms);
    const place = this.#place(signature.id, day, language, terms.length);
    for (const stem of stems) this.#row(stem).frequency += 1;
    for (const [stem, count] of terms) {
      const row = this.#row(stem);
      row.places.push(place);
      row.counts.push(Math.min(MOST_REPEATS, count));
    }
  }

  addShard(shard: Shard, gone: ReadonlySet<string>): void {
    const places = shard.ids.map((id, at) =>
      gone.has(id)
        ? -1
        : this.#place(id, shard.days[at] ?? null, shard.languages[at] ?? null, shard.lengths[at] ?? 0),
    );
    for (const [at, stem] of shard.stems.entries()) {
      const row = this.#row(stem);
      row.frequency += shard.frequencies[at] ?? 0;
      const end = shard.starts[at + 1] ?? 0;
      for (let posting = shard.starts[at] ?? 0; posting < end; posting += 1) {
        const place = places[shard.places[posting] ?? -1] ?? -1;
        if (place === -1) continue;
        row.places.push(place);
        row.counts.push(shard.counts[posting] ?? 0);
      }
    }
  }

  uncount(stems: readonly string[]): void {
    for (const stem of stems) this.#row(stem).frequency -= 1;
  }

  finish(): Shard {
    const rows = [...this.#rows].filter(([, row]) => row.frequency > 0 || row.places.length > 0);
    rows.sort(([a], [b]) => (a < b ? -1 : 1));
    const starts = new Uint32Array(rows.length + 1);
    for (const [at, [, { places }]] of rows.entries()) starts[at + 1] = (starts[at] ?? 0) + places.length;
    return {
      ids: this.#ids,
      days: this.#days,
      languages: this.#languages,
      lengths: Uint16Array.from(this.#lengths),
      stems: rows.map(([stem]) => stem),
      frequencies: Uint32Array.from(rows, ([, { frequency, places }]) => Math.max(frequency, places.length)),
      starts,
      places: Uint32Array.from(rows.flatMap(([, { places }]) => places)),
      counts: Uint8Array.from(rows.flatMap(([, { counts }]) => counts)),
    };
  }

  #place(id: string, day: string | null, language: string | null, length: number): number {
    this.#days.push(day);
    this.#languages.push(language);
    this.#lengths.push(length);
    return this.#ids.push(id) - 1;
  }

  #row(stem: string): Row {
    const found = this.#rows.get(stem);
    if (found !== undefined) return found;
    const row: Row = { frequency: 0, places: [], counts: [] };
    this.#rows.set(stem, row);
    return row;
  }
}
