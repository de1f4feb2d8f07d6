import { isCapital, isSpace } from './characters.ts';
import { backgroundShare } from './document-frequencies.ts';
import { lastWords } from './look-back.ts';
import { matchesOf } from './matches.ts';
import { type Name, nameKey, namesIn } from './names.ts';
import { type Gender, genderOf } from './speakers.ts';
import { stemOf, type Word } from './words.ts';

/** Whom an article's names mean: surnames, acronyms and ordinary words told apart. */
export interface Registry {
  /** Whether a capitalised word at the start of a sentence is an ordinary word there. */
  isCommon(folded: string): boolean;
  /** The full name that a short one stands for in this article; itself where none is known. */
  full(key: string): string;
  /** How the article first writes the name in full. */
  written(key: string): string;
  /** Whether "he" or "she" may mean the person of this full name; null where the article does not tell. */
  gender(key: string): Gender | null;
  /** Full name of the first whom the article gives a title ("Governor Ann Cole"); null where it gives nobody. */
  holder(title: string): string | null;
}

interface NamedSentence {
  readonly text: string;
  readonly names: readonly Name[];
}

/** Words in more than this share of news articles are taken for ordinary at the start of a sentence. */
const COMMON_SHARE = 0.004;
const TITLE_BEFORE = /((?:[Ff]ormer|[Vv]ice|[Dd]eputy|[Ee]x-?)\s)?\b(\p{L}+)\.?\s$/u;
/** Spaces in what that matches. */
const TITLE_SPACES = 2;
/** What stands before a word within a sentence; an initial or a title may end in a point. */
const WITHIN =
  /(?:[\p{L}\p{N},]|\b\p{Lu}\.|\b(?:Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|Lt|Sgt|Capt|Col|Prof|Rev|St)\.)\s$/u;
/** One reading only of every text: a word begins where none goes on, and a space ends it. */
const BRACKETED =
  /(?<![\p{L}.])((?:\p{Lu}[\p{L}.]*(?: of| for| the|’s|'s)? ){0,6}\p{Lu}[\p{L}.]*(?: of| for| the|’s|'s)? ?)\((\p{Lu}{2,6})\)/gu;
const TWO_CAPITALS = /\p{Lu}.*\p{Lu}/u;

/** A sentence with its words. */
export interface WordedText {
  readonly text: string;
  readonly words: readonly Word[];
}

/** What the sentences of an article tell together, and the names of each, in order. */
export interface NamesRead {
  readonly registry: Registry;
  readonly names: readonly (readonly Name[])[];
}

/** Reads the names of all sentences once, so that each sentence can then be read knowing them. */
export function namesRead(sentences: readonly WordedText[]): NamesRead {
  const isCommon = commonWords(sentences);
  const names = sentences.map(({ text }) => namesIn(text, isCommon));
  return { registry: registryOf(sentences, names, isCommon), names };
}

function registryOf(
  sentences: readonly WordedText[],
  namesOf: readonly (readonly Name[])[],
  isCommon: Registry['isCommon'],
): Registry {
  const named = sentences.map(({ text }, at) => ({ text, names: namesOf[at] ?? [] }));
  const names = namesOf.flat();
  const acronyms = acronymsOf(sentences, names);
  const byPart = fullNames(names);
  const written = new Map<string, string>();
  for (const name of names) if (!written.has(name.key)) written.set(name.key, name.text);
  const full = (key: string) => acronyms.get(key) ?? byPart.get(key) ?? key;
  const genders = gendersOf(named, full);
  const holders = holdersOf(named, full);
  return {
    isCommon,
    full,
    written: (key) => written.get(full(key)) ?? written.get(key) ?? key,
    gender: (key) => genders.get(key) ?? null,
    holder: (title) => holders.get(title) ?? null,
  };
}

const SHORT_TITLES: ReadonlyMap<string, string> = new Map([
  ['gov', 'governor'],
  ['sen', 'senator'],
  ['rep', 'congressman'],
  ['gen', 'general'],
  ['prof', 'professor'],
]);

function holdersOf(sentences: readonly NamedSentence[], full: (key: string) => string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { text, names } of sentences) {
    for (const { key, start } of names) {
      const before = isSpace(text, start - 1)
        ? TITLE_BEFORE.exec(lastWords(text, start, TITLE_SPACES))
        : null;
      const title = before?.[2]?.toLowerCase() ?? '';
      const noun = SHORT_TITLES.get(title) ?? title;
      // "Former President Reed" holds no office any more.
      if (noun !== '' && before?.[1] === undefined && !found.has(noun)) found.set(noun, full(key));
    }
  }
  return found;
}

