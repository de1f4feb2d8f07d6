const RIGHT_TO_LEFT_ISOLATE = '\u2067';
const FIRST_STRONG_ISOLATE = '\u2068';
const POP = '\u2069';

/** Letters that are written from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * Keeps a text of either direction from turning the sentence that it is set into: names of articles in other scripts, and
 * in a right-to-left sentence everything, since there already "Reuters · 5" draws the figure to the name. A text that was
 * put together of isolated ones is the language's own and runs its way: to find its direction, what is isolated in it
 * does not count (UAX 9, P2). Text that needs it not, or has it, comes back as it is.
 */
export function isolate(text: string, dir: 'ltr' | 'rtl'): string {
  const needed = dir === 'rtl' ? text !== '' : RIGHT_TO_LEFT.test(text);
  const whole = /^[\u2067\u2068]/.test(text) && text.indexOf(POP) === text.length - 1;
  if (!needed || whole) return text;
  const composed = dir === 'rtl' && text.includes(POP);
  return `${composed ? RIGHT_TO_LEFT_ISOLATE : FIRST_STRONG_ISOLATE}${text}${POP}`;
}
