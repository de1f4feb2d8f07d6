import * as v from 'valibot';
import { FEED_ERRORS } from '../corpus/feeds/failure.ts';
import { JOB_STATES } from '../corpus/ingest/job.ts';
import { type Diagnostics, TAB_KINDS } from '../platform/diagnostics.ts';
import { PAGE_GUARDS, VIEW_GUARDS } from '../platform/message-guards.ts';
import { LANGUAGES, THEMES } from '../platform/preferences.ts';
import { EVENT, FAILURES } from './failures.ts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const moment = v.pipe(v.string(), v.isoTimestamp());
const counts = <const T extends readonly string[]>(names: T) => v.record(v.picklist(names), count);
const TASKS = [...Object.keys(PAGE_GUARDS), ...Object.keys(VIEW_GUARDS), EVENT];

/** Nothing but counts, switches, moments and words of these lists gets through. */
export const diagnosticsSchema = v.strictObject({
  library: v.nullable(
    v.strictObject({
      articles: count,
      megabytes: count,
      saved: count,
      remembered: count,
      rememberedSites: count,
      samples: count,
      samplesRemoved: count,
      packs: count,
      roomInMegabytes: v.nullable(count),
      full: v.boolean(),
      lost: v.nullable(count),
    }),
  ),
  retention: v.strictObject({ days: v.nullable(count), megabytes: v.nullable(count) }),
  feeds: v.strictObject({ count, articles: count, fullText: count, errors: counts(FEED_ERRORS) }),
  imports: counts(JOB_STATES),
  tabs: counts(TAB_KINDS),
  sites: v.strictObject({ everySite: v.boolean(), always: count, click: count, never: count }),
  settings: v.strictObject({
    language: v.picklist(LANGUAGES),
    theme: v.picklist(THEMES),
    badge: v.boolean(),
    strictness: v.picklist(['normal', 'quiet']),
    marks: v.strictObject({ on: v.boolean(), one: v.boolean(), absent: v.boolean() }),
  }),
  failures: v.array(
    v.strictObject({ task: v.picklist(TASKS), why: v.picklist(FAILURES), times: count, last: moment }),
  ),
}) satisfies v.GenericSchema<unknown, Diagnostics>;
