import { describe, expect, test } from 'vitest';
import { analyse } from '../../../engine/language/analysis.ts';
import { article } from '../claims/sentence-pairs.ts';

/** Names of the origins of the last sentence, then its unnamed sources. */
const last = (...paragraphs: string[]) => {
  const attribution = analyse(article('a', '2021-05-18', ...paragraphs)).sentences.at(-1)?.attribution;
  return [...(attribution?.origins.map(({ name }) => name) ?? []), ...(attribution?.unnamed ?? [])];
};
const NOBODY: string[] = [];

describe('the head of a noun phrase says who speaks', () => {
  test.each([
    ['Tom Reed, 48, of Arden, Ohio, said it held.', ['Tom Reed']],
    ['Sen. Tom Reed, R-Ariz., said it held.', ['Tom Reed']],
    ['Tom Reed, the mill’s president and chief engineer, said it held.', ['Tom Reed']],
    ['Tom Reed, a lawyer who had met Ann Cole, said it held.', ['Tom Reed']],
    ['“It held,” said Ann Cole, an engineer with Rivermill, a builder.', ['Ann Cole']],
    ['Tom Reed of Arden Valley said it held.', ['Tom Reed']],
    ['Governor Ann Cole and Mayor Tom Reed said it held.', ['Ann Cole', 'Tom Reed']],
    ['Ann Cole, a friend of Tom Reed and Bill Moss, said it held.', ['Ann Cole']],
    ['Former Peruvian President Tom Reed said it held.', ['Tom Reed']],
    ['Leader of the Arden march Ann Cole said it held.', ['Ann Cole']],
    ['Reed’s lawyer, Ann Cole, said it held.', ['Ann Cole']],
    ['Reed’s lawyer said it held.', ['Reed’s lawyer']],
    ['The Dam Office’s Ann Cole said it held.', ['Ann Cole']],
    [
      'Bill Moss is to hold talks with Governor Tom Reed, an Arden Mills official said on Monday.',
      ['an Arden Mills official'],
    ],
    ['Bill Moss is to hold talks with Governor Tom Reed, the River Council said.', ['River Council']],
  ])('a person, and not what stands beside: %s', (text, expected) => {
    expect(last(text)).toEqual(expected);
  });

  test.each([
    ['A statement from Rivermill said it held.', ['Rivermill']],
    ['The Arden Times report says the dam held.', ['Arden Times']],
    [
      'The dam held, a message from the Commission for Dams and Rivers said.',
      ['Commission for Dams and Rivers'],
    ],
    ['The Food and Farming Organisation said it held.', ['Food and Farming Organisation']],
    ['The Hollis campaign said it held.', ['Hollis campaign']],
    ['A Rivermill spokesman said it held.', ['Rivermill']],
    ['A Republican spokesman said it held.', ['A Republican spokesman']],
    ['A worker at the Dam Office said it held.', ['A worker at the Dam Office']],
    ['Sources close to Tom Reed said it held.', ['Sources close to Tom Reed']],
    ['Some Arden residents said it held.', ['Some Arden residents']],
    ['Police said it held.', ['Police']],
    ['Arden police said it held.', ['Arden police']],
    ['Senate Democrats said it held.', ['Senate Democrats']],
  ])('a body, or nobody by name: %s', (text, expected) => {
    expect(last(text)).toEqual(expected);
  });

  test('“Arden police” are a named origin, “police” are not', () => {
    const [named, unnamed] = analyse(
      article('a', null, 'Arden police said it held. Police said it held.'),
    ).sentences;
    expect(named?.attribution.origins).toHaveLength(1);
    expect(unnamed?.attribution.origins).toEqual([]);
  });
});

