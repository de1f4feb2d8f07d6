import { parseArgs } from 'node:util';
import { median } from './engine/timing.ts';
import { BrowserLab, type BrowserName } from './library/browser-lab.ts';
import type { Searched } from './library/searching.ts';
import { storiesOf } from './library/stories.ts';

/** Every question is asked so often; the fastest counts: what else the machine does only ever adds. */
const ROUNDS = 3;
const QUESTIONS = 20;
/** Of the source that is taken out, as the newest of the library. */
const SOURCE = 10_000;

/** Prints how soon a search shows its first results, and how long it takes to take articles out, in a real browser. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: '../shared/eval' },
      browser: { type: 'string', default: 'chromium' },
      sizes: { type: 'string', default: '1000,10000,50000' },
    },
  });
  const stories = JSON.stringify(storiesOf(values.data));
  for (const size of values.sizes.split(',').map(Number)) {
    const lab = await BrowserLab.open(values.browser as BrowserName, stories);
    await lab.ask({ kind: 'ingest', from: 0, to: size }, true);
    await search(lab, size);
    await takeOut(lab, size);
    await lab.close();
  }
}

async function search(lab: BrowserLab, size: number): Promise<void> {
  const rounds: Searched[][] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    rounds.push((await lab.ask<Searched[]>({ kind: 'search', questions: QUESTIONS }, true)).value);
  const fastest = (of: (one: Searched) => number) =>
    median((rounds[0] ?? []).map((_, at) => Math.min(...rounds.flatMap((round) => round[at] ?? []).map(of))));
  const [first, bare, held] = [
    fastest((one) => one.first),
    fastest((one) => one.bare),
    fastest((one) => one.held),
  ];
  const found = median((rounds[0] ?? []).map((one) => one.found));
  console.log(
    `${lab.name}, ${size} articles: first results (${found}) in ${first.toFixed(1)} ms; MiniSearch alone on that shard, from the disk, ${bare.toFixed(1)} ms: ${(first / bare).toFixed(2)}x (in memory ${held.toFixed(2)} ms)`,
  );
}

async function takeOut(lab: BrowserLab, size: number): Promise<void> {
  const count = Math.min(SOURCE, size);
  const { value: ingest } = await lab.ask<number>(
    { kind: 'ingest', from: size, to: size + count, source: 'pack:other' },
    true,
  );
  type Gone = { readonly ms: number; readonly articles: number };
  const removed = (await lab.ask<Gone>({ kind: 'remove', source: 'pack:other' }, true)).value;
  const line = (what: string, { ms, articles }: Gone) =>
    `  ${what} of ${articles} articles: ${(ms / 1000).toFixed(1)} s, ${(ms / articles).toFixed(2)} ms an article, ${(ms / articles / (ingest / count)).toFixed(2)}x their ingest`;
  console.log(line('removal', removed));
  // The oldest quarter of the weeks goes: A_WEEK articles each from FIRST_DAY on.
  const weeks = Math.floor(size / 250);
  const from = new Date((16_440 + 7 * Math.floor(weeks / 4)) * 86_400_000).toISOString().slice(0, 10);
  const dropped = (await lab.ask<Gone>({ kind: 'retain', from }, true)).value;
  console.log(line('retention', dropped));
}

await main();
