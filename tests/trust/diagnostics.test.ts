import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packOf } from '../../corpus/packs/write-pack.ts';
import { ERROR_NAMES } from '../../platform/diagnostics.ts';
import { changePreferences } from '../../platform/preferences.ts';
import { FAILURES } from '../../worker/failures.ts';
import { bellArticle } from '../corpus/packs/packs.ts';
import { clickOn, deskOf } from '../worker/desk.ts';
import { share, tried } from './tries.ts';

/** Words that nothing of ours is called by, planted wherever something is read, chosen or named. */
const word = fc.stringMatching(/^q[jkvxz]{9}$/);
const planted = fc.record({
  title: word,
  text: word,
  site: word,
  path: word,
  feed: word,
  pack: word,
  error: word,
});
type Planted = { readonly [K in 'title' | 'text' | 'site' | 'path' | 'feed' | 'pack' | 'error']: string };

const TAB = 7;

/** A worker that has read, saved, subscribed, imported and failed, each with the words in it. */
async function used(words: Planted) {
  const { browser, worker } = deskOf();
  const { handlers } = worker;
  const site = `${words.site}.example`;
  browser.granted = [`https://${site}/*`];
  browser.onFetch = async () => new Response(feedSaying(words));
  await clickOn(browser, worker, TAB, `https://${site}/${words.path}`, `The ${words.text} boats came in.`);
  await handlers['save-page']({ tabId: TAB });
  await handlers['choose-site']({ host: `never-${site}`, choice: 'never' });
  await handlers['remember-site']({ host: site, remember: true });
  await handlers['add-feed']({ url: `https://${site}/${words.feed}` });
  await handlers['judge-match']({ here: `${words.text} sank.`, there: `${words.title} sank.`, wrong: true });
  await changePreferences(browser.local, { theme: 'dark', strictness: 'quiet' });
  await browser.inbox.leave(await packNamed(words), `${words.pack}.gz`);
  await handlers['import-files'](null);
  await expect.poll(async () => (await browser.inbox.list()).length).toBe(0);
  await clickOn(browser, worker, 8, `https://other-${site}/${words.path}`, words.text);
  browser.onReadNow = async () => {
    throw new Error(`${words.error} at https://${site}/${words.path}`);
  };
  browser.open(9, `https://other-${site}/${words.title}`);
  await handlers['read-tab']({ tabId: 9, anyway: true });
  await handlers['open-article']({ articleId: words.title, sentence: null, fromTab: null });
  await handlers['reader-view']({ articleId: words.title, fromTab: null });
  await handlers['find-feed']({ address: `http://${words.site}` });
  await worker.failed(Object.assign(new Error(words.error), { name: words.error }));
  await worker.failed(new DOMException(words.error, 'QuotaExceededError'));
  return { browser, handlers };
}

function feedSaying({ feed, title }: Planted): string {
  return `<rss version="2.0"><channel><title>${feed}</title><link>https://a.example/</link><item><guid>${title}</guid><title>${title}</title></item></channel></rss>`;
}

async function packNamed({ pack, title, text }: Planted): Promise<Blob> {
  const head = { name: pack, licence: 'CC0', source: pack, packVersion: '1' };
  const articles = () => [bellArticle('n1', { title, paragraphs: [`${text} rang.`] })];
  return new Blob([await new Response(await packOf(head, articles)).arrayBuffer()]);
}

/** Every text in a value, keys included. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(Array.isArray(value) ? [] : [key]),
    ...textsIn(inner),
  ]);
}

describe('what a report of a fault tells', () => {
  it('holds nothing of what was read, chosen or named, whatever that was', async (context) => {
    const numRuns = share(200);
    tried(context, numRuns * 7);
    await fc.assert(
      fc.asyncProperty(planted, async (words) => {
        const { handlers } = await used(words);
        const told = JSON.stringify(await handlers.diagnostics(null)).toLowerCase();
        for (const each of Object.values(words)) expect(told).not.toContain(each);
        expect(told).not.toContain('example');
        expect(told).not.toContain('http');
      }),
      { numRuns },
    );
  }, 600_000);

  it('counts what there is, and names what went wrong by its code and time', async () => {
    const [words] = fc.sample(planted, { numRuns: 1, seed: 7 }) as [Planted];
    const { handlers, browser } = await used(words);
    const told = await handlers.diagnostics(null);
    expect(told).toMatchObject({
      library: { articles: expect.any(Number), saved: 1, packs: 1, rememberedSites: 1 },
      feeds: { count: 1, articles: 1 },
      imports: { done: 1 },
      sites: { never: 1, everySite: false },
      settings: { theme: 'dark', strictness: 'quiet', marks: { on: true } },
    });
    const last = new Date(browser.time).toISOString();
    expect(told.failures).toContainEqual({ task: 'event', why: 'QuotaExceededError', times: 1, last });
    expect(told.failures).toContainEqual({ task: 'event', why: 'Error', times: 1, last });
    expect(told.failures).toContainEqual({ task: 'read-tab', why: 'failed', times: 1, last });
    expect(told.failures.map(({ task }) => task)).toContain('reader-view');
  });

  it('is made of words of the extension alone, and of moments', async () => {
    const [words] = fc.sample(planted, { numRuns: 1, seed: 8 }) as [Planted];
    const { handlers } = await used(words);
    const told = await handlers.diagnostics(null);
    const free = textsIn(told).filter((text) => !/^[a-zA-Z-]{2,20}$/.test(text) && !isMoment(text));
    expect(free).toEqual([]);
    for (const { why } of told.failures) expect(FAILURES).toContain(why);
  });

  it('calls an error by a known name alone', async () => {
    const { worker } = deskOf();
    for (const name of [...ERROR_NAMES, 'https://a.example/', 'constructor', ''])
      await worker.failed({ name, message: 'https://a.example/' });
    await worker.failed(null);
    const { failures } = await worker.handlers.diagnostics(null);
    expect(failures.map(({ why }) => why).toSorted()).toEqual([...ERROR_NAMES].toSorted());
    expect(failures.find(({ why }) => why === 'Error')?.times).toBe(5);
  });
});

const isMoment = (text: string) => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text);
