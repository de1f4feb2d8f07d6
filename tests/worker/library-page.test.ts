import { describe, expect, it } from 'vitest';
import type { Article } from '../../engine/article.ts';
import { RETENTION_ALARM } from '../../worker/library/retention.ts';
import { bellArticle, packBytes } from '../corpus/packs/packs.ts';
import { fromPage } from './desk.ts';
import { imported, machine } from './machine.ts';
import { pageAt } from './stories.ts';
import { subscribedIn } from './subscribed.ts';

const ADDRESS = 'https://gazette.example/feed';
const ARRIVED = '2024-04-20T08:00:00.000Z';
const dated = (id: string, published: string | null, more: Partial<Article> = {}) =>
  bellArticle(id, { title: `Report ${id}`, published, ...more });
const rss = (items: string) =>
  new Response(`<rss version="2.0"><channel><title>Gazette</title>${items}</channel></rss>`);
const itemOn = (day: string, name: string) =>
  `<item><guid>${name}</guid><title>${name}</title><pubDate>${new Date(day).toUTCString()}</pubDate></item>`;

describe('the list of articles', () => {
  it('comes in parts, newest first, with the samples among them and each article once', async () => {
    const sample = dated('sample', '2024-01-31');
    const { library, worker } = await machine('list', [sample]);
    const days = Array.from({ length: 70 }, (_, at) => new Date(Date.UTC(2024, 0, 1 + at)));
    const own = days.map((day, at) => dated(`n${at}`, day.toISOString().slice(0, 10)));
    const arrivals = own.map((article) => ({ article, source: 'pack:x', arrived: ARRIVED }));
    await library.addAll([
      ...arrivals,
      { article: dated('undated', null), source: 'feed:y', arrived: ARRIVED },
    ]);
    const first = await worker.handlers['library-articles']({ after: null });
    const second = await worker.handlers['library-articles']({ after: first.next });
    expect(first.articles).toHaveLength(50);
    expect(first.articles[0]).toMatchObject({
      article: { id: 'undated' },
      from: 'feed:y',
      arrived: '2024-04-20',
    });
    expect(second.next).toBeNull();
    const all = [...first.articles, ...second.articles].map(({ article }) => article.id);
    expect(all).toHaveLength(72);
    expect(new Set(all).size).toBe(72);
    expect(all.indexOf('sample')).toBe(all.indexOf('n30') - 1);
  });
});

describe('a search', () => {
  it('goes back week by week, and tells what holds all its words with a sentence of it', async () => {
    const sample = dated('sample', '2024-01-31', { paragraphs: ['The ferry to Sturt was late.'] });
    const { library, worker } = await machine('search', [sample]);
    const texts = [
      'The ferry brought mail. Sturt slept.',
      'The mill burned down.',
      'A ferry met a whale off Sturt.',
    ];
    for (const [at, text] of texts.entries())
      await library.save(
        dated(`n${at}`, `2024-03-${String(4 + 7 * at).padStart(2, '0')}`, { paragraphs: [text] }),
      );
    const steps = [];
    let after: string | null = null;
    do {
      const step = await worker.handlers['search-library']({ words: 'Ferry Sturt', after });
      steps.push(step);
      after = step.next;
    } while (after !== null);
    expect(steps.map(({ back }) => back)).toEqual(['2024-03-18', '2024-03-11', '2024-03-04', null]);
    expect(steps.map(({ found }) => found.map(({ article, excerpt }) => [article.id, excerpt]))).toEqual([
      [['n2', 'A ferry met a whale off Sturt.']],
      [],
      [['n0', 'The ferry brought mail.']],
      [['sample', 'The ferry to Sturt was late.']],
    ]);
  });
});

