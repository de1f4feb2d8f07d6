import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../../corpus/memory.ts';
import type { Article, Page } from '../../../engine/article.ts';
import type { Corpus } from '../../../engine/corpus.ts';
import { relate } from '../../../engine/retrieval/relate.ts';
import { otherSubject } from './other-stories.ts';
import { type SiblingEvents, siblingEvents } from './sibling-events.ts';

const { signal } = new AbortController();
const asGiven = (events: SiblingEvents, article: Page): Page =>
  events.undated ? { ...article, published: null } : article;

async function shownIn(corpus: Corpus, page: Page): Promise<string[]> {
  const { related } = await relate(page, corpus, { readAt: '2024-06-20T08:00:00Z', signal });
  return related.map(({ article }) => article.id);
}

const shownFor = (page: Page, articles: readonly Article[]) => shownIn(corpusOf(articles, 'library'), page);

/** A corpus of every size decides alike: document frequencies of a few articles say little, those of thousands much. */
const crowd = Array.from({ length: 1_000 }, (_, at) => ({
  ...otherSubject,
  id: `crowd-${at}`,
  url: null,
  published: null,
  paragraphs: [...otherSubject.paragraphs, `Crossing number ${at} left the quay on time.`],
}));

const amongMany = corpusOf(
  [
    ...siblingEvents.flatMap((events) => [asGiven(events, events.same), asGiven(events, events.sibling)]),
    ...crowd,
  ],
  'library',
);

describe.each(siblingEvents.map((events) => [events.kind, events] as const))('%s', (_, events) => {
  const page = asGiven(events, events.page);
  const same = asGiven(events, events.same);
  const sibling = asGiven(events, events.sibling);

  test('another report of the event is shown, even alone', async () => {
    expect(await shownFor(page, [same])).toEqual([same.id]);
  });

  test('the sibling event is not shown, alone or beside the story', async () => {
    expect(await shownFor(page, [sibling])).toEqual([]);
    expect(await shownFor(page, [same, sibling])).toEqual([same.id]);
  });

  test('nor do two reports of the event show for a page on its sibling', async () => {
    expect(await shownFor(sibling, [page, same])).toEqual([]);
  });

  test('among a thousand other articles it is no different', async () => {
    expect(await shownIn(amongMany, page)).toEqual([same.id]);
    expect(await shownIn(amongMany, sibling)).toEqual([]);
  });
});
