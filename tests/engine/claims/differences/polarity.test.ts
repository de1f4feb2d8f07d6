import { describe, expect, test } from 'vitest';
import { kinds } from '../sentence-pairs.ts';

describe('polarity', () => {
  test('a denial contradicts whoever asserts the same act', () => {
    expect(
      kinds(
        'A witness said the mill supplied rockets to rebels in Arden.',
        'The mill denied supplying rockets to rebels in Arden.',
      ),
    ).toEqual(['polarity']);
  });

  test('an act far from whoever it is denied of is another act', () => {
    const denial = 'Hale denied that he ever called the mayor of Arden a coward.';
    expect(kinds('The bakers called the mayor of Arden a coward, a witness said.', denial)).toEqual([
      'polarity',
    ]);
    expect(
      kinds(
        'The bakers called for a special autumn session to rebuke the mayor of Arden, a witness said.',
        denial,
      ),
    ).toEqual([]);
  });

  test('of a clause that is denied, more than its first words is asserted', () => {
    const denial = 'The mill denied that the river gates were being sold to rebels.';
    expect(kinds('Guards found moss on the river gates of the mill on Friday.', denial)).toEqual([]);
    expect(kinds('The river gates of the mill were sold to rebels on Friday.', denial)).toEqual(['polarity']);
  });

  test('bail or a request denied is refused, not contradicted', () => {
    const refused = 'The court denied the request of the Arden baker Tom Hale to move the trial to Brule.';
    const made = 'The request of the Arden baker Tom Hale to move the trial to Brule was read in court.';
    expect(kinds(made, refused)).toEqual([]);
  });

  test('a denial that the sentence sets aside asserts', () => {
    expect(
      kinds(
        'A witness said the mill supplied rockets to rebels in Arden.',
        'Although it denied supplying rockets to rebels, the mill supplied rockets to rebels in Arden.',
      ),
    ).toEqual([]);
  });

  test('a claim that is left open is not contradicted', () => {
    const denial = 'The mill denied supplying rockets to rebels in Arden.';
    expect(kinds('Police asked whether the mill supplied rockets to rebels in Arden.', denial)).toEqual([]);
  });

  test('what somebody believes is no assertion against the denial', () => {
    const asserted = 'The mill supplied rockets to rebels in Arden.';
    const denial = 'The mill denied supplying rockets to rebels in Arden.';
    expect(kinds(asserted, denial)).toEqual(['polarity']);
    expect(kinds(`The guards believed ${asserted.replace('The', 'the')}`, denial)).toEqual([]);
  });

  test('who rejects an offer denies nothing', () => {
    expect(
      kinds(
        'The council made an offer to rebels in Arden.',
        'The mill rejected an offer to rebels in Arden.',
      ),
    ).toEqual([]);
  });

  test('what one says was done and the other was not', () => {
    const signed = (how: string) =>
      `Trade Minister Ana Quispe ${how} the salmon treaty with Norway on Friday.`;
    expect(kinds(signed('signed'), signed('has not signed'))).toEqual(['polarity']);
    expect(kinds(signed('never signed'), signed('has not signed'))).toEqual([]);
    expect(kinds(signed('signed, though not gladly,'), signed('has not signed'))).toEqual([]);
    expect(kinds(signed('signed, and gladly,'), signed('has not signed'))).toEqual(['polarity']);
  });

  test('opposites of one act differ', () => {
    const vote = (how: string) => `The Arden town council ${how} the plan for the salmon farm on Friday.`;
    expect(kinds(vote('approved'), vote('rejected'))).toEqual(['polarity']);
  });

  test('a denial of what was contradicts no plan', () => {
    expect(
      kinds(
        'The mill may supply rockets to rebels in Arden.',
        'The mill denied supplying rockets to rebels in Arden.',
      ),
    ).toEqual([]);
  });

  test('who does not confirm contradicts himself alone', () => {
    const unconfirmed =
      'White House officials did not confirm that the meeting with Ana Quispe would happen.';
    expect(kinds('The White House said it expects to hold a meeting with Ana Quispe.', unconfirmed)).toEqual([
      'polarity',
    ]);
    expect(kinds('Peru said it expects to hold a meeting with Ana Quispe.', unconfirmed)).toEqual([]);
  });
});