function gendersOf(sentences: readonly NamedSentence[], full: (key: string) => string): Map<string, Gender> {
  const found = new Map<string, Gender>();
  for (const { text, names } of sentences) {
    for (const { key, start } of names) {
      const gender = found.has(full(key)) ? null : genderOf(full(key), text, start);
      if (gender !== null) found.set(full(key), gender);
    }
  }
  return found;
}

/** UTF-16 code units before a word that hold what WITHIN looks for. */
const LOOK_BACK = 8;

function commonWords(sentences: readonly WordedText[]): (folded: string) => boolean {
  const [capitals, smalls] = [new Set<string>(), new Set<string>()];
  for (const { text, words } of sentences) {
    for (const word of words) {
      if (!isCapital(text, word.start)) smalls.add(word.text);
      else if (WITHIN.test(text.slice(Math.max(0, word.start - LOOK_BACK), word.start)))
        capitals.add(word.text);
    }
  }
  return (folded) =>
    smalls.has(folded) || (!capitals.has(folded) && backgroundShare(stemOf(folded)) > COMMON_SHARE);
}

/** "National Security Council (NSC)", and an acronym that spells a name of the article. */
function acronymsOf(sentences: readonly WordedText[], names: readonly Name[]): Map<string, string> {
  const found = new Map<string, string>();
  const keys = new Set(names.map((name) => name.key));
  for (const { text } of sentences) {
    if (!text.includes('(')) continue;
    for (const [, long = '', short = ''] of matchesOf(BRACKETED, text)) {
      if (TWO_CAPITALS.test(long)) found.set(short.toLowerCase(), nameKey(long));
    }
  }
  for (const key of keys) {
    const parts = key.split(' ').filter((part) => part !== 'of');
    const initials = parts.map((part) => part.charAt(0)).join('');
    if (parts.length >= 3 && keys.has(initials) && !found.has(initials)) found.set(initials, key);
  }
  return found;
}

/** Surname (or, where Korean and Chinese write it first, first part) -> full name; left out where two names share it. */
function fullNames(names: readonly Name[]): Map<string, string> {
  const found = new Map<string, string>();
  const shared = new Set<string>();
  const long = [...new Set(names.map((name) => name.key))].filter((key) => isPerson(key));
  for (const part of [(key: string) => key.split(' ').at(-1), (key: string) => key.split(' ')[0]]) {
    for (const key of long) {
      if (part(key) !== key.split(' ').at(-1) && endsOrdinary(key)) continue;
      const short = part(key) ?? key;
      if (found.has(short) && found.get(short) !== key) shared.add(short);
      else found.set(short, key);
    }
  }
  for (const short of shared) found.delete(short);
  return found;
}

/** "Arden Tower", "Ohio Republicans": an ordinary noun ends it, so that its first word does not stand for it. */
function endsOrdinary(key: string): boolean {
  const [, second = '', third] = key.split(' ');
  return third === undefined && backgroundShare(stemOf(second)) > COMMON_SHARE;
}

function isPerson(key: string): boolean {
  const parts = key.split(' ');
  return parts.length >= 2 && parts.length <= 4 && !parts.includes('of');
}
