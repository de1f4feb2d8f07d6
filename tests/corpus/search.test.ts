import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { Library } from '../../corpus/library.ts';
import { excerptOf, type Hit, searchStep, stemsOf } from '../../corpus/search.ts';
import { arrival, SIGNAL } from './stories.ts';

let name = '';
let count = 0;
beforeEach(() => {
  name = `searched-${count++}`;
});

const ferry = (id: string, published: string, paragraphs: readonly string[]) => {
  const one = arrival(id, 'feed:a', { published });
  return { ...one, article: { ...one.article, title: 'A boat', paragraphs } };
};

describe('a search', () => {
  it('shows the first hits before its week is through, and then the rest: none lost, none twice, newest first', async () => {
    const library = await Library.open(name);
    const days = ['2024-03-11', '2024-03-12', '2024-03-13', '2024-03-14', '2024-03-15'];
    const all = Array.from({ length: 30 }, (_, at) =>
      ferry(`n${at}`, days[at % days.length] ?? '', [`Ferry ${at} left the harbour of Skerrin.`]),
    );
    await library.addAll([...all, ferry('old', '2024-01-10', ['A ferry left the harbour of Skerrin.'])]);
    const stems = stemsOf('ferries harbour');
    const hits: Hit[][] = [];
    const weeks: (string | null)[] = [];
    let after: string | null = null;
    for (;;) {
      const step = await searchStep(library, stems, after, SIGNAL);
      if (step === null) break;
      hits.push([...step.hits]);
      weeks.push(step.week);
      after = step.next;
    }
    expect(weeks).toEqual([null, '2024-03-11', '2024-01-08']);
    expect(hits[0]?.length).toBeGreaterThan(0);
    expect(hits[0]?.length).toBeLessThan(30);
    const ids = hits.flat().map(({ entry }) => entry.id);
    expect(ids.toSorted()).toEqual([...all.map(({ article }) => article.id), 'old'].toSorted());
    const found = hits.flat().map(({ entry }) => entry.published);
    expect(found).toEqual(found.toSorted().reverse());
  });

  it('goes through a week whose best matches lack one of the words', async () => {
    const library = await Library.open(name);
    const without = Array.from({ length: 12 }, (_, at) =>
      ferry(`n${at}`, '2024-03-15', [`Ferry ${at} came late. Ferries often do.`]),
    );
    await library.addAll([...without, ferry('both', '2024-03-11', ['The ferry reached the harbour.'])]);
    const step = await searchStep(library, stemsOf('ferry harbour'), null, SIGNAL);
    expect(step?.hits.map(({ entry }) => entry.id)).toEqual(['both']);
  });

  it('tells the sentence that holds most of the words', () => {
    const { article } = ferry('a', '2024-03-11', [
      'The harbour was quiet.',
      'Nobody came. Two ferries reached the harbour at noon. It rained.',
    ]);
    expect(excerptOf(article, stemsOf('ferry harbour'))).toBe('Two ferries reached the harbour at noon.');
    expect(excerptOf(article, stemsOf('boat'))).toBeNull();
    expect(excerptOf(article, stemsOf('ferry zeppelin'))).toBe(false);
  });
});