describe('an address', () => {
  it('is told for what stands there, and nothing is added', async () => {
    const { browser, worker } = await machine('find');
    const find = () => worker.handlers['find-feed']({ address: ADDRESS });
    expect(await find()).toEqual({ kind: 'trouble', trouble: { why: 'not-granted' } });
    browser.granted = ['https://gazette.example/*'];
    expect(await find()).toEqual({ kind: 'trouble', trouble: { why: 'unreachable' } });
    browser.onFetch = async () => new Response('', { status: 429, headers: { 'retry-after': '60' } });
    expect(await find()).toEqual({
      kind: 'trouble',
      trouble: { why: 'later', until: '2024-05-01T10:01:00.000Z' },
    });
    browser.onFetch = async () =>
      new Response('<html><head><link rel="alternate" type="application/rss+xml" href="/f"></head></html>');
    expect(await find()).toEqual({
      kind: 'page',
      feeds: [{ address: 'https://gazette.example/f', title: 'gazette.example', host: 'gazette.example' }],
    });
    browser.onFetch = async () => rss(itemOn('2024-04-02', 'Mill') + itemOn('2024-04-03', 'Ferry'));
    expect(await find()).toMatchObject({
      kind: 'feed',
      feed: {
        title: 'Gazette',
        articles: 2,
        newest: '2024-04-03',
        summaries: true,
        known: false,
        headlines: ['Mill', 'Ferry'],
      },
    });
    expect(await subscribedIn(browser)).toEqual([]);
    await worker.handlers['leave-feed']({ host: 'gazette.example' });
    expect(browser.granted).not.toContain('http://gazette.example/*');
  });
});

describe('how long articles stay', () => {
  it('is asked about first, then carried out, today and every day, and never touches what was saved by hand', async () => {
    const { browser, library, worker } = await machine('retention');
    const arrive = (id: string, source: string, day: string) => ({
      article: dated(id, day),
      source,
      arrived: ARRIVED,
    });
    await library.addAll([
      arrive('old', 'feed:a', '2024-01-01'),
      arrive('new', 'feed:a', '2024-04-15'),
      arrive('old-pack', 'pack:b', '2012-01-01'),
      arrive('both', 'feed:a', '2024-01-02'),
      arrive('both', 'saved', '2024-01-02'),
    ]);
    const choice = { days: 30, megabytes: null } as const;
    expect(await worker.handlers['retention-drops'](choice)).toBe(1);
    expect((await library.size()).articles).toBe(4);
    expect(await worker.handlers['choose-retention'](choice)).toEqual({ ok: true, value: null });
    const left = async () => {
      const { articles } = await worker.handlers['library-articles']({ after: null });
      return articles.map(({ article }) => article.id);
    };
    expect(await left()).toEqual(['new', 'both', 'old-pack']);
    const tomorrow = browser.time + 86_400_000;
    expect(browser.alarms.get(RETENTION_ALARM)).toBe(tomorrow);
    browser.time += 40 * 86_400_000;
    await worker.alarm(RETENTION_ALARM);
    expect(await left()).toEqual(['both']);
  });

  it('keeps what is too old from coming in with a feed, and goes by size as well', async () => {
    const { browser, library, worker } = await machine('retention-feed');
    browser.granted = ['https://gazette.example/*'];
    await worker.handlers['choose-retention']({ days: 90, megabytes: 1 });
    browser.onFetch = async () => rss(itemOn('2023-04-02', 'Old') + itemOn('2024-04-03', 'Ferry'));
    await worker.handlers['add-feed']({ url: ADDRESS });
    expect((await library.size()).articles).toBe(1);
    const [policy] = [{ source: null, from: null, by: 'published', mostBytes: 1 }] as const;
    expect(await library.drops([policy])).toBe(1);
  });
});

