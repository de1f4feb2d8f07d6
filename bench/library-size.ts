import { parseArgs } from 'node:util';
import type { Article } from '../engine/article.ts';
import { chosen, median } from './engine/timing.ts';
import { BrowserLab, type BrowserName } from './library/browser-lab.ts';
import { PEERS } from './library/one-piece.ts';
import { storiesOf } from './library/stories.ts';
import { syntheticArticles } from './library/synthetic-weeks.ts';

/** Weeks 2 and 3 of the library: their window is as full in a small library as in a large one. */
const PAGES_FROM = 300;
const PAGES_TO = 700;
/** Of a page's cold answers the fastest counts: what else the machine does only ever adds. */
const COLD_ROUNDS = 3;

interface Row {
  readonly what: string;
  readonly size: number;
  /** Milliseconds; per article for ingest. */
  readonly cold: number;
  readonly warm: number;
  /** Up to the related articles: what the size of a library can change. */
  readonly coldRelated: number;
  readonly warmRelated: number;
  readonly ingest: number | null;
  /** Bytes. */
  readonly heap: number | null;
}

/** Prints what the library costs as it grows, in a real browser, beside one index over everything. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: '../shared/eval' },
      browser: { type: 'string', default: 'chromium' },
      sizes: { type: 'string', default: '1000,10000,50000,100000' },
      peers: { type: 'string', default: Object.keys(PEERS).join(',') },
      'peers-up-to': { type: 'string', default: '50000' },
      pages: { type: 'string', default: '9' },
    },
  });
  const stories = storiesOf(values.data);
  const pages = chosen(syntheticArticles(stories, PAGES_FROM, PAGES_TO), Number(values.pages), 1);
  console.log(`${values.browser}, ${pages.length} pages; medians`);
  for (const size of values.sizes.split(',').map(Number)) {
    const peers = size <= Number(values['peers-up-to']) ? values.peers.split(',').filter(Boolean) : [];
    await measureSize(values.browser as BrowserName, JSON.stringify(stories), pages, size, peers);
  }
}

async function measureSize(
  name: BrowserName,
  stories: string,
  pages: readonly Article[],
  size: number,
  peers: readonly string[],
): Promise<void> {
  const lab = await BrowserLab.open(name, stories);
  const { value: spent } = await lab.ask<number>({ kind: 'ingest', from: 0, to: size }, true);
  const ours = await measured(lab, pages, null);
  print({ what: 'the library', size, ingest: spent / size, ...ours });
  const { bytes } = (await lab.ask<{ bytes: number }>({ kind: 'size' })).value;
  for (const peer of peers) {
    try {
      await lab.ask({ kind: 'build', peer, size }, true);
      print({ what: `one-piece ${peer}`, size, ingest: null, ...(await measured(lab, pages, peer)) });
    } catch (error) {
      console.log(`  ${peer} at ${size}: ${error}`);
    }
  }
  const disk = await lab.close();
  const ratio = peers.length === 0 ? `, ${(disk / bytes).toFixed(2)}x` : ' with the peers’ indexes';
  console.log(
    `  ${String(size).padStart(7)}  texts ${mb(bytes)} gzipped one by one; on disk ${mb(disk)}${ratio}`,
  );
}

async function measured(lab: BrowserLab, pages: readonly Article[], peer: string | null) {
  const coldly = async (kind: 'cover' | 'relate') => {
    const times: number[] = [];
    for (const page of pages) {
      const rounds: number[] = [];
      for (let round = 0; round < COLD_ROUNDS; round += 1)
        rounds.push((await lab.ask({ kind, pages: [page], peer }, true)).ms);
      times.push(Math.min(...rounds));
    }
    return median(times);
  };
  const [coldRelated, cold] = [await coldly('relate'), await coldly('cover')];
  const heap = await lab.heap();
  const warmly = async (kind: 'cover' | 'relate') => {
    const asked = { kind, pages: [...pages, ...pages], peer };
    const { value } = await lab.ask<{ times: number[] }>(asked);
    return median(value.times.slice(pages.length));
  };
  return { cold, coldRelated, warm: await warmly('cover'), warmRelated: await warmly('relate'), heap };
}

function print({ what, size, cold, coldRelated, warm, warmRelated, ingest, heap }: Row): void {
  const cells = [
    `cold ${cold.toFixed(0)} ms (related ${coldRelated.toFixed(0)})`,
    `warm ${warm.toFixed(0)} ms (related ${warmRelated.toFixed(1)})`,
    ingest === null ? '' : `ingest ${ingest.toFixed(2)} ms an article`,
    heap === null ? '' : `heap ${mb(heap)}`,
  ];
  console.log(
    `  ${String(size).padStart(7)}  ${what.padEnd(20)} ${cells.map((cell) => cell.padStart(16)).join(' ')}`,
  );
}

const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

await main();
