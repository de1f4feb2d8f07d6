import { describe, expect, test } from 'vitest';
import { article, compare, DAY, kinds } from '../sentence-pairs.ts';

describe('participants', () => {
  const scored = (who: string) => `The defender ${who} scored twice for Arden in the cup final on Friday.`;

  test('in one role differ', () => {
    expect(kinds(scored('Tom Hale'), scored('Luis Quispe'))).toEqual(['participant']);
  });

  test('of one given name with another surname differ', () => {
    const sold = (who: string) => `The Arden mill was sold to ${who} on Friday for 3 million dollars.`;
    expect(kinds(sold('Maria Hollis'), sold('Maria Brandt'))).toEqual(['participant']);
  });

  test('spellings, short forms and initials mean one person', () => {
    expect(kinds(scored('Sergei Schoigu'), scored('Sergey Shoigu'))).toEqual([]);
    expect(kinds(scored('Michael Hale'), scored('Mike Hale'))).toEqual([]);
    expect(kinds(scored('Kim Jong Un'), scored('Kim Jong-un'))).toEqual([]);
    expect(kinds(scored('Tom Hale'), scored('T. Hale'))).toEqual([]);
  });

  test('whom the other article names too is not compared', () => {
    const both = article('b', DAY, 'Tom Hale was on the bench.', scored('Luis Quispe'));
    expect(compare(article('a', DAY, scored('Tom Hale')), both).differences).toEqual([]);
  });

  test('who only speaks is not compared', () => {
    const told = (who: string) => `The mill will close on Friday, council spokeswoman ${who} said.`;
    expect(kinds(told('Maria Hollis'), told('Ana Quispe'))).toEqual([]);
  });
});
