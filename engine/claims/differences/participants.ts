import type { Detail, Difference } from '../../article.ts';
import { backgroundShare } from '../../language/document-frequencies.ts';
import type { Name } from '../../language/names.ts';
import { placeOf } from '../../language/places.ts';
import { isSpelling, mayBeOneName } from '../../language/same-name.ts';
import { editDistance } from '../../language/spelling.ts';
import { stemOf, words } from '../../language/words.ts';
import type { Comparable } from '../comparable.ts';
import type { Pairing } from '../differences.ts';
import { isNamedIn } from './named-elsewhere.ts';
import { sharedAround } from './surroundings.ts';

/** Two people in one role: same event in doubt below these. */
const FLOOR = 0.5;
const AROUND = 0.3;
/** A longer list of people is cut by every desk as it likes. */
const MOST_NAMES = 3;
const MOST_IN_ROLES = 2;

/** What a person is called right before the name: "defender Tom Hale", "Police Chief Tom Hale"; or in apposition. */
const ROLE = /(?:^|[\s“"(])(\p{L}\p{Ll}{3,})\s$/u;
const APPOSED = /\bthe (?:\p{L}+ ){0,2}?(\p{Ll}{4,}),\s$/u;
const NO_ROLE =
  /^(?:with|from|that|when|while|after|before|said|says|and|called|named|including|like|between|against)$/i;
const FEWEST_LETTERS = 4;

/** A full name and the role that its sentence gives the person. */
interface Holder {
  readonly name: Name;
  readonly role: string | null;
}

/** The same act by, or done to, somebody else: another holder of the role, or another first name with one surname. */
export function participantDifference({ here, there, probability }: Pairing): Difference | null {
  if (probability < FLOOR) return null;
  const [mine, theirs] = [holders(here), holders(there)];
  const most = Math.max(mine.length, theirs.length);
  if (most > MOST_NAMES) return null;
  for (const a of mine) {
    for (const b of theirs) {
      if (!areRivals(a, b, most <= MOST_IN_ROLES) || sharedAround(here, a.name, there, b.name) < AROUND)
        continue;
      if (isKnownTo(there, a.name) || isKnownTo(here, b.name)) continue;
      return { what: 'participant', here: detail(a.name), there: detail(b.name), update: false };
    }
  }
  return null;
}

/** Who speaks is left out: two spokesmen may both have said it. */
function holders({ sentence: { ref, names, sourceSpans } }: Comparable): Holder[] {
  return names.flatMap((name): Holder[] => {
    const inSource = sourceSpans.some(({ start, end }) => name.start >= start && name.end <= end);
    if (inSource || !isFullName(name) || isPlace(name)) return [];
    const before = ref.text.slice(0, name.start);
    const role = (ROLE.exec(before) ?? APPOSED.exec(before))?.[1];
    return [
      {
        name,
        role:
          role === undefined || NO_ROLE.test(role) || isStopWord(role) ? null : stemOf(role.toLowerCase()),
      },
    ];
  });
}

/** Given name and surname; longer runs are often bodies or two names. */
const FULL_NAME = 2;

function isFullName({ key, text }: Name): boolean {
  const surname = key.split(' ').at(-1) ?? key;
  const both = key.split(' ').length === FULL_NAME && /^\p{Lu}\S+ \p{Lu}\S+$/u.test(text);
  return both && backgroundShare(stemOf(surname)) < COMMON_SHARE;
}

/** Words in more news than this are no surnames: "Tony Award", "Apple Store". */
const COMMON_SHARE = 0.05;

function isStopWord(word: string): boolean {
  return words(word).some(({ stop }) => stop);
}

function isPlace({ key }: Name): boolean {
  return placeOf(key) !== null || key.split(' ').some((part) => placeOf(part) !== null);
}

function areRivals(a: Holder, b: Holder, inRoles: boolean): boolean {
  if (isNamesake(a.name, b.name)) return true;
  const sameRole = (inRoles && a.role !== null && a.role === b.role) || isMixedUp(a.name, b.name);
  return sameRole && !mayBeOneName(a.name.key, b.name.key);
}

/** One surname, and given names that are no spellings, initials or short forms of one another: which of two namesakes? */
function isNamesake({ key: a }: Name, { key: b }: Name): boolean {
  const [[given = '', surname] = [], [other = '', same] = []] = [a.split(' '), b.split(' ')];
  const short = Math.min(given.length, other.length);
  return surname === same && given !== other && short >= FEWEST_LETTERS && !mayBeOneGivenName(given, other);
}

/** One given name with two surnames, in sentences that say the same: one desk has mixed them up. */
function isMixedUp({ key: a }: Name, { key: b }: Name): boolean {
  return a.split(' ')[0] === b.split(' ')[0];
}

/** Letters that spellings and short forms of one given name have in common at the start: Mike, Michael. */
const SAME_START = 2;

function mayBeOneGivenName(a: string, b: string): boolean {
  return editDistance(a, b) <= 1 || isSpelling(a, b) || a.slice(0, SAME_START) === b.slice(0, SAME_START);
}

/** The article has this person too: by the whole name, or by the part in which the two names differ. */
function isKnownTo({ article }: Comparable, { key }: Name): boolean {
  const [given = key] = key.split(' ');
  const namesake = article.sentences.some(({ names }) =>
    names.some((name) => name.key.endsWith(key.slice(given.length))),
  );
  const telling = namesake ? given : key;
  return isNamedIn(article, telling);
}

function detail({ start, end, text }: Name): Detail {
  return { start, end, text, value: null, relative: false };
}
