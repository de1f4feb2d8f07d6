import { afterEach, expect, it, vi } from 'vitest';
import { documentOf } from '../../bench/node-document.ts';
import { placesOf, stands } from '../../entrypoints/article.content/mark-places.ts';
import { ADDRESS, articlePage, readDocument, STORY } from '../reading/pages.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A page that was read, in the place of the script's own document, with its first sentences as statements. */
async function read() {
  const page = documentOf(articlePage(), ADDRESS);
  const { anchors } = await readDocument(page);
  if (anchors === null) throw new Error('the page was not read');
  vi.stubGlobal('document', page);
  const statements = STORY.map((text, paragraph) => ({
    claimId: `${paragraph}:0-${text.length}`,
    sentence: { paragraph, start: 0, end: text.length, text },
  }));
  return { page, anchors, statements };
}

it('finds every statement that was read, in order', async () => {
  const { anchors, statements } = await read();
  const placed = await placesOf(anchors, statements);
  expect(placed.map(({ statement }) => statement)).toEqual(statements);
  expect(placed.map(({ range }) => range.toString())).toEqual(STORY);
  expect(placed.every(stands)).toBe(true);
});

it('leaves out what the worker was told otherwise: the script has read anew since', async () => {
  const { anchors, statements } = await read();
  const [first, second] = statements;
  if (first === undefined || second === undefined) throw new Error('no statements');
  const moved = { ...first, sentence: { ...first.sentence, paragraph: 1 } };
  expect(await placesOf(anchors, [moved, second])).toHaveLength(1);
});

it('tells when the page has replaced the words, and finds them again', async () => {
  const { page, anchors, statements } = await read();
  const [placed] = await placesOf(anchors, statements.slice(0, 1));
  const body = page.querySelector('.story-body');
  if (placed === undefined || body === null) throw new Error('no place');
  body.innerHTML = STORY.map((text) => `<p>${text}</p>`).join('');
  expect(stands(placed)).toBe(false);
  const [again] = await placesOf(anchors, statements.slice(0, 1));
  expect(again?.range.toString()).toBe(STORY[0]);
});
