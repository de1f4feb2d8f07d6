import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomFrom } from '../../bench/differences/random.ts';
import { packOf } from '../../corpus/packs/write-pack.ts';
import { until } from '../../scripts/browsers/until.ts';
import { bellArticle } from '../corpus/packs/packs.ts';
import { share, tried } from '../trust/tries.ts';
import { heldArticles } from './lab/held.ts';
import { Lab, type Tab } from './lab/lab.ts';
import { leaveFile } from './lab/leave-file.ts';
import { FLOOD, FLOOD_ELSEWHERE, newsPage, PUFFINS } from './lab/stories.ts';
import { pressAsReader, wordsOn } from './lab/surface.ts';

const SITE = 'courier.example';
const SEED = 20_231_105;
/** Milliseconds into an action within which the worker is ended: before it woke, while it works, after it answered. */
const LATEST_KILL = 120;
/** Of so many tries one looks through the whole list of articles as well. */
const LIST_EVERY = 10;
/** A full run takes minutes. */
const TOLD_EVERY = 100;

/** How often the worker is ended in all, and of these a tenth as often again while articles arrive. */
const TRIES = { chromium: 1_000, firefox: 200 } as const;
const ARTICLES_A_PACK = 12;
/** So many packs in turn; the list of articles ends at 500. */
const PACKS = 20;

const STORIES = { '/flood': FLOOD, '/elsewhere': FLOOD_ELSEWHERE, '/puffins': PUFFINS } as const;
type Path = keyof typeof STORIES;
const PATHS = Object.keys(STORIES) as Path[];
/** Pages that are saved and forgotten, so that no answer can come from the cache of the state before. */
const SAVED: readonly Path[] = ['/flood', '/puffins'];
/** The page that the panel shows. */
const SHOWN: Path = '/elsewhere';

/**
 * The worker is ended at random moments while pages are read, compared, saved and forgotten. Whatever it was doing, every
 * answer afterwards has to be that of a run that nobody disturbed.
 */
