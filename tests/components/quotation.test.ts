import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotation } from '../../components/quotation.ts';
import { createLanguage, type LanguageTag } from '../../locales/language.ts';

const setIn = (tag: LanguageTag) => (text: string) => {
  const { before, text: inner, after } = quotation(text, createLanguage(tag).quotes);
  return `${before}${inner}${after}`;
};
const set = setIn('en');

describe('words in quotation marks', () => {
  it.each([
    ['The tug left at noon.', '“The tug left at noon.”'],
    ['She called it “a near thing”', '“She called it ‘a near thing’”'],
    ['“We were lucky,” she said', '“‘We were lucky,’ she said”'],
    ['They spoke of "calm seas" ("flat")', '“They spoke of ‘calm seas’ (‘flat’)”'],
    ['Er sprach von „ruhiger See“', '“Er sprach von ‘ruhiger See’”'],
    ['Er sprach von »ruhiger See« und ging', '“Er sprach von ‘ruhiger See’ und ging”'],
    ['Il parle d’une «mer calme»', '“Il parle d’une ‘mer calme’”'],
    ['Il parle d’une « mer calme »', '“Il parle d’une ‘ mer calme ’”'],
    ['“We were lucky,”', '“We were lucky,”'],
    ['"We were lucky"', '“We were lucky”'],
    ['“One,” she said, “two”', '“‘One,’ she said, ‘two’”'],
    ['He said 5" of rain fell', '“He said 5’ of rain fell”'],
  ])('%s', (text, wanted) => {
    expect(set(text)).toBe(wanted);
  });

  it.each([
    ['de', 'She called it “a near thing”', '„She called it ‚a near thing‘“'],
    ['de', '“We were lucky”', '„We were lucky“'],
    ['es', 'She called it "a near thing"', '«She called it “a near thing”»'],
    ['es', '“We were lucky”', '«We were lucky»'],
    ['ar', 'قال إن البحر "هادئ" اليوم', '«قال إن البحر ‹هادئ› اليوم»'],
  ] as const)('have the marks of the language of the interface: %s, %s', (tag, text, wanted) => {
    expect(setIn(tag)(text)).toBe(wanted);
  });

  it('keep their length, so that offsets hold, and are never doubled', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b', ' ', '"', '“', '”', '«', '»', '„', '(', '…'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(words, fc.constantFrom('en', 'de', 'es', 'ar'), (text, tag) => {
        const { quotes } = createLanguage(tag);
        const { before, text: inner, after } = quotation(text, quotes);
        expect(inner).toHaveLength(text.length);
        const whole = `${before}${inner}${after}`;
        expect(whole.includes(quotes.open.repeat(2)) || whole.includes(quotes.close.repeat(2))).toBe(false);
      }),
    );
  });
});
