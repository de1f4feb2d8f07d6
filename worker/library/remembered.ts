import * as v from 'valibot';
import type { Page } from '../../engine/article.ts';
import type { Answer } from '../../platform/messages.ts';
import type { Platform } from '../../platform/platform.ts';
import { refusalOf } from '../library-change.ts';
import { savedIdOf } from '../saved-id.ts';
import type { Desk } from '../tab-states.ts';
import { REMEMBERED_KEY } from './setting-keys.ts';

const REMEMBERED = 'remembered';
const VERSION = 1;
const kept = v.object({ version: v.literal(VERSION), hosts: v.array(v.string()) });

/** The sites on which articles are remembered as they are read, by name, without "www.". */
export async function rememberedSites({ local }: Pick<Platform, 'local'>): Promise<readonly string[]> {
  const parsed = v.safeParse(kept, (await local.get([REMEMBERED_KEY]))[REMEMBERED_KEY]);
  return parsed.success ? parsed.output.hosts : [];
}

/**
 * From now on what is read on a site is remembered, or no longer. Its pages are read unasked from then on, which takes the
 * browser's grant; where the reader said "never" nothing is.
 */
export async function rememberSite(desk: Desk, host: string, remember: boolean): Promise<Answer<null>> {
  const site = bareHost(host);
  try {
    const before = (await rememberedSites(desk.platform)).filter((one) => one !== site);
    if (remember && !(await readUnasked(desk, site))) return { ok: false, why: 'not-permitted' };
    const hosts = (remember ? [...before, site] : before).toSorted();
    await desk.platform.local.set({ [REMEMBERED_KEY]: { version: VERSION, hosts } });
  } catch (error) {
    return { ok: false, why: refusalOf(error) };
  }
  return { ok: true, value: null };
}

/** Both names of a site, of which it may use either: with "www." and without. */
async function readUnasked({ sites }: Desk, site: string): Promise<boolean> {
  const names = [site, `www.${site}`];
  const choices = await Promise.all(names.map((name) => sites.choiceFor(name)));
  if (choices.includes('never')) return false;
  let granted = false;
  for (const name of names) granted = (await sites.choose(name, 'always')) || granted;
  return granted;
}

/** A page of a host was read and compared: it joins the library where its site is remembered. What is there already stays. */
export async function remember(desk: Desk, host: string, page: Page): Promise<void> {
  if (!(await rememberedSites(desk.platform)).includes(bareHost(host))) return;
  const id = await savedIdOf(page);
  if (await desk.holdings.isSaved(id)) return;
  const { byline: _byline, extent: _extent, ...article } = page;
  const arrived = new Date(desk.platform.now()).toISOString();
  try {
    await desk.holdings.change(async (saved) => {
      await saved.addAll([{ article: { ...article, id }, source: REMEMBERED, arrived }]);
    });
  } catch (error) {
    // The Library page tells that the disk is full; the page being read is answered all the same.
    if (refusalOf(error) !== 'quota') throw error;
  }
}

function bareHost(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}
