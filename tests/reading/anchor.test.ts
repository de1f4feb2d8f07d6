import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../bench/node-document.ts';
import { ADDRESS, articlePage, readDocument, STORY } from './pages.ts';

async function anchored(story: readonly string[]) {
  const document = documentOf(articlePage({ story }), ADDRESS);
  const { reading, anchors } = await readDocument(document);
  if (anchors === null || reading.kind !== 'article') throw new Error('the page was not read');
  return { document, anchors, paragraphs: reading.page.paragraphs };
}

const MIXED =
  'The <b>harbour</b>\n  office   said\u00ad on <a href="/x">Thursday that <i>every</i></a> crossing<br>was full.';
const MIXED_TEXT = 'The harbour office said on Thursday that every crossing was full.';

describe('the way back to the page', () => {
  it('finds a slice across elements, white space and soft hyphens', async () => {
    const { document, anchors, paragraphs } = await anchored([...STORY, MIXED]);
    expect(paragraphs[5]).toBe(MIXED_TEXT);
    const start = MIXED_TEXT.indexOf('office');
    const end = MIXED_TEXT.indexOf(' crossing');
    const [range] = anchors.rangesOf(document, [{ paragraph: 5, start, end }]);
    expect(
      range
        ?.toString()
        .replace(/\u00ad/g, '')
        .replace(/\s+/g, ' '),
    ).toBe('office said on Thursday that every');
  });

  it('finds the words again after the page replaced its nodes', async () => {
    const { document, anchors } = await anchored(STORY);
    const body = document.querySelector('.story-body');
    if (body === null) throw new Error('no body');
    body.innerHTML = STORY.map(
      (text) => `<section><em>${text.slice(0, 20)}</em>${text.slice(20)}</section>`,
    ).join('');
    const slices = STORY.map((text, paragraph) => ({ paragraph, start: 4, end: text.length }));
    const ranges = anchors.rangesOf(document, slices);
    expect(ranges.map((range) => range?.toString())).toEqual(STORY.map((text) => text.slice(4)));
  });

  it('finds nothing where the words are gone or the slice is none', async () => {
    const { document, anchors } = await anchored(STORY);
    document.querySelector('.story-body')?.remove();
    const slices = [
      { paragraph: 0, start: 0, end: 30 },
      { paragraph: 99, start: 0, end: 3 },
      { paragraph: 0, start: 3, end: 3 },
    ];
    expect(anchors.rangesOf(document, slices)).toEqual([null, null, null]);
  });

  it('has no range for the blank that a line break leaves', async () => {
    const { document, anchors } = await anchored([...STORY, MIXED]);
    const at = MIXED_TEXT.indexOf(' was full');
    expect(anchors.rangesOf(document, [{ paragraph: 5, start: at, end: at + 1 }])).toEqual([null]);
  });

  it('maps every slice of every paragraph to its own words', async () => {
    const { document, anchors, paragraphs } = await anchored([...STORY, MIXED]);
    const compact = (text: string | undefined): string | undefined => text?.replace(/[\s\u00ad]+/g, '');
    const slice = fc.tuple(fc.nat(paragraphs.length - 1), fc.nat(), fc.nat()).map(([paragraph, a, b]) => {
      const length = paragraphs[paragraph]?.length ?? 1;
      const [start, end] = [a % length, b % length].sort((x, y) => x - y) as [number, number];
      return { paragraph, start, end: end + 1 };
    });
    fc.assert(
      fc.property(slice, (one) => {
        const [range] = anchors.rangesOf(document, [one]);
        expect(compact(range?.toString() ?? '')).toBe(
          compact(paragraphs[one.paragraph]?.slice(one.start, one.end)),
        );
      }),
    );
  });
});
