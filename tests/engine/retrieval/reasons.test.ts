import { expect, test } from 'vitest';
import type { Article } from '../../../engine/article.ts';
import { reasonsFor } from '../../../engine/retrieval/reasons.ts';
import { otherSubject } from './other-stories.ts';

const evenly = () => 5;
const article = (source: string | null, ...paragraphs: string[]): Article => ({
  ...otherSubject,
  title: null,
  source,
  paragraphs,
});

function reasons(a: Article, b: Article): Record<string, readonly string[]> {
  return Object.fromEntries(reasonsFor(a, b, evenly).map(({ kind, values }) => [kind, values]));
}

const here = article(
  'The Lindholm Courier',
  'According to Greta Halvorsen, 41 crossings near OSLOFJORD were cancelled in Norway on Tuesday, in 2024 as in 2023.',
  'Ms Halvorsen told the Lindholm Courier that Norwegian crews walked out.',
);
const there = article(
  'Fjord Daily',
  'According to reports in the Lindholm Courier, Norwegian crews cancelled 41 crossings on Tuesday.',
  'Mayor Greta Halvorsen has asked Norway for help, as Halvorsen did in 2023. Off Oslofjord, crews walked out in 2024.',
);

test('a name stands whole, once, and without the words that open sentences', () => {
  expect(reasons(here, there).names).toContain('Greta Halvorsen');
  expect(reasons(here, there).names).not.toContain('Halvorsen');
  expect(reasons(here, there).names).not.toContain('According');
});

test('outlets, weekdays and years are no reason', () => {
  const all = Object.values(reasons(here, there)).flat();
  expect(all).not.toContain('Lindholm Courier');
  expect(all).not.toContain('Tuesday');
  expect(all).not.toContain('2023');
});

test('a place is named once, a number as written, capitals without shouting', () => {
  expect(reasons(here, there).places).toEqual(['Norway']);
  expect(reasons(here, there).numbers).toEqual(['41']);
  expect(reasons(here, there).names).toContain('Oslofjord');
});

test('words are whole words in small letters, and no part of a name', () => {
  const { words } = reasons(here, there);
  expect(words).toContain('crossings');
  expect(words?.join(' ')).not.toMatch(/\p{Lu}|halvorsen/u);
});
