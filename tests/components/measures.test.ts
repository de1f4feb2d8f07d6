import { describe, expect, it } from 'vitest';
import { createLanguage } from '../../locales/language.ts';

const NOW = Date.parse('2025-05-14T10:30:00Z');
const { size, span, series } = createLanguage('en');

describe('measures in words', () => {
  it.each([
    [0, '0 kB'],
    [1499, '1 kB'],
    [999_400, '999 kB'],
    [999_600, '1 MB'],
    [3_420_000, '3.4 MB'],
    [145_000_000, '145 MB'],
    [999_900_000, '1 GB'],
    [58_000_000_000, '58 GB'],
  ])('%i bytes: %s', (bytes, words) => {
    expect(size(bytes)).toBe(words);
  });

  it.each([
    ['2025-05-14T10:29:30Z', 'now'],
    ['2025-05-14T10:18:00Z', '12 minutes ago'],
    ['2025-05-14T13:30:00Z', 'in 3 hours'],
    ['2025-05-13T08:00:00Z', 'yesterday'],
    ['2025-05-10T10:00:00Z', '4 days ago'],
    ['no time', 'now'],
  ])('%s: %s', (iso, words) => {
    expect(span(iso, NOW)).toBe(words);
  });

  it('joins several things', () => {
    expect(series(['3 feeds', '1 pack', 'saved pages'])).toBe('3 feeds, 1 pack and saved pages');
  });

  it('isolates them where the language runs the other way', () => {
    expect(createLanguage('ar').span('2025-05-14T10:18:00Z', NOW)).toMatch(/^[\u2067\u2068].*\u2069$/);
  });
});
