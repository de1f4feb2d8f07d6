import { matchesOf } from './matches.ts';
import { placeOf } from './places.ts';
import { VERBS } from './reporting.ts';

/** Where a clause may begin. A masked quotation ends one. */
const BOUNDARY =
  /[;:”"“—–]|_['’]|\b(?:that|but|and|as|after|while|when|because|where|with|if|although|though|before|since|which|whose|whom|who)\b/gi;
/** "…to talk with Tom Reed, an official said": whom one talks with is no subject. */
const BEHIND_PREPOSITION = /\bwith\s*$/i;
/** A clause that such a word opens is a side remark ("as Russia says it seeks closer ties"), unless the verb closes it. */
const SUBORDINATE = /\b(?:as|while|when|after|because|where|with|if|although|though|before|since)$/i;
/** "Reed left and said": the subject stands at the beginning. */
const SECOND_VERB = /\sand$/i;
/** "…, which Reed announced on Monday": only an object of the sentence was announced. */
const OBJECT_CLAUSE = /\b(?:which|whom|whose)$/i;
/** What may stand between a subject and its verb. */
const BETWEEN =
  /(?:\s|\b(?:has|have|had|also|further|furthermore|later|then|now|previously|earlier|publicly|repeatedly|recently|again|subsequently|immediately|just|already|still|simply|jointly|reportedly|allegedly|initially|went on to|goes on to|went on and|for (?:weeks|months|years|days)|on \w+day|on \w+ \d+|on \d+ \w+|in an? (?:\w+ ){0,2}(?:statement|interview|letter|email|e-mail|post|tweet|blog post)|(?:was|is|were|are) (?:widely )?quoted as)\b|\([^)]*\))+$/i;
