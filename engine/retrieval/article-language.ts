import type { Article } from '../article.ts';
import { words } from '../language/words.ts';

/** English prose is 40 to 50 % function words; other languages share a few spellings (an, in, die), some 10 %. */
const ENGLISH_SHARE = 0.25;
const WORDS_READ = 200;
const WORDS_NEEDED = 8;

/** Scripts that tell a language, or at least that it is not English. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Thai}/u, 'th'],
];

/**
 * The primary language of an article: as declared, or else English where its function words tell so, or what its script
 * suggests. Null where neither tells.
 */
export function languageOf(article: Article): string | null {
  const declared = /^[a-z]{2,3}(?=$|[-_])/i.exec(article.language ?? '')?.[0];
  if (declared !== undefined) return declared.toLowerCase();
  const opening = article.paragraphs.join('\n').slice(0, WORDS_READ * 8);
  const read = words(opening).slice(0, WORDS_READ);
  if (read.length < WORDS_NEEDED) return null;
  if (read.filter((word) => word.stop).length / read.length >= ENGLISH_SHARE) return 'en';
  const letters = read.map((word) => word.text).join('');
  return SCRIPTS.find(([script]) => count(letters, script) > letters.length / 4)?.[1] ?? null;
}

function count(text: string, script: RegExp): number {
  return text.match(new RegExp(script.source, 'gu'))?.length ?? 0;
}
