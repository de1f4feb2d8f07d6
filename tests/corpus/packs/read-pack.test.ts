import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PACK_LIMITS } from '../../../corpus/packs/limits.ts';
import { checkPack, type PackItem, readPack } from '../../../corpus/packs/read-pack.ts';
import { Sha256 } from '../../../corpus/packs/sha256.ts';
import { packOf } from '../../../corpus/packs/write-pack.ts';
import type { Article } from '../../../engine/article.ts';
import { BAD_PACKS } from './bad-packs.ts';
import { bellArticle, packBytes, packText, streamOf } from './packs.ts';

/** Time to make the largest of the files on a busy machine. */
const MAKING_MS = 60_000;
const OPTIONS = { limits: PACK_LIMITS, signal: new AbortController().signal, now: () => performance.now() };

async function itemsOf(source: ReadableStream<Uint8Array>, options = OPTIONS): Promise<PackItem[]> {
  const items: PackItem[] = [];
  for await (const item of readPack(source, options)) items.push(item);
  return items;
}

function articlesIn(items: readonly PackItem[]): Article[] {
  return items.flatMap((item) =>
    item.kind === 'record' && item.record.kind === 'article' ? [item.record.article] : [],
  );
}

describe('a faulty pack', () => {
  for (const { name, open, fault, budgetMs, limits } of BAD_PACKS) {
    it(
      `${name}: ${fault.kind}`,
      async () => {
        const source = open();
        const started = performance.now();
        const checked = await checkPack(source, { ...OPTIONS, limits: { ...PACK_LIMITS, ...limits } });
        expect(checked).toMatchObject({ ok: false, fault });
        expect(performance.now() - started).toBeLessThan(budgetMs);
      },
      MAKING_MS,
    );
  }

  it('is one of at least thirty, each with a name of its own', () => {
    expect(new Set(BAD_PACKS.map(({ name }) => name)).size).toBe(BAD_PACKS.length);
    expect(BAD_PACKS.length).toBeGreaterThanOrEqual(30);
  });

  it('is left at once where nobody waits any more', async () => {
    const controller = new AbortController();
    const reading = checkPack(new ReadableStream(), { ...OPTIONS, signal: controller.signal });
    controller.abort(new Error('no longer wanted'));
    await expect(reading).rejects.toThrow('no longer wanted');
  });
});

describe('a pack', () => {
  it('gives its manifest, its articles and its end', async () => {
    const lines = [bellArticle('1'), bellArticle('2')];
    const items = await itemsOf(streamOf(packBytes({ lines })));
    expect(items[0]).toMatchObject({ kind: 'manifest', manifest: { name: 'Bells of Sturt', count: 2 } });
    expect(articlesIn(items)).toEqual(lines);
    expect(items.at(-1)).toEqual({ kind: 'end', articles: 2 });
  });

  it('may say more than is known, and less than is asked', async () => {
    const lines = [{ id: 'a', paragraphs: ['Bells.'], mood: 'loud', constructor: 1 }];
    const items = await itemsOf(streamOf(packBytes({ manifest: { index: [1], licence: undefined }, lines })));
    expect(articlesIn(items)).toEqual([
      {
        id: 'a',
        title: null,
        paragraphs: ['Bells.'],
        published: null,
        url: null,
        source: null,
        language: null,
      },
    ]);
    expect(Object.getPrototypeOf(articlesIn(items)[0])).toBe(Object.prototype);
  });

  it.each([
    ['a javascript: link', { url: 'javascript:alert(1)' }, { url: null }],
    ['a data: link', { url: 'data:text/html,x' }, { url: null }],
    ['a day in year 0', { published: '0000-01-01' }, { published: null }],
    ['a day in year 275760', { published: '+275760-09-13T00:00:00Z' }, { published: null }],
    ['a day in year 9999', { published: '9999-12-31' }, { published: null }],
    ['a day that no calendar has', { published: '2024-02-30' }, { published: null }],
    ['a day in words', { published: 'Tuesday' }, { published: null }],
    [
      'a time with an offset',
      { published: '2024-02-29T10:00:00+02:00' },
      { published: '2024-02-29T10:00:00+02:00' },
    ],
    ['a language that is none', { language: '../../en' }, { language: null }],
    [
      'markup in its title',
      { title: '<img src=x onerror=alert(1)> Bells' },
      { title: '<img src=x onerror=alert(1)> Bells' },
    ],
    ['half a character', { title: 'Bells \ud800' }, { title: 'Bells \ufffd' }],
    ['an id like a prototype key', { id: '__proto__' }, { id: '__proto__' }],
    ['empty paragraphs', { paragraphs: ['', ' Bells. '] }, { paragraphs: ['Bells.'] }],
  ] as const)('with %s is read with what can be kept', async (_name, given, kept) => {
    const items = await itemsOf(
      streamOf(packBytes({ lines: [bellArticle('1', given as Partial<Article>)] })),
    );
    expect(articlesIn(items)).toEqual([bellArticle('1', kept as Partial<Article>)]);
    expect(items.at(-1)).toEqual({ kind: 'end', articles: 1 });
  });

  it('that was written comes back as it was, and is written with the same bytes again', async () => {
    const head = { name: 'Bells', packVersion: '2', licence: null, source: null };
    const articles = Array.from({ length: 500 }, (_, at) => bellArticle(String(at)));
    const write = async () => new Response(await packOf(head, () => articles)).bytes();
    const bytes = await write();
    const items = await itemsOf(streamOf(bytes));
    expect(articlesIn(items)).toEqual(articles);
    expect(items.at(-1)).toEqual({ kind: 'end', articles: 500 });
    expect(await write()).toEqual(bytes);
  });

  it('is not written where its articles change meanwhile', async () => {
    let asked = 0;
    const head = { name: 'Bells', packVersion: '1', licence: null, source: null };
    const stream = await packOf(head, () => [bellArticle(String(asked++))]);
    await expect(new Response(stream).bytes()).rejects.toThrow('changed while they were written');
  });

  it('has a hash that sha256sum finds over the lines after the first', async () => {
    const text = packText({ lines: [bellArticle('1')] });
    const body = new TextEncoder().encode(text.slice(text.indexOf('\n') + 1));
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', body)).toString('hex');
    expect(JSON.parse(text.slice(0, text.indexOf('\n'))).hash).toBe(digest);
  });
});

describe('SHA-256 in pieces', () => {
  it('is what Web Crypto finds in the whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 6 }), async (pieces) => {
        const hash = new Sha256();
        for (const piece of pieces) hash.update(piece);
        const whole = await crypto.subtle.digest('SHA-256', Buffer.concat(pieces));
        expect(hash.hex()).toBe(Buffer.from(whole).toString('hex'));
      }),
    );
  });
});
