import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotation } from '../../components/quotation.ts';

const set = (text: string) => {
  const { before, text: inner, after } = quotation(text);
  return `${before}${inner}${after}`;
};

describe('words in quotation marks', () => {
  it.each([
    ['The tug left at noon.', '“The tug left at noon.”'],
    ['She called it “a near thing”', '“She called it ‘a near thing’”'],
    ['“We were lucky,” she said', '“‘We were lucky,’ she said”'],
    ['They spoke of "calm seas" ("flat")', '“They spoke of ‘calm seas’ (‘flat’)”'],
    ['Er sprach von „ruhiger See“', '“Er sprach von ‚ruhiger See‘”'],
    ['Il parle d’une «mer calme»', '“Il parle d’une ‹mer calme›”'],
    ['“We were lucky,”', '“We were lucky,”'],
    ['"We were lucky"', '"We were lucky"'],
    ['“One,” she said, “two”', '“‘One,’ she said, ‘two’”'],
  ])('%s', (text, wanted) => {
    expect(set(text)).toBe(wanted);
  });

  it('keep their length, so that offsets hold, and are never doubled', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b', ' ', '"', '“', '”', '«', '»', '„', '(', '…'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(words, (text) => {
        expect(quotation(text).text).toHaveLength(text.length);
        expect(set(text)).not.toMatch(/““|””/);
      }),
    );
  });
});