describe('a verb reports', () => {
  test.each([
    ['Tom Reed stayed in Arden and said it held.', ['Tom Reed']],
    ['Tom Reed left Arden on Monday, saying that it held.', ['Tom Reed']],
    ['Tom Reed shrugged: “It held.”', ['Tom Reed']],
    ['Tom Reed: Dam held all night', ['Tom Reed']],
    ['“It held.” — The Harbour Office', ['Harbour Office']],
    ['Tom Reed was quoted as saying it held.', ['Tom Reed']],
    ['Residents were told by Tom Reed that it held.', ['Tom Reed']],
    ['According to the River Council the dam held.', ['River Council']],
    ['Tom Reed, who said the town was safe, said Arden needs to wait.', ['Tom Reed']],
    ['“It held,” said 40-year-old Ann Cole, a baker.', ['Ann Cole']],
    ['The dam held, his agent Tom Reed, told The Arden Times.', ['Tom Reed']],
    ['The River Council closed the dam, the council announced.', ['River Council']],
    ['Reporters heard it before noon, said engineer Ann Cole.', ['Ann Cole']],
  ])('also where it stands elsewhere: %s', (text, expected) => {
    expect(last(text)).toEqual(expected);
  });

  test.each([
    'Arden is waiting for a ballistics report expected in May.',
    'The River Council lost an estimated two million.',
    'The trial of a Rivermill worker accused of theft starts on Monday.',
    'Tom Reed continued on Tuesday to walk to Arden.',
    'Tom Reed and Ann Cole argued over the dam.',
    'Tom Reed believes the dam is safe.',
    'Tom Reed was announced as the winner.',
    'Tom Reed quoted from an old song.',
    'The mayor may use police reports, photos and maps.',
    'The dam, which Tom Reed announced on Monday, is small.',
  ])('not as a noun, a participle, or without what is said: %s', (text) => {
    expect(last(text)).toEqual(NOBODY);
  });
});

describe('who spoke before', () => {
  test('a pronoun passes over the other gender', () => {
    expect(last('Ann Cole said it held. Mr. Reed said it would. She added that it was old.')).toEqual([
      'Ann Cole',
    ]);
  });

  test('whom a sentence opens with comes before who spoke', () => {
    expect(last('Tom Reed said it held. Bill Moss came to Arden in May. He said it was old.')).toEqual([
      'Bill Moss',
    ]);
  });

  test('an unnamed speaker stands between', () => {
    expect(last('Tom Reed said it held. A court source said it was old. He added that it was wide.')).toEqual(
      ['A court source'],
    );
  });

  test('a spokeswoman without a name goes on to speak for her body', () => {
    expect(
      last('Tom Reed said it held. A Rivermill spokeswoman said it was old. She said it was wide.'),
    ).toEqual(['Rivermill']);
  });

  test('“the governor” is whom the article calls so, not who spoke last', () => {
    expect(last('Governor Ann Cole came. Tom Reed said it held. The governor said it was old.')).toEqual([
      'Ann Cole',
    ]);
  });

  test('“the council” is the council, “the ministry” another', () => {
    const first = 'The River Council said it held.';
    expect(last(`${first} The council said it was old.`)).toEqual(['River Council']);
    expect(last(`${first} The agency said it was old.`)).toEqual(['River Council']);
    expect(last(`${first} The ministry said it was old.`)).toEqual(['The ministry']);
  });

  test('“Mr. Cole” is not Ann Cole', () => {
    const { sentences } = analyse(article('a', null, 'Ann Cole built it. Mr. Cole said it held.'));
    expect(sentences.at(-1)?.attribution.origins[0]?.key).toBe('cole');
  });

  test('“Mr. Fox” is a person and no outlet', () => {
    const { sentences } = analyse(article('a', null, 'Mr. Fox said it held.'));
    expect(sentences.at(-1)?.attribution.origins[0]?.kind).toBe('person');
  });

  test('a long quotation keeps its speaker over paragraphs', () => {
    expect(
      last('"It held," Tom Reed said.', '"It was old. It was wide. It was dry. It was bare. It was cold."'),
    ).toEqual(['Tom Reed']);
  });

  test('a quotation that begins before its speaker is named is hers', () => {
    const [first] = analyse(
      article('a', null, '"It held all of that night.', '"It was old," Ann Cole said.'),
    ).sentences;
    expect(first?.attribution.origins.map(({ name }) => name)).toEqual(['Ann Cole']);
  });
});

test('an outlet that is told something is no source of it', () => {
  expect(last('“It held,” a worker told Rivermill News.')).toEqual(['a worker']);
});

test('“the report, which cited …, said” is the outlet’s', () => {
  expect(
    last(
      'The dam leaks, The Arden Times reported.',
      'The report, which cited two engineers, said it would fall.',
    ),
  ).toEqual(['Arden Times']);
});