describe('a worker ended at random moments', () => {
  const random = randomFrom(SEED);
  const tabs = new Map<Path, Tab>();
  const saved = new Set<Path>();
  let lab: Lab;
  let expected: ReadonlyMap<string, unknown>;

  beforeAll(async () => {
    lab = await Lab.open();
    for (const path of PATHS) lab.site.put(path, newsPage(STORIES[path]));
    for (const path of PATHS) tabs.set(path, await lab.open(lab.site.at(path)));
    await lab.driver.allow(SITE);
    await pressAsReader(await lab.clickIcon(tabOf(SHOWN)), 'Always');
    await until('the script of the site', () =>
      lab.desk.call(async (api) =>
        (await api.scripting.getRegisteredContentScripts()).length > 0 ? true : null,
      ),
    );
    for (const { page, id } of tabs.values()) {
      await page.reload();
      await lab.settled(id);
    }
    expected = await undisturbed();
  }, 180_000);
  afterAll(() => lab?.close());

  const tabOf = (path: Path): Tab => {
    const tab = tabs.get(path);
    if (tab === undefined) throw new Error(`No tab shows ${path}.`);
    return tab;
  };
  const situation = (path: Path) => `${path} beside ${[...saved].sort().join(' ') || 'nothing'}`;
  const answer = async (path: Path) => {
    const state = await lab.settled(tabOf(path).id);
    return state.kind === 'covered' ? { coverage: state.coverage, saved: state.saved } : state;
  };

  /** Every page's answer beside every choice of saved pages. */
  async function undisturbed(): Promise<Map<string, unknown>> {
    const found = new Map<string, unknown>();
    for (let choice = 0; choice < 2 ** SAVED.length; choice += 1) {
      for (const [at, path] of SAVED.entries()) await keep(path, (choice & (1 << at)) !== 0);
      for (const path of PATHS) found.set(situation(path), await answer(path));
    }
    return found;
  }

  /** Saves or forgets a page, again where the worker died before it could answer. */
  async function keep(path: Path, wanted: boolean): Promise<void> {
    await until(`${path} to be ${wanted ? 'saved' : 'forgotten'}`, async () => {
      const kind = wanted ? 'save-page' : 'forget-page';
      const done = await lab.ask(kind, { tabId: tabOf(path).id }).catch(() => null);
      return done?.ok === true ? true : null;
    });
    if (wanted) saved.add(path);
    else saved.delete(path);
  }

  async function act(): Promise<string> {
    const kind = random();
    const path = SAVED[Math.floor(random() * SAVED.length)] ?? SHOWN;
    if (kind < 0.5) {
      const wanted = !saved.has(path);
      await keep(path, wanted);
      return `${wanted ? 'saving' : 'forgetting'} ${path}`;
    }
    if (kind < 0.8) {
      const read = PATHS[Math.floor(random() * PATHS.length)] ?? SHOWN;
      await tabOf(read).page.reload();
      return `reading ${read}`;
    }
    await Promise.all(PATHS.map((each) => lab.state(tabOf(each).id)));
    return 'asking for every tab';
  }

  it('answers as if nothing had happened, and the panel shows it', async (context) => {
    await tabOf(SHOWN).page.bringToFront();
    const panel = await lab.driver.openPanel(await lab.clickIcon(tabOf(SHOWN)));
    const tries = share(TRIES[lab.driver.name], 100);
    for (let at = 0; at < tries; at += 1) {
      tried(context, 1);
      const acting = act();
      await pause(random() * LATEST_KILL);
      await lab.driver.stopWorker();
      const what = `try ${at + 1} of seed ${SEED}, killed while ${await acting}`;
      for (const path of PATHS) expect(await answer(path), what).toEqual(expected.get(situation(path)));
      const articles = saved.has('/flood') ? '1 other article reports this story' : 'Nothing to compare with';
      await until(`the panel after ${what}`, async () =>
        (await wordsOn(panel)).toLowerCase().includes(articles.toLowerCase()) ? true : null,
      );
      if (at % LIST_EVERY === 0) await expectList(what);
      if ((at + 1) % TOLD_EVERY === 0) console.log(`${lab.driver.name}: ended ${at + 1} times of ${tries}`);
    }
    await expectList('the last try');
    console.log(
      `${lab.driver.name}: the worker was ended ${tries} times, seed ${SEED}; every answer was right`,
    );
  }, 3_600_000);

  it('loses and doubles no article that arrives meanwhile, and answers as before once they are gone', async (context) => {
    const tries = share(TRIES[lab.driver.name] / 10, 50);
    const arrived = new Set<string>();
    for (let at = 0; at < tries; at += 1) {
      tried(context, 1);
      const pack = at % PACKS;
      const leaving = leaveFile(lab, await packNumber(pack), `arriving-${pack}.pack.gz`);
      await pause(random() * LATEST_KILL);
      await lab.driver.stopWorker();
      await leaving;
      for (const title of titlesOf(pack)) arrived.add(title);
      const arrival = async () => {
        const { ingests, packs } = await lab.ask('library-overview', null);
        const open = ingests.filter(({ kind }) => kind !== 'done');
        return { mine: packs.some(({ name }) => name === nameOf(pack)), open };
      };
      await expect
        .poll(arrival, { timeout: 20_000, message: `import ${at + 1} of seed ${SEED}` })
        .toEqual({ mine: true, open: [] });
      const titles = (await heldArticles(lab)).map(({ article }) => article.title);
      const ours = titles.filter((title) => title?.startsWith('Ferry '));
      expect(ours.sort(), `import ${at + 1} of seed ${SEED}`).toEqual([...arrived].sort());
    }
    for (const { id } of (await lab.ask('library-overview', null)).packs)
      await lab.ask('remove-source', { source: id, keepArticles: false });
    for (const path of PATHS) expect(await answer(path)).toEqual(expected.get(situation(path)));
  }, 3_600_000);

  async function expectList(what: string): Promise<void> {
    const titles = (await heldArticles(lab)).map(({ article }) => article.title);
    const own = titles.filter((title) => PATHS.some((path) => STORIES[path].title === title));
    expect(own.sort(), what).toEqual([...saved].map((path) => STORIES[path].title).sort());
    expect(new Set(titles).size, what).toBe(titles.length);
  }
});

const nameOf = (pack: number) => `Arriving ${pack}`;
const titlesOf = (pack: number) =>
  Array.from({ length: ARTICLES_A_PACK }, (_, at) => `Ferry ${at} of line ${pack} reached Skerrin late`);

async function packNumber(pack: number): Promise<string> {
  const articles = titlesOf(pack).map((title, at) =>
    bellArticle(`n${at}`, {
      title,
      paragraphs: [`Ferry ${at} of line ${pack} brought ${at * 7 + pack} crates to pier ${at}, Foss said.`],
    }),
  );
  const head = { name: nameOf(pack), licence: 'CC0', source: `Line ${pack}`, packVersion: '1' };
  const bytes = await new Response(await packOf(head, () => articles)).arrayBuffer();
  return Buffer.from(bytes).toString('base64');
}
