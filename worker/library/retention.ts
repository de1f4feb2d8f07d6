import * as v from 'valibot';
import { SAVED } from '../../corpus/arrival.ts';
import type { RetentionPolicy } from '../../corpus/store/retention.ts';
import type { Retention } from '../../platform/library-messages.ts';
import { retentionSchema } from '../../platform/message-guards.ts';
import type { Answer } from '../../platform/messages.ts';
import type { Platform } from '../../platform/platform.ts';
import type { SavedArticles } from '../holdings.ts';
import { refusalOf, showAgain } from '../library-change.ts';
import type { Desk } from '../tab-states.ts';
import { RETAINED_KEY, RETENTION_KEY } from './setting-keys.ts';

/** Rings once a day while anything is to be dropped with time. */
export const RETENTION_ALARM = 'retention';

const VERSION = 1;
const DAY_MS = 86_400_000;
const MEGABYTE = 1_000_000;
const FOR_GOOD: Retention = { days: null, megabytes: null };
const kept = v.object({ version: v.literal(VERSION), retention: retentionSchema });

type Local = Pick<Platform, 'local'>;

/** How long the reader keeps articles. */
export async function chosenRetention({ local }: Local): Promise<Retention> {
  const parsed = v.safeParse(kept, (await local.get([RETENTION_KEY]))[RETENTION_KEY]);
  return parsed.success ? parsed.output.retention : FOR_GOOD;
}

/** The first day whose articles are kept, or null. */
export async function oldestKept(platform: Pick<Platform, 'local' | 'now'>): Promise<string | null> {
  return firstDay(await chosenRetention(platform), platform.now());
}

/** How many articles this would drop now. */
export async function retentionDrops(desk: Desk, retention: Retention): Promise<number> {
  const saved = await desk.holdings.saved();
  return saved.drops(await policiesOf(saved, retention, desk.platform.now()));
}

/** Puts a choice in force, and carries it out. */
export async function chooseRetention(desk: Desk, retention: Retention): Promise<Answer<null>> {
  try {
    await desk.platform.local.set({ [RETENTION_KEY]: { version: VERSION, retention } });
    await carryOutRetention(desk);
  } catch (error) {
    return { ok: false, why: refusalOf(error) };
  }
  return { ok: true, value: null };
}

/** Drops what is not to be kept any longer, and sets the alarm for tomorrow. */
export async function carryOutRetention(desk: Desk): Promise<void> {
  const retention = await chosenRetention(desk.platform);
  await desk.platform.local.set({ [RETAINED_KEY]: desk.platform.now() });
  await setRetentionAlarm(desk);
  if (isForGood(retention) || (await retentionDrops(desk, retention)) === 0) return;
  await desk.holdings.change(async (saved) => {
    await saved.retain(await policiesOf(saved, retention, desk.platform.now()));
  });
  await showAgain(desk, []);
  await desk.platform.announceFeeds();
}

/** At every start: an alarm may be lost, and a day may have passed while the browser was closed. */
export async function setRetentionAlarm({ platform }: Pick<Desk, 'platform'>): Promise<void> {
  if (isForGood(await chosenRetention(platform))) return platform.alarms.clear(RETENTION_ALARM);
  const last = (await platform.local.get([RETAINED_KEY]))[RETAINED_KEY];
  const now = platform.now();
  // A clock that moved back must not put it off for ever.
  const due = typeof last === 'number' && last <= now ? last + DAY_MS : now;
  await platform.alarms.set(RETENTION_ALARM, Math.max(due, now + 1_000));
}

function isForGood({ days, megabytes }: Retention): boolean {
  return days === null && megabytes === null;
}

/**
 * News age from the day they are published. A pack is of whatever time the reader wanted: its articles age from the day
 * they came in.
 */
async function policiesOf(
  saved: SavedArticles,
  retention: Retention,
  now: number,
): Promise<readonly RetentionPolicy[]> {
  const from = firstDay(retention, now);
  const sources = from === null ? [] : (await saved.sources()).map(({ source }) => source);
  const byAge = sources
    .filter((source) => source !== SAVED)
    .map((source): RetentionPolicy => {
      const by = source.startsWith('pack:') ? 'arrived' : 'published';
      return { source, from, by, mostBytes: null };
    });
  if (retention.megabytes === null) return byAge;
  const mostBytes = retention.megabytes * MEGABYTE;
  return [...byAge, { source: null, from: null, by: 'published', mostBytes }];
}

function firstDay({ days }: Retention, now: number): string | null {
  return days === null ? null : new Date(now - days * DAY_MS).toISOString().slice(0, 10);
}
