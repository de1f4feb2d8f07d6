import { describe, expect, test } from 'vitest';
import type { Article } from '../../../engine/article.ts';
import { runsOf, sameText } from '../../../engine/retrieval/near-duplicate.ts';
import { otherSubject } from './other-stories.ts';
import { siblingEvents } from './sibling-events.ts';

const written = (...paragraphs: string[]): Article => ({ ...otherSubject, paragraphs });
const folded = (a: Article, b: Article) => sameText(runsOf(a), runsOf(b)) && sameText(runsOf(b), runsOf(a));

const wire = otherSubject.paragraphs;
const speech =
  '“We have asked for eleven hours of rest between shifts since the winter, and we have been told that the timetable allows for nine. The timetable was made by people who have never tied up a vessel at three in the morning in sleet, and who have never had to be back on the quay before the bakers are awake. Until that is understood in the head office there is nothing for us to sign,”';

describe('texts that are folded', () => {
  test('a wire text with a local paragraph added and a few words edited', () => {
    const local = written(
      'At Lindholm’s east pier, the bakery Sund gave out coffee to those who waited, and two schools opened late.',
      ...wire.map((paragraph) => paragraph.replace('Tuesday', 'the third day').replace('would', 'will')),
    );
    expect(folded(written(...wire), local)).toBe(true);
  });

  test('a text cut short', () => {
    expect(folded(written(...wire), written(...wire.slice(0, 2)))).toBe(true);
  });
});

describe('texts that are not', () => {
  test('two reports that share one long quotation and nothing else', () => {
    const here = written(
      `${speech} the union’s chair said.`,
      'Ferries stayed in port for a third day, and 41 sailings were struck from the boards. Refunds are promised to all who hold a weekly ticket, and hospital staff may ride the night bus free until the dispute is over.',
    );
    const there = written(
      'Nordsund Lines cancelled every crossing again.',
      `${speech} Piet Aalders told reporters at the gate.`,
      'The mayor wants boats chartered for nurses, and a meeting of the regional council on Friday is to decide who pays.',
    );
    expect(folded(here, there)).toBe(false);
  });

  test.each(siblingEvents.map(({ kind, page, same }) => [kind, page, same] as const))(
    'two reports of one event in their own words: %s',
    (_, page, same) => {
      expect(folded(page, same)).toBe(false);
    },
  );

  test('texts too short to tell', () => {
    expect(folded(written('The ferry left.'), written('The ferry left.'))).toBe(false);
  });
});
