import type { Page } from 'puppeteer-core';
import { scrolled } from './scrolling.ts';

/** What a frame has the document's own thread do while it scrolls, in milliseconds of processor time. */
export interface FrameWork {
  readonly longest: number;
  readonly all: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  /** Microseconds of the thread's own processor time; what others do on the machine is no part of it. */
  readonly tdur?: number;
}

/** A frame as the document's own thread sees it: its scripts, styles, layout and painting. */
const FRAME = 'ProxyMain::BeginMainFrame';

/** Scrolls a document once more, unthrottled, and adds up the work: on a busy machine the frames' times say little of it. */
export async function frameWork(page: Page): Promise<FrameWork> {
  await page.tracing.start({ categories: ['cc'] });
  await scrolled(page);
  const trace = new TextDecoder().decode(await page.tracing.stop());
  const frames = (JSON.parse(trace).traceEvents as readonly TraceEvent[]).filter(
    ({ name }) => name === FRAME,
  );
  // Other documents draw frames as well; the one that scrolls draws the most.
  const [busiest = []] = [...Map.groupBy(frames, ({ pid }) => pid).values()].toSorted(
    (one, other) => other.length - one.length,
  );
  const times = busiest.map(({ tdur = 0 }) => tdur / 1000);
  return { longest: Math.max(...times), all: times.reduce((sum, time) => sum + time, 0) };
}
