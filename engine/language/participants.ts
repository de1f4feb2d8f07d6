import type { Name } from './names.ts';
import { placeOf } from './places.ts';

/** Who or where a sentence speaks of, in one spelling: a full name as =name, a country as @code. */
export interface Participant {
  readonly key: string;
  /** [start, end) of the words that mean it. */
  readonly start: number;
  readonly end: number;
}

/** Country code -> full name of the person the article calls its leader. */
export type Heads = ReadonlyMap<string, string>;

/** The names of a sentence, with the full name as key. */
export interface NamedText {
  readonly text: string;
  readonly names: readonly Name[];
}

const HEAD = 'leader|president|prime minister|premier|chancellor|ruler|dictator|king';
/** Between a country and a name, or after a country alone: "Russian President Vladimir Putin", "the North Korean leader". */
const HEAD_AFTER = new RegExp(`^(?:['’]s)?\\s(?:supreme |then-|former )?(?:${HEAD})\\b`, 'i');
const NAMED_HEAD = new RegExp(`^(?:['’]s)?\\s(?:supreme )?(?:${HEAD}),?\\s$`, 'i');
const BOTH_HEADS = /\b(?:the two|both) (?:leaders|men|presidents)\b/i;
const PRONOUN = /^["“‘']?(?:he|she|his|her)\b/i;

/** Whom an article calls the leader of which country. */
export function headsOf(sentences: readonly NamedText[]): Heads {
  const found = new Map<string, string>();
  for (const { text, names } of sentences) {
    for (const [at, name] of names.entries()) {
      const next = names[at + 1];
      const country = placeOf(name.key)?.country;
      if (country === undefined || next === undefined || found.has(country)) continue;
      if (NAMED_HEAD.test(text.slice(name.end, next.start)) && placeOf(next.key) === null) {
        found.set(country, next.key);
      }
    }
  }
  return found;
}

/**
 * The participants of a sentence, in order. "The Russian leader" is whom the article calls so; "the two leaders" are the
 * first two it calls so; a sentence that opens with "he" speaks of whoever the one before it named first.
 */
export function participantsOf(
  { text, names }: NamedText,
  heads: Heads,
  previous: readonly Participant[],
): Participant[] {
  const found = names.flatMap((name) => named(name, text, heads));
  const both = heads.size >= 2 ? BOTH_HEADS.exec(text) : null;
  if (both !== null) {
    const span = { start: both.index, end: both.index + both[0].length };
    for (const head of [...heads.values()].slice(0, 2)) found.push({ key: `=${head}`, ...span });
  }
  const first = previous.find(({ key }) => key.startsWith('='));
  const pronoun = PRONOUN.exec(text)?.[0];
  if (pronoun !== undefined && first !== undefined)
    found.push({ key: first.key, start: 0, end: pronoun.length });
  return found.sort((a, b) => a.start - b.start);
}

/** A name, and the leader whom "the Russian leader" means; before a leader's own name it is only a title. */
function named(name: Name, text: string, heads: Heads): Participant[] {
  const { start, end } = name;
  const country = placeOf(name.key)?.country;
  if (country === undefined) return [{ key: `=${name.key}`, start, end }];
  const head = heads.get(country);
  const title = HEAD_AFTER.exec(text.slice(end))?.[0];
  const place = { key: `@${country}`, start, end };
  if (head === undefined || title === undefined) return [place];
  return [place, { key: `=${head}`, start, end: end + title.length }];
}
