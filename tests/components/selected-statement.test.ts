import { describe, expect, it } from 'vitest';
import { selectedStatement } from '../../components/selected-statement.ts';
import { claim } from './fixtures/building.ts';

const CLAIMS = [
  claim('The northern dyke gave way early on Tuesday after a week of rain.', 0),
  claim('Boats brought 240 people to safety, the mayor said.', 1),
  claim('Repairs of the northern dyke would cost four million crowns.', 2),
];
const found = (selected: string) => selectedStatement(CLAIMS, selected)?.sentence.paragraph ?? null;

describe('the statement that was selected', () => {
  it.each([
    ['whole', 'Boats brought 240 people to safety, the mayor said.', 1],
    ['in part', 'brought 240 people', 1],
    [
      'with white space and marks of its own',
      '“The northern   dyke gave way,\n early on Tuesday” after a',
      0,
    ],
    ['with words of the next sentence', 'the mayor said. Boats brought 240 people to safety, and', 1],
  ])('is found %s', (_name, selected, paragraph) => {
    expect(found(selected)).toBe(paragraph);
  });

  it.each(['', '   ', 'dyke', 'A new library opens its doors in spring.'])('is none for “%s”', (selected) => {
    expect(found(selected)).toBeNull();
  });
});
