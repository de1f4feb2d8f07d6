import { describe, expect, it } from 'vitest';
import { changePreferences, readPreferences } from '../../platform/preferences.ts';
import { clickOn, deskOf } from './desk.ts';

const URL_A = 'https://news.example/a';
const TAB = 7;
const DONE = { ok: true, value: null };

/** A worker with what a reader can ask of it here. */
function readerOf(desk: ReturnType<typeof deskOf>) {
  const { handlers } = desk.worker;
  return {
    ...desk,
    handlers,
    exported: async () => {
      const answer = await handlers['export-file']({ source: null });
      const file = answer.ok ? await desk.browser.inbox.take(answer.value.fileId) : null;
      if (file === null) throw new Error('Nothing was exported.');
      return file;
    },
    imported: async (file: Blob) => {
      const id = await desk.browser.inbox.leave(file, 'export');
      await handlers['import-files'](null);
      await expect.poll(async () => (await desk.browser.inbox.list()).length).toBe(0);
      return (await handlers['library-overview'](null)).ingests.find((one) => one.id === id);
    },
  };
}

/** A reader with a saved page, a site set to never, another colour and a match called wrong. */
async function reader() {
  const desk = deskOf();
  await clickOn(desk.browser, desk.worker, TAB, URL_A);
  const { handlers } = desk.worker;
  await handlers['save-page']({ tabId: TAB });
  await handlers['choose-site']({ host: 'quiet.example', choice: 'never' });
  await handlers['choose-site']({ host: 'asked.example', choice: 'click' });
  await handlers['judge-match']({ here: 'One.', there: 'Another.', wrong: true });
  await changePreferences(desk.browser.local, { theme: 'dark' });
  return readerOf(desk);
}

async function linesIn(file: Blob): Promise<Record<string, unknown>[]> {
  const text = await new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text();
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('everything that is kept', () => {
  it('is exported: articles, choices, what was called wrong', async () => {
    const { exported } = await reader();
    const [manifest, ...lines] = await linesIn(await exported());
    expect(manifest).toMatchObject({ format: 'also-reported-everything', version: 1, count: 1 });
    expect(lines[0]).toMatchObject({ from: ['saved'], article: { url: URL_A } });
    const settings = Object.keys(Object(lines.at(-1)?.settings)).sort();
    expect(settings).toEqual(['preferences', 'sites', 'wrong-matches']);
  });

  it('is deleted, but for the sites that are never read', async () => {
    const { handlers, browser, exported } = await reader();
    expect(await handlers['delete-all'](null)).toEqual(DONE);
    const [, ...left] = await linesIn(await exported());
    expect(left).toHaveLength(1);
    expect(Object.keys(Object(left[0]?.settings))).toEqual(['sites']);
    expect(await handlers.sites(null)).toEqual([{ host: 'quiet.example', choice: 'never' }]);
    expect((await readPreferences(browser.local)).theme).toBe('system');
  });

  it('comes back as it was', async () => {
    const { handlers, exported, imported } = await reader();
    const before = await exported();
    await handlers['delete-all'](null);
    expect(await imported(before)).toMatchObject({ kind: 'done', added: 1 });
    expect(await linesIn(await exported())).toEqual(await linesIn(before));
  });

  it('comes to another machine, and leaves there what it had', async () => {
    const file = await (await reader()).exported();
    const other = readerOf(deskOf());
    await clickOn(other.browser, other.worker, TAB, 'https://news.example/b');
    await other.handlers['save-page']({ tabId: TAB });
    await other.imported(file);
    const lines = await linesIn(await other.exported());
    expect(lines[0]).toMatchObject({ count: 2 });
    expect((await readPreferences(other.browser.local)).theme).toBe('dark');
  });

  it('is still read in its first form, and no more of it than is known', async () => {
    const { handlers, browser, imported } = readerOf(deskOf());
    const article = {
      id: 'a',
      title: null,
      paragraphs: ['Boats came.'],
      published: null,
      url: URL_A,
      source: null,
      language: null,
    };
    const settings = { else: 1, preferences: { version: 1, theme: 'dark' } };
    const first = { format: 'also-reported', version: 1, settings, articles: [article] };
    expect(await imported(new Blob([JSON.stringify(first, null, 1)]))).toMatchObject({
      kind: 'done',
      added: 1,
    });
    const { articles } = await handlers['library-articles']({ after: null });
    expect(articles.map((one) => one.article.url)).toContain(URL_A);
    expect(await browser.local.get(['else'])).toEqual({});
    expect((await readPreferences(browser.local)).theme).toBe('dark');
  });

  it('is refused where the disk is full, and says so', async () => {
    const { handlers, shelves, exported, imported } = await reader();
    const file = await exported();
    await handlers['delete-all'](null);
    shelves.full = true;
    expect(await imported(file)).toMatchObject({ kind: 'failed', why: 'quota' });
  });
});
