import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Library } from '../../corpus/library.ts';
import { cover } from '../../engine/coverage.ts';
import { FLOOD, FLOOD_ELSEWHERE, PUFFINS } from '../browser/lab/stories.ts';
import { keptIn } from '../corpus/kept-in.ts';
import { bellArticle, packBytes } from '../corpus/packs/packs.ts';
import { imported, machine } from './machine.ts';

const URL_A = 'https://gazette.example/flood';

function coverageOn(library: Library) {
  const text = FLOOD.paragraphs;
  const page = {
    ...bellArticle('page', { title: FLOOD.title, paragraphs: text, url: URL_A }),
    byline: null,
    extent: { whole: true, cut: null, paragraphs: text.length, characters: text.join('').length },
  };
  return cover(page, library, { readAt: '2024-03-13T00:00:00Z', signal: new AbortController().signal });
}

describe('an export of everything', () => {
  it('gives another machine the same articles, the same packs and the same coverage of a page', async () => {
    const here = await machine('here');
    const { title, paragraphs } = FLOOD_ELSEWHERE;
    await here.library.save(bellArticle('mine', { title, paragraphs: [...paragraphs] }));
    const lines = [
      bellArticle('1', { title: 'Boats at Sturt', paragraphs: [...paragraphs.slice(0, 3)], published: null }),
      bellArticle('2', { title: PUFFINS.title, paragraphs: [...PUFFINS.paragraphs] }),
    ];
    await imported(here.browser, here.worker, new Blob([packBytes({ lines })]));
    const exported = await here.worker.handlers['export-file']({ source: null });
    const file = exported.ok ? await here.browser.inbox.take(exported.value.fileId) : null;

    const there = await machine('there');
    await imported(there.browser, there.worker, file ?? new Blob());
    expect(await keptIn(there.library)).toEqual(await keptIn(here.library));
    const packs = async ({ worker }: typeof here) => (await worker.handlers['library-overview'](null)).packs;
    expect(await packs(there)).toEqual(await packs(here));
    const before = await coverageOn(here.library);
    expect(before.related.length).toBeGreaterThan(0);
    expect(await coverageOn(there.library)).toEqual(before);
  });

  it('of one pack is that pack again, byte for byte, and the pack can be removed', async () => {
    const { browser, library, worker } = await machine('one-pack');
    await library.save(bellArticle('mine'));
    const lines = [bellArticle('1'), bellArticle('2')];
    await imported(browser, worker, new Blob([packBytes({ lines })]));
    const [pack] = (await worker.handlers['library-overview'](null)).packs;
    const source = pack?.id ?? '';
    const exported = await worker.handlers['export-file']({ source });
    const file = exported.ok ? await browser.inbox.take(exported.value.fileId) : null;
    const text = (bytes: Blob | null) =>
      new Response((bytes ?? new Blob()).stream().pipeThrough(new DecompressionStream('gzip'))).text();
    expect(await text(file)).toBe(await text(new Blob([packBytes({ lines })])));
    const removed = await worker.handlers['remove-source']({ source, keepArticles: false });
    expect(removed).toEqual({ ok: true, value: { fileId: expect.any(String) } });
    expect((await keptIn(library)).map(({ article }) => article.id)).toEqual(['mine']);
    expect((await worker.handlers['library-overview'](null)).packs).toEqual([]);
    expect(await worker.handlers['export-file']({ source })).toEqual({ ok: false, why: 'gone' });
  });
});
