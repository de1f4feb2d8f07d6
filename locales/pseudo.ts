import en from './en.json' with { type: 'json' };
import { type Language, languageFrom, type MessageKey } from './language.ts';

const ACCENTED: Readonly<Record<string, string>> = {
  a: 'áá',
  e: 'éé',
  i: 'íí',
  o: 'óó',
  u: 'úú',
  n: 'ñ',
  c: 'ç',
};

/**
 * A language that nobody speaks, made of the English one: words grow by about 40 % and wear accents, so that a picture
 * shows where room is short, and which words came from elsewhere. For tests and the gallery only.
 */
export function createPseudoLanguage(dir: 'ltr' | 'rtl'): Language {
  const messages: Record<string, string> = {};
  for (const [key, message] of Object.entries(en)) messages[key] = pseudoMessage(message);
  return languageFrom({
    tag: dir === 'ltr' ? 'en-XA' : 'ar-XB',
    messages: { ...en, ...messages } satisfies Record<MessageKey, string>,
    formats: 'en-GB',
    dir,
    quotes: '“”‘’',
  });
}

/** The message with its words grown. Braces open an argument in words, and words in an argument: that stays as it is. */
export function pseudoMessage(message: string): string {
  let depth = 0;
  const signs = [...message].map((sign) => {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    return depth % 2 === 0 ? (ACCENTED[sign] ?? sign) : sign;
  });
  return signs.join('');
}
