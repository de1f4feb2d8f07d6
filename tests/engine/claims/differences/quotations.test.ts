import { describe, expect, test } from 'vitest';
import { article, compare, DAY, kinds } from '../sentence-pairs.ts';

describe('quotations', () => {
  const said = (words: string) => `“${words},” River Council spokeswoman Maria Hollis said.`;

  test('of one utterance in other words differ in wording', () => {
    expect(
      kinds(
        said('As we have warned for years, the old gates are slowly failing'),
        said('As we have cautioned for years, the old gates are slowly breaking'),
      ),
    ).toEqual(['quote-wording']);
  });

  test('an excerpt word for word is the same', () => {
    const whole = 'As we have warned for years, the old gates are slowly failing';
    expect(kinds(said(whole), 'Hollis said that “the old gates are slowly failing”.')).toEqual([]);
  });

  test('a word more within the marks is another wording, a word more outside the excerpt is not', () => {
    const whole = 'The old gates of the dam are failing and nobody has repaired them';
    expect(
      kinds(said(whole), said('The old gates of the upper dam are failing and nobody has repaired them')),
    ).toEqual(['quote-wording']);
    expect(kinds(said(whole), said('The old gates of the dam are failing'))).toEqual([]);
  });

  test('abbreviations, digits, spelling and words left out by the writer are the desk’s', () => {
    const whole = 'Senator Quispe saw two gates of the harbour dam failing in a single night';
    expect(
      kinds(said(whole), said('Sen. Quispe saw 2 gates of the harbor dam failing in a single night')),
    ).toEqual([]);
    const cut = 'Senator Quispe saw two gates...failing in a single night';
    expect(kinds(said(whole), said(cut))).toEqual([]);
    expect(kinds(said(whole), said(cut.replace('...', ' ')))).toEqual(['quote-wording']);
  });

  test('that the other article gives in the same words too are the same', () => {
    const first = 'The old gates of the dam are slowly failing and nobody repaired them';
    const other = said(first.replace('slowly', 'surely'));
    expect(compare(article('a', DAY, said(first)), article('b', DAY, other)).differences).toHaveLength(1);
    expect(
      compare(article('a', DAY, said(first)), article('b', DAY, said(first), other)).differences,
    ).toEqual([]);
  });

  test('a phrase put in another way differs', () => {
    expect(
      kinds(
        'The River Council called the Arden dam a “slowly failing giant”, Maria Hollis said.',
        'The River Council called the Arden dam a “slowly failing colossus”, Maria Hollis said.',
      ),
    ).toEqual(['quote-wording']);
  });

  test('of one subject are two utterances where a third of the shorter is not in the longer', () => {
    expect(
      kinds(
        said(
          'My survey to this point shows there was some degree of salmon trade between Ana Quispe and Norway',
        ),
        said('I have watched and traced the salmon between Ana Quispe and Norway'),
      ),
    ).toEqual([]);
  });

  test('one word written as two is the same word', () => {
    const words = 'The old boat house of the dam is failing and nobody has repaired it';
    expect(kinds(said(words), said(words.replace('boat house', 'boathouse')))).toEqual([]);
  });

  test('with an article more or less are the same', () => {
    expect(
      kinds(said('Ann has left Arden Town Hospital'), said('Ann has left the Arden Town Hospital')),
    ).toEqual([]);
  });

  test('in another tense are the same, whatever the verb', () => {
    const words = 'The keepers think that the old gates of the dam are failing and nobody repaired them';
    expect(kinds(said(words), said(words.replace('think', 'thought')))).toEqual([]);
    expect(kinds(said(words), said(words.replace('think', 'feared')))).toEqual(['quote-wording']);
  });

  test('any boat is a boat', () => {
    const words = 'We are not going to sell any single herring boat to the harbour of Norwick';
    expect(kinds(said(words), said(words.replace('any', 'a')))).toEqual([]);
    expect(kinds(said(words), said(words.replace('any', 'no')))).toEqual(['quote-wording']);
  });

  test('what the writer adds in brackets is not quoted', () => {
    expect(
      kinds(
        said('We know that the council expects the works to go on'),
        said('We know (from the Norwick report) that the council expects the works to go on'),
      ),
    ).toEqual([]);
  });

  test('of other utterances are not compared', () => {
    expect(
      kinds(said('The old gates are slowly failing'), said('Nobody told us about the salmon farm')),
    ).toEqual([]);
  });

  test('a we for a they is another wording; a will for a did, or an is for an are, is grammar', () => {
    const warned = (who: string, verb: string) =>
      `Ana Quispe warned: “The harbour staff ${verb} ready, and ${who} repair the broken herring boats tomorrow.”`;
    expect(kinds(warned('we', 'is'), warned('they', 'is'))).toEqual(['quote-wording']);
    expect(kinds(warned('we', 'will be'), warned('we', 'did be'))).toEqual([]);
    expect(kinds(warned('we', 'is'), warned('we', 'are'))).toEqual([]);
  });
});
