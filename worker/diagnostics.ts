import * as v from 'valibot';
import type { Diagnostics } from '../platform/diagnostics.ts';
import { grantedIn } from '../platform/origins.ts';
import { readPreferences } from '../platform/preferences.ts';
import { diagnosticsSchema } from './diagnostics-schema.ts';
import { EVENT, nameOfError } from './failures.ts';
import { libraryOverview } from './library/overview.ts';
import { chosenRetention } from './library/retention.ts';
import type { Desk } from './tab-states.ts';

const MEGABYTE = 1_000_000;

/**
 * What a report of a fault may tell. A library that does not answer is one of the faults: its counts are then left out.
 * @throws where anything in it is no count, no moment and no word of a list
 */
export async function diagnosticsOf(desk: Desk): Promise<Diagnostics> {
  const { platform } = desk;
  const [library, imports] = await countsOf(desk);
  const [choices, feeds] = [await desk.sites.list(), await desk.feeds.list()];
  const chosen = (choice: string) => choices.filter((site) => site.choice === choice).length;
  return v.parse(diagnosticsSchema, {
    library,
    retention: await chosenRetention(platform),
    feeds: {
      count: feeds.length,
      articles: feeds.reduce((sum, { articles }) => sum + articles, 0),
      fullText: feeds.filter(({ fullText }) => fullText).length,
      errors: tally(feeds.flatMap(({ error }) => error ?? [])),
    },
    imports,
    tabs: tally(await tabKinds(desk)),
    sites: {
      everySite: grantedIn(await platform.grants.patterns()).everySite,
      always: chosen('always'),
      click: chosen('click'),
      never: chosen('never'),
    },
    settings: { ...(await readPreferences(platform.local)), marks: await desk.markSettings.choice() },
    failures: await desk.failures.list(),
  });
}

async function countsOf(desk: Desk): Promise<[Diagnostics['library'], Diagnostics['imports']]> {
  try {
    const { whole, packs, saved, remembered, rememberedSites, samples, room, full, damage } =
      await libraryOverview(desk);
    const jobs = await (await desk.ledger()).jobs();
    const library = {
      articles: whole.articles,
      megabytes: Math.round(whole.bytes / MEGABYTE),
      saved: saved.articles,
      remembered: remembered.articles,
      rememberedSites: rememberedSites.length,
      samples: samples.holding.articles,
      samplesRemoved: samples.removed,
      packs: packs.length,
      roomInMegabytes: room === null ? null : Math.round(room / MEGABYTE),
      full,
      lost: damage?.lost ?? null,
    };
    return [library, tally(jobs.map(({ state }) => state))];
  } catch (error) {
    await desk.failures.note(EVENT, nameOfError(error));
    return [null, {}];
  }
}

async function tabKinds({ records }: Desk) {
  const kinds = await Promise.all(
    (await records.tabs()).map(async (tabId) => (await records.get(tabId))?.kind),
  );
  return kinds.flatMap((kind) => kind ?? []);
}

function tally<T extends string>(names: readonly T[]): Partial<Record<T, number>> {
  const counted: Partial<Record<T, number>> = {};
  for (const name of names) counted[name] = (counted[name] ?? 0) + 1;
  return counted;
}
