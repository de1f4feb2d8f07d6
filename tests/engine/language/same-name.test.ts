import { describe, expect, test } from 'vitest';
import { mayBeOneName } from '../../../engine/language/same-name.ts';

describe('two names', () => {
  test.each([
    ['sergei schoigu', 'sergey shoigu'],
    ['kim jong un', 'kim jongun'],
    ['ana quispe', 'quispe'],
    ['bill hale', 'william hale'],
    ['river council norwick', 'rcn'],
    ['northeast philly', 'northeast philadelphia'],
  ])('may be one: %s, %s', (a, b) => {
    expect(mayBeOneName(a, b)).toBe(true);
    expect(mayBeOneName(b, a)).toBe(true);
  });

  test.each([
    ['tom hale', 'luis quispe'],
    ['maria hollis', 'maria brandt'],
    ['oslo', 'lisbon'],
  ])('are two: %s, %s', (a, b) => {
    expect(mayBeOneName(a, b)).toBe(false);
  });
});