describe('a site that is remembered', () => {
  it('has what is read there kept, under either name; others have not, and one that is never read is refused', async () => {
    const { browser, library, worker } = await machine('remembered');
    const read = async (tabId: number, url: string) => {
      browser.open(tabId, url);
      const from = fromPage(tabId, url);
      await worker.handlers['may-read']({ url }, from);
      await worker.handlers['page-read']({ kind: 'article', page: pageAt(url, `Read at ${url}.`) }, from);
    };
    const remember = (host: string, on = true) => worker.handlers['remember-site']({ host, remember: on });
    expect(await remember('courier.example')).toEqual({ ok: false, why: 'not-permitted' });
    const patterns = ['courier.example', 'www.courier.example', 'gazette.example'].map(
      (host) => `https://${host}/*`,
    );
    browser.granted = patterns;
    await worker.granted(patterns);
    expect((await remember('courier.example')).ok).toBe(true);
    await read(1, 'https://www.courier.example/a');
    await read(2, 'https://gazette.example/b');
    const { remembered, rememberedSites } = await worker.handlers['library-overview'](null);
    expect(rememberedSites).toEqual(['courier.example']);
    expect(remembered.articles).toBe(1);
    await remember('courier.example', false);
    await read(3, 'https://www.courier.example/c');
    expect((await library.size()).articles).toBe(1);
    await worker.handlers['choose-site']({ host: 'gazette.example', choice: 'never' });
    expect(await remember('gazette.example')).toEqual({ ok: false, why: 'not-permitted' });
  });
});

describe('everything', () => {
  it('of feeds, keeping and remembered sites goes along in an export, is deleted, and comes back', async () => {
    const { browser, worker } = await machine('everything');
    browser.granted = ['https://gazette.example/*'];
    browser.onFetch = async () => rss(itemOn('2024-04-03', 'Ferry'));
    await worker.handlers['add-feed']({ url: ADDRESS });
    await worker.granted(browser.granted);
    await worker.handlers['remember-site']({ host: 'gazette.example', remember: true });
    await worker.handlers['choose-retention']({ days: 365, megabytes: 500 });
    const facts = async () => {
      const { feeds, whole, retention, rememberedSites } = await worker.handlers['library-overview'](null);
      const addresses = feeds.map(({ address, holding }) => [address, holding.articles]);
      return { addresses, articles: whole.articles, retention, rememberedSites };
    };
    const before = await facts();
    expect(before).toEqual({
      addresses: [[ADDRESS, 1]],
      articles: 1,
      retention: { days: 365, megabytes: 500 },
      rememberedSites: ['gazette.example'],
    });
    const exported = await worker.handlers['export-file']({ source: null });
    const file = exported.ok ? await browser.inbox.take(exported.value.fileId) : null;
    await worker.handlers['delete-all'](null);
    const nothing = {
      addresses: [],
      articles: 0,
      retention: { days: null, megabytes: null },
      rememberedSites: [],
    };
    expect(await facts()).toEqual(nothing);
    expect([...browser.alarms.keys()]).toEqual([]);
    await imported(browser, worker, file ?? new Blob());
    expect(await facts()).toEqual(before);
  });

  it('of a pack that was removed comes back from the file that was written before', async () => {
    const { browser, library, worker } = await machine('undo');
    await imported(browser, worker, new Blob([packBytes({ lines: [bellArticle('1'), dated('2', null)] })]));
    const [pack] = (await worker.handlers['library-overview'](null)).packs;
    const removed = await worker.handlers['remove-source']({ source: pack?.id ?? '', keepArticles: false });
    expect((await library.size()).articles).toBe(0);
    const fileId = removed.ok ? removed.value.fileId : null;
    await imported(browser, worker, (await browser.inbox.take(fileId ?? '')) ?? new Blob());
    expect((await worker.handlers['library-overview'](null)).packs).toEqual([pack]);
  });
});

describe('a file that is not taken in', () => {
  it('is told for what it is', async () => {
    const { browser, worker } = await machine('faults');
    await imported(browser, worker, new Blob(['no pack']));
    const bytes = packBytes({ lines: [bellArticle('1')] });
    await imported(browser, worker, new Blob([bytes.slice(0, bytes.length - 9)]));
    const { ingests, full } = await worker.handlers['library-overview'](null);
    expect(ingests).toMatchObject([
      { kind: 'failed', why: 'not-ours' },
      { kind: 'failed', why: 'damaged' },
    ]);
    expect(full).toBe(false);
  });
});
