import { Library } from '../../corpus/library.ts';
import type { Article } from '../../engine/article.ts';
import type { Corpus } from '../../engine/corpus.ts';
import { cover } from '../../engine/coverage.ts';
import { relate } from '../../engine/retrieval/relate.ts';
import { signatureOf } from '../../engine/retrieval/signature.ts';
import { openPage } from '../engine/page.ts';
import { PEERS, type Spelled } from './one-piece.ts';
import { questionsOf, searchTimes } from './searching.ts';
import { syntheticArticles } from './synthetic-weeks.ts';

/** Runs in a worker of a real browser, over the library in its IndexedDB. */

const NAME = 'bench';
const BATCH = 200;
const { signal } = new AbortController();
const OPTIONS = { readAt: '2020-01-01T00:00:00Z', signal };

type Question =
  | { kind: 'ingest'; from: number; to: number; source?: string }
  | { kind: 'build'; peer: string; size: number }
  | { kind: 'cover' | 'relate'; pages: Article[]; peer: string | null }
  | { kind: 'search'; questions: number }
  | { kind: 'remove'; source: string }
  | { kind: 'retain'; from: string }
  | { kind: 'size' };

let opened: Promise<Corpus> | null = null;
const library = (() => {
  let one: Promise<Library> | null = null;
  return () => {
    one ??= Library.open(NAME);
    return one;
  };
})();

const stories = async () => (await fetch('/stories.json')).json();

async function answer(question: Question): Promise<unknown> {
  switch (question.kind) {
    case 'ingest':
      return ingest(question.from, question.to, question.source ?? 'pack:bench');
    case 'build':
      return build(question.peer, question.size);
    case 'cover':
    case 'relate': {
      opened ??= question.peer === null ? library() : onePiece(question.peer);
      const corpus = await opened;
      const times: number[] = [];
      let related = 0;
      for (const page of question.pages) {
        const start = performance.now();
        const ask = question.kind === 'cover' ? cover : relate;
        related += (await ask(openPage(page), corpus, OPTIONS)).related.length;
        times.push(performance.now() - start);
      }
      return { times, related };
    }
    case 'search': {
      const held = await library();
      return searchTimes(NAME, held, await questionsOf(held, question.questions, signal), signal);
    }
    case 'remove':
      return timed(async () => (await library()).removeSource(question.source));
    case 'retain': {
      const policy = { source: null, from: question.from, by: 'published', mostBytes: null } as const;
      return timed(async () => (await library()).retain([policy]));
    }
    case 'size':
      return (await library()).size();
  }
}

async function timed(work: () => Promise<number>): Promise<{ ms: number; articles: number }> {
  const start = performance.now();
  const articles = await work();
  return { ms: performance.now() - start, articles };
}

/** @returns milliseconds, without those of making the articles up */
async function ingest(from: number, to: number, source: string): Promise<number> {
  const texts = await stories();
  const into = await library();
  let spent = 0;
  for (let at = from; at < to; at += BATCH) {
    const articles = syntheticArticles(texts, at, Math.min(to, at + BATCH));
    const start = performance.now();
    await into.addAll(articles.map((article) => ({ article, source, arrived: '2020-01-01T00:00:00Z' })));
    spent += performance.now() - start;
  }
  return spent;
}

/** Keeps an index of the first `size` articles beside the library. @returns characters of its JSON */
async function build(peer: string, size: number): Promise<number> {
  const signatures: Spelled[] = [];
  const texts = await stories();
  for (let at = 0; at < size; at += BATCH) {
    for (const article of syntheticArticles(texts, at, Math.min(size, at + BATCH))) {
      const terms = Object.entries(signatureOf(article).terms);
      const spelled = terms.flatMap(([stem, count]) => Array<string>(Math.min(4, count)).fill(stem));
      signatures.push({ id: article.id, terms: spelled.join(' ') });
    }
  }
  const json = await PEERS[peer]?.build(signatures);
  const database = await peerDatabase();
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction('indexes', 'readwrite');
    transaction.objectStore('indexes').put(json, peer);
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  return json?.length ?? 0;
}

/** The library with one index over everything in place of its shards. */
async function onePiece(peer: string): Promise<Corpus> {
  const [database, whole] = [await peerDatabase(), await library()];
  const json = await new Promise<string>((resolve, reject) => {
    const asked = database.transaction('indexes').objectStore('indexes').get(peer);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const search = await PEERS[peer]?.open(json);
  return {
    census: (signal) => whole.census(signal),
    copies: (page, signal) => whole.copies(page, signal),
    entry: (id, signal) => whole.entry(id, signal),
    article: (id, signal) => whole.article(id, signal),
    // The peers keep none: this counts in their favour.
    documentFrequencies: async (stems) => ({ articles: 0, counts: stems.map(() => 0) }),
    candidates: async ({ terms, limit }) =>
      ((await search?.(terms, limit)) ?? []).map((id, at) => ({ id, score: -at })),
  };
}

function peerDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('peers', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('indexes');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  answer(data).then(
    (value) => postMessage({ value }),
    (error: unknown) => postMessage({ error: String(error) }),
  );
});
