import fc from 'fast-check';
import { expect, it } from 'vitest';
import { differingWords } from '../../components/differing-words.ts';

const cut = (text: string, ranges: readonly { start: number; end: number }[]) =>
  ranges.map(({ start, end }) => text.slice(start, end));

it('finds the words that only one wording has', () => {
  const here = '“We had slowed down in good time,” she said';
  const there = '“We had reduced our speed in very good time”, she said';
  const found = differingWords(here, there);
  expect(cut(here, found.here)).toEqual(['slowed down']);
  expect(cut(there, found.there)).toEqual(['reduced our speed', 'very']);
});

it('takes no notice of case and punctuation', () => {
  expect(differingWords('“It’s over,” he said', "It's OVER he said")).toEqual({ here: [], there: [] });
});

const sentence = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd,', '“e', '-'), { maxLength: 25 })
  .map((words) => words.join(' '));

it('leaves the same words in the same order on both sides', () => {
  fc.assert(
    fc.property(sentence, sentence, (here, there) => {
      const found = differingWords(here, there);
      const rest = (text: string, ranges: readonly { start: number; end: number }[]) => {
        const kept = ranges.reduceRight(
          (left, { start, end }) => left.slice(0, start) + left.slice(end),
          text,
        );
        return kept.match(/[a-e]/g) ?? [];
      };
      expect(rest(here, found.here)).toEqual(rest(there, found.there));
    }),
  );
});
