import type { Detail, Difference } from '../../article.ts';
import { denialIn, deniedSpan, leavesOpen } from '../../language/denial.ts';
import type { Name } from '../../language/names.ts';
import { originKey } from '../../language/sources.ts';
import type { Comparable, Term } from '../comparable.ts';
import type { Pairing } from '../differences.ts';

/** Who does not confirm contradicts only himself; who denies, everybody who says so. */
const UNCONFIRMED = /confirm|acknowledge/i;
/** Who says "is not looking to" denies in other words. */
const NEGATED = /\b(?:not|never)\b|n['’]t\b/i;
/** What is denied stands right behind the denial; in the assertion its two terms may lie this far apart. */
const DENIED_TERMS = 2;
const REACH = 3;
/** What is denied is seldom said alike; only what has nothing else in common is kept out. */
const FLOOR = 0.02;
/** Below this all that is denied must stand in the assertion. */
const FAINT = 0.1;

/** "Denied bail", "denied an offer": refused, not contradicted. */
const REFUSED =
  /^\s(?:an?|the|his|her|their|him|them)?\s?(?:\w+\s){0,2}(?:offers?|bail|parole|permits?|permission|requests?|entry|access|service|visas?|appeals?|motions?|protections?)\b/i;

/** What may not be so, or is not yet: asserted of the future, denied of the future. */
const AHEAD =
  /\b(?:will|would|could|may|might|should|wants?|wishes|plans?|expected|likely|to|not|possibility of)\b[^,;.]{0,30}$/i;
/** What somebody believes is not asserted. */
const BELIEVED = /\b(?:believe[sd]?|thinks?|thought|fear(?:s|ed)?|suspect(?:s|ed)?)\b[^,;.]{0,60}$/i;
const DENIED_AHEAD = /\b(?:will|would|could|may|going to|plans? to)\b/i;

/** What a sentence denies: an act, and those near it. */
interface Denied {
  readonly words: Detail;
  readonly act: string;
  readonly objects: ReadonlySet<string>;
  /** Keys of those who did not confirm it; null where it was denied outright. */
  readonly unconfirmedBy: ReadonlySet<string> | null;
  readonly ahead: boolean;
  /** A whole clause is denied ("denies that her car was sold"): its first terms alone are no act. */
  readonly clause: boolean;
}

/** One sentence denies, or does not confirm, that something was done to or by somebody; the other asserts it. */
export function polarityDifference({ here, there, probability }: Pairing): Difference | null {
  if (probability < FLOOR) return null;
  const [mine, theirs] = [deniedIn(here), deniedIn(there)];
  const denied = mine ?? theirs;
  if (denied === null || (mine !== null && theirs !== null)) return null;
  const asserting = mine === null ? here : there;
  const said = asserting.sentence.ref.text;
  if (denialIn(said) !== null || leavesOpen(said) || NEGATED.test(said)) return null;
  const assertion = assertionOf(asserting, denied, probability < FAINT || denied.clause);
  if (assertion === null) return null;
  const [a, b] = mine === null ? [assertion, denied.words] : [denied.words, assertion];
  return { what: 'polarity', here: a, there: b, update: false };
}

/** The first act denied: "did not confirm that the meeting with Brown would occur" denies a meeting, with Brown. */
function deniedIn({ sentence: { ref, names }, terms }: Comparable): Denied | null {
  const [match, span] = [denialIn(ref.text), deniedSpan(ref.text)];
  if (match === null || span === null) return null;
  const { start, end } = span;
  const clause = ref.text.slice(start);
  const denied = terms.filter((term) => term.start >= start && term.end <= end);
  const first = denied.findIndex(({ key }) => isAct(key));
  const act = denied[first]?.key;
  if (act === undefined || REFUSED.test(clause)) return null;
  const objects = denied
    .slice(first + 1, first + 1 + DENIED_TERMS)
    .filter(({ key }) => !key.startsWith('@') && key !== act);
  return {
    words: detail(ref.text, match.index, start),
    act,
    objects: new Set(objects.map(({ key }) => key)),
    unconfirmedBy: UNCONFIRMED.test(match[0]) ? new Set(speakersBefore(names, match.index)) : null,
    ahead: DENIED_AHEAD.test(ref.text.slice(start, end)),
    clause: !UNCONFIRMED.test(match[0]) && /^\sthat\b/i.test(clause),
  };
}

function speakersBefore(names: readonly Name[], at: number): string[] {
  return names.filter(({ end }) => end <= at).map(({ key }) => originKey(key));
}

function detail(text: string, start: number, end: number): Detail {
  return { start, end, text: text.slice(start, end), value: null, relative: false };
}

/** Where a sentence asserts what was denied, act before object and of the same time; null where it does not. */
function assertionOf({ sentence, terms }: Comparable, denied: Denied, whole: boolean): Detail | null {
  const { ref, attribution } = sentence;
  const { unconfirmedBy } = denied;
  if (unconfirmedBy !== null && !attribution.origins.some(({ key }) => unconfirmedBy.has(key))) return null;
  for (const [at, act] of terms.entries()) {
    if (act.key !== denied.act || AHEAD.test(ref.text.slice(0, act.start)) !== denied.ahead) continue;
    if (BELIEVED.test(ref.text.slice(0, act.start))) continue;
    const objects = terms.slice(at + 1, at + 1 + REACH).filter(({ key }) => denied.objects.has(key));
    const found = new Set(objects.map(({ key }) => key)).size;
    const object = objects.at(-1);
    if (object !== undefined && (!whole || found === denied.objects.size))
      return detail(ref.text, act.start, object.end);
  }
  return null;
}

function isAct(key: Term['key']): boolean {
  return !key.startsWith('=') && !key.startsWith('@');
}
