import { describe, expect, test } from 'vitest';
import { namesIn } from '../../../engine/language/names.ts';
import { headsOf, participantsOf } from '../../../engine/language/participants.ts';
import { registryOf } from '../../../engine/language/registry.ts';

const keys = (text: string) => namesIn(text, () => false).map(({ key }) => key);

describe('names', () => {
  test('are runs of capitals, with links between', () => {
    expect(keys('the Bank of England and Anna van der Meer met')).toEqual([
      'bank of england',
      'anna van der meer',
    ]);
  });

  test('end at a possessive', () => {
    expect(keys('near Chile’s Pacific coast')).toEqual(['chile', 'pacific']);
  });

  test('stand without titles, apart from the country before one', () => {
    expect(keys('then Peruvian President Ana Quispe left')).toEqual(['peruvian', 'ana quispe']);
    expect(keys('then Defence Minister Quispe left')).toEqual(['quispe']);
    expect(keys('the Foreign Ministry in Lima')).toEqual(['foreign ministry', 'lima']);
  });

  test('hold initials, which are no part of the key', () => {
    expect(keys('then Ana B. Quispe met J. Moss')).toEqual(['ana quispe', 'j moss']);
  });

  test('may begin with a small letter', () => {
    expect(keys('then eBoat and others left')).toEqual(['eboat']);
  });

  test('begin behind the word that opens the sentence', () => {
    expect(keys('Following Quispe’s visit the fair closed')).toEqual(['quispe']);
  });

  test('stand without each of two titles, and keep a surname that is one', () => {
    expect(keys('then Former Peruvian President Ana Quispe left')).toEqual(['peruvian', 'ana quispe']);
    expect(keys('then Ana King left')).toEqual(['ana king']);
    expect(keys('then the Saudi King left')).toEqual(['saudi']);
  });

  test('are no weekdays and months', () => {
    expect(keys('left on Monday for the March fair')).toEqual([]);
  });

  test('at the start of a sentence are no ordinary words', () => {
    const common = (folded: string) => folded === 'boats';
    expect(namesIn('Boats sank.', common)).toEqual([]);
    expect(namesIn('Lima sank.', common)).toHaveLength(1);
  });
});

describe('a registry', () => {
  const registry = registryOf([
    'Ana Quispe opened the Lima River Trust (LRT) with Kim Dae Park.',
    'Boats sank, and boats were raised.',
    'Quispe paid.',
  ]);

  test('knows surnames, family names written first, and acronyms', () => {
    expect(registry.full('quispe')).toBe('ana quispe');
    expect(registry.full('kim')).toBe('kim dae park');
    expect(registry.full('lrt')).toBe('lima river trust');
  });

  test('does not call a person by what stands where she lives', () => {
    expect(registryOf(['They met at Quispe Street.']).full('quispe')).toBe('quispe');
  });

  test('knows a name behind a title or an initial for one', () => {
    expect(registryOf(['They met Mr. Force there.']).isCommon('force')).toBe(false);
  });

  test('leaves a surname of two people alone', () => {
    expect(registryOf(['They met Ana Quispe and Luis Quispe.']).full('quispe')).toBe('quispe');
  });

  test('takes what the article also writes small for no name', () => {
    expect(registry.isCommon('boats')).toBe(true);
  });
});

describe('participants', () => {
  const named = (text: string) => ({ text, names: namesIn(text, () => false) });
  const heads = headsOf([named('Then Russian President Oleg Brodin met North Korean leader Ri Song Ho.')]);
  const found = (text: string) => participantsOf(named(text), heads, []).map(({ key }) => key);

  test('a country has one key under all its names', () => {
    expect(found('near Pyongyang in North Korea')).toEqual(['@kp', '@kp']);
  });

  test('"the Russian leader" is whom the article calls so', () => {
    expect(found('then the Russian leader spoke')).toContain('=oleg brodin');
  });

  test('"the two leaders" are both', () => {
    expect(found('then the two leaders spoke')).toEqual(['=oleg brodin', '=ri song ho']);
  });

  test('"he" is the first whom the sentence before names', () => {
    const previous = participantsOf(named('then Oleg Brodin left'), heads, []);
    expect(participantsOf(named('he spoke'), heads, previous)).toMatchObject([{ key: '=oleg brodin' }]);
  });
});
