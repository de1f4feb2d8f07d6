import type { Span } from '../article.ts';
import calendar from './calendar-words.json' with { type: 'json' };
import { isCapital, isLetter, isSpace } from './characters.ts';
import { placeOf } from './places.ts';
import { BODIES } from './reporting.ts';
import titles from './titles.json' with { type: 'json' };
import { stemOf, type Word, words } from './words.ts';

/** A run of capitalised words: a person, a place, an institution. Titles and possessive 's are left out. */
export interface Name extends Span {
  /** Folded words of the name: "President Vladimir Putin" gives vladimir putin. */
  readonly key: string;
}

const TITLES: ReadonlySet<string> = new Set(titles);
/** Titles that are surnames as well. */
const SURNAMES: ReadonlySet<string> = new Set([
  'king',
  'prince',
  'bishop',
  'pope',
  'judge',
  'major',
  'justice',
]);
const CALENDAR: ReadonlySet<string> = new Set(calendar);
/** An initial goes on ("Ann B. Cole"), a small letter may precede (eBay). A possessive ends a name: "Russia’s Pacific coast" holds two. */
const PART = String.raw`(?:\p{Lu}\.){2,}|\p{Lu}\.(?= (?!(?:The|An?|It|He|She|But|And|Then|In|On|They)\b)(?:\p{Lu}\.|\p{Lu}\p{Ll}))|(?<![\p{L}\p{N}])\p{Ll}\p{Lu}\p{Ll}+|\p{Lu}[\p{L}\p{M}\p{N}]*(?:['’]\p{Lu}[\p{L}\p{M}]+)*(?:-[\p{L}\p{N}]+)*`;
const LINK = String.raw`\s(?:of|de la|de|da|del|van der|van|von|bin|ibn|al|el)\s|[ \u00a0]`;
const NAME = new RegExp(`(?:${PART})(?:(?:${LINK})(?:${PART}))*`, 'uy');
/** Words that open a sentence before a name and are no function words: "Following Hollis’s visit". */
const PREPOSED: ReadonlySet<string> = new Set(
  'following despite amid unlike regarding asked speaking calling citing quoting including'.split(' '),
);
/** Where a capital says nothing: at the start of a sentence, a quotation or a bracket, and after a colon. */
const OPENERS = '“"‘«„(:—–';

/**
 * The names of a sentence, in order. Where a capital says nothing, a single word counts only if `isCommon`
 * does not know it.
 * @param isCommon whether a folded word is ordinary English for this article
 */
export function namesIn(text: string, isCommon: (folded: string) => boolean): Name[] {
  const found: Name[] = [];
  let from = 0;
  for (let at = nextCapital(text, from); at < text.length; at = nextCapital(text, from)) {
    const { start, name } = runAt(text, at, from);
    from = start + Math.max(1, name.length);
    const parts = nameWords(words(name), isOpening(text, start), isCommon);
    for (const part of aroundTitles(parts)) found.push(nameOf(text, start, part));
  }
  return found;
}

const SURROGATES = 0xd800;

/** Offset of the next unit that may be a capital letter; the text's length where there is none. */
function nextCapital(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isCapital(text, at) && !(text.charCodeAt(at) >= SURROGATES)) at += 1;
  return at;
}

/** The run of capitalised words at a capital, or one that its small letter opens (eBay). Empty where there is none. */
function runAt(text: string, capital: number, from: number): { start: number; name: string } {
  for (const start of [capital - 1, capital]) {
    if (start < from || (start < capital && !isLetter(text, start))) continue;
    NAME.lastIndex = start;
    const name = NAME.exec(text)?.[0];
    if (name !== undefined) return { start, name };
  }
  return { start: capital, name: '' };
}

function isOpening(text: string, start: number): boolean {
  let at = start - 1;
  while (isSpace(text, at)) at -= 1;
  return at < 0 || OPENERS.includes(text.charAt(at));
}

function nameWords(all: readonly Word[], opens: boolean, isCommon: (folded: string) => boolean): Word[] {
  const dated = all.filter((part) => !CALENDAR.has(part.text));
  const from = dated.findIndex((part) => !part.stop && !(opens && PREPOSED.has(part.text)));
  const parts = from < 0 ? [] : dated.slice(from);
  const first = parts[0];
  const doubtful = opens && first?.start === 0 && parts.length === 1 && !TITLES.has(first.text);
  return doubtful && isCommon(first.text) ? [] : parts;
}

/** "Russian President Vladimir Putin" holds an adjective and a person; "Foreign Ministry" and "Prime Minister" stay whole. */
function aroundTitles(parts: readonly Word[]): (readonly Word[])[] {
  const from = parts.findIndex((part) => TITLES.has(part.text));
  if (parts.length === 0) return [];
  if (from < 0) return [parts];
  let to = from;
  while (to < parts.length && TITLES.has(parts[to]?.text ?? '')) to += 1;
  const after = parts.slice(to);
  if (after.length === 0) {
    if (endsInSurname(parts.map((part) => part.text))) return [parts];
    return from === 0 ? [] : [parts.slice(0, from)];
  }
  if (after.some((part) => BODIES.has(part.text) || part.stop)) return [parts];
  return [parts.slice(0, from), ...aroundTitles(after)].filter((run) => run.length > 0);
}

/** "Angus King", and not "Saudi King". */
function endsInSurname(parts: readonly string[]): boolean {
  const [before = '', last = ''] = parts.slice(-2);
  return parts.length > 1 && SURNAMES.has(last) && !TITLES.has(before) && placeOf(before) === null;
}

function nameOf(text: string, offset: number, parts: readonly Word[]): Name {
  const start = offset + (parts[0]?.start ?? 0);
  const written = text.slice(start, offset + (parts.at(-1)?.end ?? 0)).replace(/['’]s$/, '');
  return { start, end: start + written.length, text: written, key: nameKey(written) };
}

/** One spelling of a name: folded, without articles, and without titles where anything else is left. */
export function nameKey(name: string): string {
  const before = keys.get(name);
  if (before !== undefined) return before;
  if (keys.size >= KEYS_KEPT) keys.clear();
  const key = keyOf(name);
  keys.set(name, key);
  return key;
}

/** An article writes the same few names again and again. Bounded: emptied when full. */
const keys = new Map<string, string>();
const KEYS_KEPT = 5_000;

function keyOf(name: string): string {
  const parts = words(name).map((word) => word.text);
  const surname = endsInSurname(parts) ? parts.length - 1 : -1;
  const bare = parts
    .filter((part, at) => at === surname || (!TITLES.has(part) && part !== 'the'))
    .filter(isNoInitial);
  const whole = parts.some((part) => BODIES.has(part)) || bare.length === 0;
  return (whole ? parts.filter((part) => part !== 'the') : bare).join(' ');
}

/** "Ann B. Cole" is Ann Cole. */
function isNoInitial(part: string, at: number, parts: readonly string[]): boolean {
  return part.length > 1 || at === 0 || at === parts.length - 1 || !/\p{L}/u.test(part);
}

/** Stems of a name's words, to compare names with other words. */
export function nameStems(name: Name): string[] {
  return name.key.split(' ').map(stemOf);
}
