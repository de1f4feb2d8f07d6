/**
 * Makes engine/language/document-frequencies.json. Usage:
 *   node bench/background-frequencies.ts --words large_en.msgpack.gz --data DIR > engine/language/document-frequencies.json
 * --words: the English list of the PyPI package wordfreq; --data: a folder of evaluation data holding ECB+ articles.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { words } from '../engine/language/words.ts';
import { readWordList } from './background/word-list.ts';

/** Median length of the ECB+ articles and of what readers open, in words. */
const ARTICLE_WORDS = 400;
/** Words come in bursts: shape of the negative binomial that turns a word's rate into a share of articles. */
const BURSTINESS = 0.7;
/** Below this share, one article in 20,000, a stem counts as rarest. */
const RAREST = 5e-5;
const HIGHEST = 0.95;
const LEVELS = 26;
/** A stem found in fewer stories says more about those stories than about news. */
const STORIES_NEEDED = 4;
/** How many stories the word list counts for beside ECB+'s own. */
const PRIOR_STORIES = 25;

interface Story {
  readonly articles: number;
  readonly counts: Map<string, number>;
}

const { values } = parseArgs({ options: { words: { type: 'string' }, data: { type: 'string' } } });
if (values.words === undefined || values.data === undefined) {
  console.error('background-frequencies: give --words FILE and --data DIR');
  process.exitCode = 2;
} else {
  const rates = stemRates(readWordList(gunzipSync(readFileSync(values.words))));
  const shares = blend(rates, stories(values.data));
  console.log(JSON.stringify(encode(shares)));
}

/** Occurrences of each stem per word of text. */
function stemRates(list: readonly { word: string; rate: number }[]): Map<string, number> {
  const rates = new Map<string, number>();
  for (const { word, rate } of list) {
    if (/^\p{Nd}/u.test(word)) continue;
    for (const { stem } of words(word)) rates.set(stem, (rates.get(stem) ?? 0) + rate);
  }
  return rates;
}

/** Articles of each ECB+ story in which each stem occurs. */
function stories(folder: string): Story[] {
  const lines = readFileSync(join(folder, 'related/dev/corpus.jsonl'), 'utf8').split('\n').filter(Boolean);
  const byEvent = new Map<string, { articles: number; counts: Map<string, number> }>();
  for (const line of lines) {
    const { source, event, title, text } = JSON.parse(line);
    if (source !== 'ecbplus') continue;
    const story = byEvent.get(event) ?? { articles: 0, counts: new Map<string, number>() };
    byEvent.set(event, story);
    story.articles += 1;
    const stems = new Set(words(`${title ?? ''}\n${text}`).map((word) => word.stem));
    for (const stem of stems) story.counts.set(stem, (story.counts.get(stem) ?? 0) + 1);
  }
  return [...byEvent.values()];
}

/** Every story weighs the same, however many articles it has; the word list stands for further stories. */
function blend(rates: ReadonlyMap<string, number>, news: readonly Story[]): Map<string, number> {
  const shares = new Map<string, number>();
  const stems = new Set([...rates.keys(), ...news.flatMap((story) => [...story.counts.keys()])]);
  for (const stem of stems) {
    const expected = shareOf(rates.get(stem) ?? 0);
    const inNews = news.map((story) => (story.counts.get(stem) ?? 0) / story.articles);
    const seen = inNews.filter((share) => share > 0).length;
    const sum = inNews.reduce((total, share) => total + share, 0);
    const blended = (sum + PRIOR_STORIES * expected) / (news.length + PRIOR_STORIES);
    shares.set(stem, seen >= STORIES_NEEDED ? blended : expected);
  }
  return shares;
}

/** Share of articles with a word of this rate, counts being negative binomial. */
function shareOf(rate: number): number {
  return 1 - (1 + (ARTICLE_WORDS * rate) / BURSTINESS) ** -BURSTINESS;
}

function encode(shares: ReadonlyMap<string, number>): object {
  const ratio = (RAREST / HIGHEST) ** (1 / (LEVELS - 1));
  const kept = [...shares].filter(([stem, share]) => share >= RAREST && /^[a-z0-9.]+$/.test(stem));
  const sorted = kept.sort(([a], [b]) => (a < b ? -1 : 1));
  const entries = sorted.map(([stem, share]) => stem + level(share, ratio)).join('');
  return { highest: HIGHEST, ratio: Number(ratio.toFixed(6)), rarest: RAREST, entries };
}

function level(share: number, ratio: number): string {
  const index = Math.round(Math.log(share / HIGHEST) / Math.log(ratio));
  return String.fromCharCode(65 + Math.min(LEVELS - 1, Math.max(0, index)));
}
