import { describe, expect, test } from 'vitest';
import { isCaption, isClaim } from '../../../engine/claims/detection.ts';
import { titleOf } from '../../../engine/claims/title.ts';
import { analyse } from '../../../engine/language/analysis.ts';
import { article } from './sentence-pairs.ts';

const claims = (text: string) => analyse(article('a', null, text)).sentences.map(isClaim);

describe('a claim', () => {
  test.each([
    'The bridge at Arden fell into the river on Friday.',
    'Last repaired in April 2019',
    'Old gates "slowly failing"',
    'In June, Hollis said she would stay with the council for good',
    'Old Bridge Closed After Night of Rain',
    'I believe the bridge is safe," Tom Reed told the council.',
    "That's three times the old limit.",
    '"Your account of the night is wrong," Hollis told the council.',
    'アルデン橋が金曜日に川へ落ちた。',
  ])('asserts: %s', (text) => {
    expect(claims(text)).toEqual([true]);
  });

  test.each([
    'An earlier visit',
    'By boat to the mill',
    '(Photo: Ines Roth / Getty Images)',
    'Top image by Ines Roth/AFP via Getty Images.',
    'This is a developing story.',
    'More updates to follow.',
    '(With inputs from agencies)',
    'The council did not immediately respond to a request for comment.',
    'Who will pay for the bridge?',
    'Sign up for our morning newsletter and get it in your inbox.',
    'I think the bridge was always ugly.',
    '"Why not, these are our rivers."',
    'Ines Roth has written about rivers since 2011.',
    'DM',
    'Published: the fourth of May, when the bridge was closed',
    'We are not currently accepting comments on this article.',
    'Thank you all so very much for what you have given.',
    '“My heart is with all the people who have lost a home.”',
    'You can follow her on every site that there is.',
    'Your password must be at least eight characters long.',
    'To report a fallen tree, phone the river line that has been set up.',
    'Find out what has happened to the old bridge.',
  ])('is not: %s', (text) => {
    expect(claims(text)).toEqual([false]);
  });
});

test('in another language every full sentence is a claim, and no heading', () => {
  const german = {
    ...article('a', null, 'Der Damm brach am Freitag.', 'Ein alter Damm', 'Wer zahlt?'),
    language: 'de',
  };
  expect(analyse(german).sentences.map(isClaim)).toEqual([true, false, false]);
});

describe('a title', () => {
  test('is the headline where there is one', () => {
    expect(titleOf({ ...article('a', null, 'The dam fell.'), title: ' Dam  falls ' })).toEqual({
      text: 'Dam falls',
      derived: false,
    });
  });

  test('else the first claim, past captions and credits', () => {
    const text = titleOf(
      article(
        'a',
        null,
        'Maria Hollis (left) greets Ana Quispe at the dam. (Photo: Ines Roth)',
        'An earlier visit',
        'The dam at Arden fell on Friday.',
      ),
    );
    expect(text).toEqual({ text: 'The dam at Arden fell on Friday.', derived: true });
  });

  test('is cut at a word, at most 90 characters with its ellipsis', () => {
    const long = `The dam at Arden fell on Friday ${'after many long years of quiet neglect '.repeat(4)}.`;
    const { text } = titleOf(article('a', null, long));
    expect(text.length).toBeLessThanOrEqual(90);
    expect(text).toMatch(/[a-z]…$/);
    expect(long).toContain(text.slice(0, -1));
  });

  test('leaves out a long preamble', () => {
    const { text } = titleOf(
      article(
        'a',
        null,
        'As quarrels over the river between the two towns went on for another long summer, Arden announced that it would build a dam.',
      ),
    );
    expect(text).toBe('Arden announced that it would build a dam.');
  });

  test('is never empty, and never half of a character', () => {
    expect(titleOf(article('a', null)).text).toBe('…');
    expect(titleOf({ ...article('a', null), url: 'https://www.arden.example/x' }).text).toBe('arden.example');
    expect(titleOf(article('a', null, '😀'.repeat(80))).text).not.toMatch(/[\ud800-\udbff]…$/);
  });
});

test('a caption says who stands where, or ends in a credit', () => {
  const [first] = analyse(article('a', null, 'Hollis (right) at the dam.')).sentences;
  expect(first && isCaption(first, 'Hollis (right) at the dam.')).toBe(true);
  const [other] = analyse(article('a', null, 'Hollis spoke at the dam.')).sentences;
  expect(other && isCaption(other, 'Hollis spoke at the dam.')).toBe(false);
});
