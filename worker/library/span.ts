import * as v from 'valibot';
import type { LibrarySpan } from '../../platform/library-messages.ts';
import type { Desk } from '../tab-states.ts';
import { holdingOf } from './holding.ts';
import { wholeOf } from './overview.ts';

/** Key in `storage.session`. */
const KEY = 'library-span';
const count = v.number();
const day = v.nullable(v.string());
const spanSchema = v.object({
  articles: count,
  from: day,
  to: day,
  feeds: count,
  packs: count,
  saved: v.boolean(),
  remembered: v.boolean(),
  samples: v.boolean(),
}) satisfies v.GenericSchema<LibrarySpan>;
const kept = v.object({ generation: v.string(), span: spanSchema });

/** What pages are compared with, for the sentence that names it. Counted once for each state of the library. */
export async function librarySpan(desk: Desk): Promise<LibrarySpan> {
  const { session } = desk.platform;
  const generation = await desk.holdings.generation();
  const known = v.safeParse(kept, (await session.get([KEY]))[KEY]);
  if (known.success && known.output.generation === generation) return known.output.span;
  const span = await countedSpan(desk);
  await session.set({ [KEY]: { generation, span } });
  return span;
}

async function countedSpan(desk: Desk): Promise<LibrarySpan> {
  const saved = await desk.holdings.saved();
  const [sources, size] = await Promise.all([saved.sources(), saved.size()]);
  const samples = holdingOf(await desk.holdings.samples());
  const { articles, from, to } = wholeOf(sources, size, samples);
  const ofKind = (kind: string) =>
    sources.filter(({ source, articles }) => source.startsWith(kind) && articles > 0).length;
  return {
    articles,
    from,
    to,
    feeds: ofKind('feed:'),
    packs: ofKind('pack:'),
    saved: ofKind('saved') > 0,
    remembered: ofKind('remembered') > 0,
    samples: samples.articles > 0,
  };
}
