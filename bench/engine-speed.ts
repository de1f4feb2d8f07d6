import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { corpusOf } from '../corpus/memory.ts';
import type { Article } from '../engine/article.ts';
import { cover } from '../engine/coverage.ts';
import { analyse } from '../engine/language/analysis.ts';
import { analysisOf } from '../engine/retrieval/analysis.ts';
import { buildShard, shardItem } from '../engine/retrieval/shard.ts';
import { searchShards } from '../engine/retrieval/shard-search.ts';
import { tellingTerms } from '../engine/retrieval/signature.ts';
import { fresh, openPage } from './engine/page.ts';
import { chosen, median, shortest } from './engine/timing.ts';
import { evaluationArticles } from './predict/related-data.ts';

const GOALS = { analysis: 4, cover: 3 } as const;
const SIZES = [100, 1_000, 10_000];
const CANDIDATES = 24;
const ROUNDS = 3;
/** Passes over all pages until the figures no longer fall. */
const WARMING = 5;

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/eval' },
    pages: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
  },
});

const { signal } = new AbortController();

/** Prints what the engine costs beside the bare tools that it cannot do without. */
async function main(): Promise<void> {
  if (!existsSync(join(values.data, 'related', 'dev', 'corpus.jsonl')))
    return console.log(`${values.data}: no evaluation data there, so the engine was not timed.`);
  const articles = [...evaluationArticles(values.data, 'dev').values()].map(({ article }) => article);
  const pages = chosen(articles, Number(values.pages), Number(values.seed));
  console.log(`engine, medians over ${pages.length} pages; only ratios count`);
  await reportAnalysis(pages);
  await reportCover(pages, articles);
  reportSizes();
}

/** The bare tool: Intl.Segmenter finding the words and sentences of the same text. */
function segmented(article: Article): number {
  const [words, sentences] = [
    new Intl.Segmenter('en', { granularity: 'word' }),
    new Intl.Segmenter('en', { granularity: 'sentence' }),
  ];
  let count = 0;
  for (const text of article.paragraphs) {
    for (const part of words.segment(text)) count += part.isWordLike ? 1 : 0;
    for (const _ of sentences.segment(text)) count += 1;
  }
  return count;
}

/** Several times over: a new process still compiles the analysis while it runs, and the segmenter comes compiled. */
async function reportAnalysis(pages: readonly Article[]): Promise<void> {
  const first = await analysisRatio(pages);
  for (let pass = 0; pass < WARMING; pass += 1) await analysisRatio(pages);
  const then = await analysisRatio(pages);
  console.log(
    `  analysing an article    ${ratio(then, GOALS.analysis)} of Intl.Segmenter's words and sentences; ${first.toFixed(2)}x in a new process`,
  );
}

async function analysisRatio(pages: readonly Article[]): Promise<number> {
  const ratios: number[] = [];
  for (const page of pages) {
    const bare = await shortest(ROUNDS, () => segmented(page));
    ratios.push((await shortest(ROUNDS, () => analyse(fresh(page)))) / bare);
  }
  return median(ratios);
}

/** The floor of a comparison: one query for the same signature, and the analysis of the page and of what it finds. */
async function reportCover(pages: readonly Article[], articles: readonly Article[]): Promise<void> {
  const corpus = corpusOf(articles, 'library');
  const shard = buildShard(articles.map((article) => shardItem(article)));
  const byId = new Map(articles.map((article) => [article.id, article]));
  const options = { readAt: '2020-01-01T00:00:00Z', signal };
  const ratios: number[] = [];
  for (const page of pages) {
    const floor = await shortest(ROUNDS, () => {
      const hits = searchShards([shard], {
        terms: tellingTerms(analysisOf(fresh(page))),
        from: null,
        to: null,
        language: null,
        limit: CANDIDATES,
      });
      for (const { id } of hits) analyse(fresh(byId.get(id) ?? page));
    });
    ratios.push((await shortest(ROUNDS, () => cover(openPage(fresh(page)), corpus, options))) / floor);
  }
  console.log(
    `  cover() beside ${articles.length}    ${ratio(median(ratios), GOALS.cover)} of one query and its candidates' analysis; nine in ten pages below ${(ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length * 0.9)] ?? Number.NaN).toFixed(2)}x`,
  );
}

interface Measured {
  readonly size: number;
  /** Milliseconds. */
  readonly cover: number;
  /** Bytes after the corpus was built, and after all pages. */
  readonly heap: number;
  readonly after: number;
}

function reportSizes(): void {
  const script = join(import.meta.dirname, 'engine', 'corpus-size.ts');
  const rows = SIZES.map((size): Measured => {
    const options = ['--data', values.data, '--size', String(size), '--pages', '12'];
    const { stdout } = spawnSync(process.execPath, ['--expose-gc', script, ...options], { encoding: 'utf8' });
    return JSON.parse(stdout);
  });
  const [first] = rows;
  const of = (key: 'cover' | 'heap', row: Measured) =>
    `${(row[key] / (first?.[key] ?? 1)).toFixed(2)}x`.padStart(9);
  console.log('  corpus   cover()      heap   heap an article');
  for (const row of rows) {
    const each = `${(row.heap / row.size / 1024).toFixed(0)} kB`.padStart(18);
    console.log(`${String(row.size).padStart(8)} ${of('cover', row)} ${of('heap', row)} ${each}`);
  }
}

const ratio = (value: number, goal: number) =>
  `${value.toFixed(2)}x (goal ${goal}x: ${value <= goal ? 'met' : 'missed'})`;

await main();