const DENIED = /\b(?:not|never|declined to|refused to|did|does|do|to|be|was|were|been|being|is|are)\s*$/i;
const NOT = /\b(?:not|never|n['’]t|declined to|refused to)\b[^,;]{0,20}$/i;
/** Before such a word stands no verb but a noun or a participle: "the reported fire", "in reports". */
const NO_SUBJECT = /\b(?:the|an?|his|her|their|its|our|my|this|these|any|no|of|in|by|for|from|at|to|on|or)$/i;
/** What stands beside a name between commas: who she is, where she comes from, her party. */
const BESIDE =
  /^(?:\p{Ll}|\d|\p{Lu}[\p{L}.-]*['’]s\s\p{Ll}|\p{Lu}[\p{L}.]{0,5}\.$|[DRI]-\p{Lu}|[JS]r\b|(?:Republican|Democrat|Labou?r|Conservative)\b)/u;
const APPOSITION = /^(?:an?|another|who|one of)\b/i;
/** A state or a country follows: "of Arden, Ohio". */
const IN_PLACE = /(?:^|\s)(?:of|in|from|at|near)\s\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*)*\s?$/u;
const PREPOSITION =
  /^["“]?(?:on|in|at|after|as|when|while|with|during|by|for|before|since|amid|despite|following|if|although|though|until|under|last|earlier|later|meanwhile|however|asked|speaking|according)\b/i;
const NAME_ONLY = /^\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*)*\s?$/u;
const LAST_NOUN =
  /(?:\b[Tt]he\s)?\p{Lu}[\p{L}\p{N}.’'-]*(?:(?:\sof\s?|\s)\p{Lu}[\p{L}\p{N}.’'-]*)*(?:\sof)?\s?$|(?<![\p{L}-])[\p{L}-]+$/u;
const CAPITAL_END = /\p{Lu}[\p{L}\p{N}.’'-]*$/u;
/** A finite verb, by its form: what a noun phrase does not hold. */
const FINITE = new RegExp(
  String.raw`\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|did|does|met|went|took|came|made|told|(?!(?:reports?|claims?|states|estimates|notes)\b)(?:${VERBS}))\b|\s(?!(?:united|unnamed|retired|state-owned|allied|appointed|elected|related)\b)[a-z]{3,}ed\b`,
);
/** UTF-16 code units of a noun phrase with all its appositions. */
const LONGEST = 220;

/**
 * The noun phrase that ends where a verb begins, with the appositions that belong to it; null where there is none.
 * @param before what stands before the verb, quotations masked
 * @param closes whether the verb closes the sentence: then the last noun phrase speaks alone
 */
export function subjectBefore(before: string, closes: boolean): string | null {
  const left = before.replace(BETWEEN, '').trimEnd();
  if (NOT.test(before) || DENIED.test(left) || NO_SUBJECT.test(left)) return null;
  const subject = /,$/.test(left) ? enclosedSubject(left) : plainSubject(left, closes);
  return subject === null || subject === '' || subject.length > LONGEST ? null : subject;
}

function plainSubject(left: string, closes: boolean): string | null {
  const start = clauseStart(left);
  const clause = left.slice(start);
  if (/\b(?:which|who)$/i.test(left)) return antecedent(left.replace(/,?\s*\b(?:which|who)$/i, ''));
  if (SECOND_VERB.test(left)) return leadingSubject(left);
  if (OBJECT_CLAUSE.test(left.slice(0, start)) && !clause.includes(', ')) return null;
  if (!closes && SUBORDINATE.test(left.slice(0, start)) && !clause.includes(', ')) return null;
  const segments = clause.split(/,\s/).map((segment) => segment.trim());
  const last = segments.at(-1) ?? '';
  const previous = segments.at(-2) ?? '';
  // "…to meet Putin, an official said": without a comma behind it, the last noun phrase of a sentence speaks alone.
  const isObject = BEHIND_PREPOSITION.test(left.slice(0, start));
  const named = segments.length === 2 && NAME_ONLY.test(previous) && !isObject;
  const alone = isNoSubject(previous) || isObject || (closes && !named);
  return !alone && APPOSITION.test(last) ? `${previous}, ${last}` : last;
}

/** Whom a relative clause belongs to: all that stands before it where that is a noun phrase, else its last name or word. */
function antecedent(left: string): string | null {
  const whole = enclosedSubject(`${left},`);
  return whole !== null && FINITE.test(whole) ? (LAST_NOUN.exec(whole)?.[0].trim() ?? null) : whole;
}

/** "Tom Reed, 48, of Arden, Ohio, said": back over all that stands beside the name. */
function enclosedSubject(left: string): string | null {
  const segments = left.replace(/,$/, '').split(/,\s/);
  let at = segments.length - 1;
  while (at > 0 && isBeside(segments[at] ?? '', segments[at - 1] ?? '')) at -= 1;
  if (at < segments.length - 1 && isNoSubject(segments[at] ?? '')) at += 1;
  const head = segments[at] ?? '';
  const own = head.slice(clauseStart(head)).trim();
  return own === '' ? null : [own, ...segments.slice(at + 1)].join(', ');
}

function isBeside(segment: string, previous: string): boolean {
  const text = segment.trim();
  if (IN_PLACE.test(previous) && NAME_ONLY.test(text)) return true;
  return BESIDE.test(text) || placeOf(text) !== null || PREPOSITION.test(text);
}

/** "On Monday" and a whole clause ("The dam fell") are no subject of a verb that comes after the next comma. */
function isNoSubject(segment: string): boolean {
  const own = segment.slice(clauseStart(segment)).trim();
  return own === '' || PREPOSITION.test(own) || FINITE.test(own);
}

/** Where the last clause of a text begins. */
export function clauseStart(text: string): number {
  const found = matchesOf(BOUNDARY, text).findLast((match) => !coordinates(text, match));
  return found === undefined ? 0 : found.index + found[0].length;
}

/** "Reed and Hollis", "the Commission for Dams and Rivers", "president and chief": one noun phrase. */
function coordinates(text: string, match: RegExpMatchArray): boolean {
  const at = match.index ?? 0;
  const after = text.slice(at + match[0].length).trimStart();
  const before = text.slice(0, at).trimEnd();
  if (match[0].toLowerCase() !== 'and') return false;
  if (/^\p{Lu}/u.test(after)) return CAPITAL_END.test(before) && !FINITE.test(lastClause(before));
  return (
    /^(?!the\b|an?\b|it\b|s?he\b|they\b|we\b|some\b|his\b|her\b|its\b|their\b)\p{Ll}/u.test(after) &&
    !FINITE.test(lastClause(before))
  );
}

function lastClause(before: string): string {
  return before.slice(Math.max(0, ...[',', ';', '”', '"', ':'].map((mark) => before.lastIndexOf(mark) + 1)));
}

/** Words with which a sentence may open before its subject. */
const OPENER = String.raw`(?:(?:But|And|So|Yet|Still|Meanwhile|However|Also|Earlier|Later|Then),?\s|(?:On|Last|This|Late|Early)\s(?:late\s|early\s)?[\p{L}]+(?:\s\d+)?,?\s|(?:In|At|After|As|While|When|Before|During|Since|Despite|Amid|By|For|With)\s[^,“"”]{3,90},\s)*`;
const LEADING = new RegExp(
  String.raw`^["“‘']?${OPENER}((?:[Tt]he\s|[Aa]n?\s)?(?:(?:\p{Lu}[\p{L}\p{N}.’'-]*|of|de|van|and|for)\s)*?(?:\p{Lu}[\p{L}\p{N}.’'-]*|(?<=[Tt]he )\p{Ll}+)(?:\s(?:chief|officials?|spokes\p{L}+|police))?)(?=,?\s\p{Ll}|,\s\d|\s\()`,
  'u',
);

/** UTF-16 code units within which a sentence's subject has come. */
const OPENING_UNITS = 600;

/** The noun phrase that a sentence opens with, or null. */
export function leadingSubject(plain: string): string | null {
  const found = LEADING.exec(plain.slice(0, OPENING_UNITS))?.[1] ?? null;
  return found === null || /['’]s?$/.test(found) ? null : found;
}
