import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLanguage } from '../../locales/language.ts';

const english = createLanguage('en');

describe('calendar', () => {
  it('writes days, periods and values', () => {
    expect(english.weekday('2023-09-05')).toBe('Tue 5 Sept 2023');
    expect(english.shortDay('2023-09-05')).toBe('5 Sept');
    expect(english.period('2023-09-04', '2023-09-05')).toBe('4–5 Sept 2023');
    expect(english.period('2023-09-05', '2023-09-05')).toBe('5 Sept 2023');
    expect(english.dateValue('2023-08')).toBe('August 2023');
    expect(english.dateValue('2023-08-01/2023-08-07')).toBe('1–7 Aug 2023');
  });

  it('keeps the day on which a text was published where it was published', () => {
    expect(english.day('2023-09-04T23:30:00-05:00')).toBe('4 Sept 2023');
    expect(english.day('2023-09-05T00:30:00+09:00')).toBe('5 Sept 2023');
  });

  it('gives back what is no date, and never throws', () => {
    expect(english.day('soon')).toBe('soon');
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        english.weekday(one);
        english.dateValue(one);
        english.period(one, other);
        english.languageName(one);
      }),
    );
  });
});
