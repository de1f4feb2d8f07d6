import { matchesOf } from './matches.ts';
import { FRONTED, GUARDED, MORE_VERBS, PARTICIPLES, VERBS } from './reporting.ts';
import { subjectBefore } from './subjects.ts';

/** A noun phrase that names a source, and how the sentence brings it in. */
export interface Phrase {
  readonly text: string;
  /** `carrier`: an outlet that passes on the words of another ("as quoted by"). */
  readonly how: 'says' | 'cited' | 'carrier';
  /** Its verb closes the sentence ("…, she said"): whatever else the sentence reports is her words. */
  readonly closes?: boolean;
}

const CLAUSE_VERB = String.raw`[^,;:.“"”()]*\b(?:is|are|was|were|has|have|had|will|would|could|may|might|\p{Ll}{3,}ed)\b`;
/** A noun phrase runs to a mark or a word that opens another clause; the point of an abbreviation does not end it. */
const NOUN_PHRASE = String.raw`(?:[^,;:.“"”()]|(?<=\b\p{Lu}|\b(?:Mr|Ms|Mrs|Dr|Gov|Sen|Rep|Lt|Gen|Sgt|Col|Capt|St|Cpl|Det))\.(?=\p{Lu}| )|\.(?=com\b|org\b|net\b)){0,110}(?:,\s(?:an?|the)\s(?!${CLAUSE_VERB})[^,;:.“"”()]{2,90})?`;
const BY = new RegExp(
  String.raw`\b(according to|as per|citing|quoting|as quoted by|quoted by|as reported by|reported by|told by|confirmed by|announced by|disclosed by|as cited by|in a statement from)\s+(${NOUN_PHRASE})`,
  'giu',
);
/** What each of these holds; to look for it is cheaper than for them. */
const CITES = /according to|as per|citing|quoting|d by|statement from/i;
const PHRASE_END =
  /\s(?:who|that|which|as|on|in|after|when|while|where|to reporters|said|says|told|added|reported|and\s(?:the|an?)\s)\b.*$/i;
/** What opens a clause that is reported, and no title before a name. */
const NO_TITLE =
  'he|she|it|they|we|that|if|there|in|on|at|to|of|for|when|as|by|his|her|its|their|this|these|some|all|no|not|while|after|before|during|with|monday|only|more|most|many';
/** "According to the River Council the dam held": what is said begins without a comma. */
const SAID_BEGINS =
  /(?<=\p{Lu}[\p{L}.]*)\s(?:the|an?|it|he|she|they|there|at least|more than|about|around)\s.*$/u;
const AFTER_QUOTE = new RegExp(
  String.raw`([,?!”"’'_]\s*)(${FRONTED})\s+((?:the |an? |another |one )?(?:\d+-year-old )?(?:\p{Lu}|\p{Ll}\p{Lu}|newspaper|report|officials?|police|authorities|prosecutors|spokes|(?!(?:${NO_TITLE})\b)(?:[\p{Ll}-]+ ){1,2}(?:\p{Lu}|officials?|spokes|officer|police|sources?|analysts?))${NOUN_PHRASE})`,
  'gu',
);
const VERB = new RegExp(`\\b(${VERBS}|${MORE_VERBS})\\b`, 'g');
const GUARDED_VERB = new RegExp(`^(?:${GUARDED})$`);
const PARTICIPLE = new RegExp(
  String.raw`,\s(?:(?:but|and)\s)?(?:${PARTICIPLES})\b(?=\s(?:that|in an?|on|the|he|she|it|they|there)\b|:|,?\s*["“])`,
);
/** "Expressed" reports an assertion only here; thanks and sympathy assert nothing. */
const CONCERN = /^expressed\s(?:\w+\s){0,2}concerns?\b/;
/** "“We wait.” — The Harbour Office" */
const SIGNED = /[”"’']\s*[-–—]{1,2}\s*((?:[Tt]he\s)?(?:\p{Lu}[\p{L}.’'-]*\s?){1,6})[.]?$/u;
/** "Quoted Reed as saying", "said as an example"; with other verbs "as" brings in no words ("announced as the winner"). */
const AS_EXAMPLE = /^(?:quoted|said|says|added)$/;
/** Verbs that are nouns as well: only what they report tells. */
const NOUN_TOO = /^(?:reports?|claims?|estimates|notes)$/;
/** "The mayor may use police reports, maps and notes": the verb came before. */
const MODAL = /\b(?:may|might|must|can|could|will|would|should|shall)\b/;
const REPORTED =
  /^\s(?:that|the|an?|his|her|its|their|he|she|it|they|there|in an?|also|on \w+day|around|about|some|at least|up to|more than|nearly|\d+)\b|^\s\p{Lu}|^\s?[,.:“"_]/u;
/** Forms that only a plural subject has. */
const PLURAL_FORM = /^(?:say|claim|report|warn|confirm|deny|explain|indicate|believe|speculate)$/;
const PLURAL = /(?:s|people|police|media|men|women|we|they|i|you|who)$/i;
const COLON_QUOTE = /:\s*["“‘']_/;
/** "Maria Hollis: Dam was safe": a name of two words or more, so that "MORE:" and "Paris:" are none. */
const COLON_SPEAKER = /^((?:\p{Lu}[\p{L}.’'-]+\s){1,3}\p{Lu}[\p{L}’'-]+):\s\p{Lu}/u;
const FINITE_AFTER =
  /^[^,;:.“"”]*?\s(?:is|are|was|were|will|would|has|have|had|can|could|may|might|must|should|did|does|\p{Ll}{3,}ed|met|took|made|went|got|knew|left|found|needs|wants|plans|faces|seeks|remains)\b/u;
const RELATIVE_END = /,\s(?:which|who|that)\b[^,]*$/i;

/**
 * The noun phrases that name a sentence's sources, in no order.
 * @param plain the sentence, its quotations masked with "_"
 * @param leading the noun phrase it opens with
 */
export function phrasesIn(plain: string, leading: string | null): Phrase[] {
  const found: Phrase[] = [];
  for (const [, by = '', phrase = ''] of CITES.test(plain) ? matchesOf(BY, plain) : []) {
    const text = phrase.replace(PHRASE_END, '').replace(SAID_BEGINS, '');
    found.push({ text, how: howOf(by.toLowerCase()) });
  }
  const spoken = new Set<number>();
  for (const match of matchesOf(AFTER_QUOTE, plain)) {
    if (!isFronted(plain, match)) continue;
    spoken.add(match.index + (match[1] ?? '').length);
    found.push({ text: (match[3] ?? '').replace(PHRASE_END, ''), how: 'says' });
  }
  const all = [...found, ...subjects(plain, spoken)];
  return all.length > 0 ? all : opening(plain, leading);
}

/** "…,” said Reed" and not "Reed, a spokesman, said Arden would pay": there the verb's subject came first. */
function isFronted(
  plain: string,
  { index, 1: mark = '', 3: phrase = '' }: RegExpMatchArray & { readonly index: number },
): boolean {
  return /["”’'_]/.test(mark) || !(FINITE_AFTER.test(phrase) || RELATIVE_END.test(lookBack(plain, index)));
}

/** UTF-16 code units in which the subject of a verb is looked for: more than any noun phrase with all its appositions. */
const LOOK_BACK = 400;

function lookBack(plain: string, at: number): string {
  return plain.slice(Math.max(0, at - LOOK_BACK), at);
}

function howOf(by: string): Phrase['how'] {
  if (by.endsWith('quoted by') || by.endsWith('cited by')) return 'carrier';
  return by === 'citing' || by === 'quoting' ? 'cited' : 'says';
}

/** The subject of the first reporting verb, and of one that closes the sentence ("…, Interfax reported"). */
function subjects(plain: string, spoken: ReadonlySet<number>): Phrase[] {
  const found: Phrase[] = [];
  for (const match of matchesOf(VERB, plain)) {
    if (spoken.has(match.index) || isParticiple(plain, match)) continue;
    const after = plain.slice(match.index + match[0].length);
    const closes = /^\s*(?:[.,]|on \w+day|in an? |to reporters|$)/.test(after);
    if ((found.length + spoken.size > 0 && !closes) || !reports(match[0], after, closes)) continue;
    const before = lookBack(plain, match.index);
    const subject = subjectBefore(before, closes);
    if (subject === null || !agrees(match[0], subject, before)) continue;
    found.push({ text: subject, how: 'says', closes });
    if (match[0] === 'quoted') found.push({ text: objectAfter(plain, match.index + 6), how: 'says' });
  }
  return found;
}

/** "Residents say", "went on to explain"; in "the death claim" it is a noun. */
function agrees(verb: string, subject: string, before: string): boolean {
  if (NOUN_TOO.test(verb) && MODAL.test(subject)) return false;
  return !PLURAL_FORM.test(verb) || PLURAL.test(subject) || /\bto\s$/.test(before);
}

/** "…, saying it was safe" has the subject of the sentence. */
function isParticiple(plain: string, match: RegExpExecArray): boolean {
  return match[0] === 'saying' && /,\s(?:(?:and|but)\s)?$/.test(lookBack(plain, match.index));
}

/** Whether a verb reports an assertion here. @param after what follows it */
function reports(verb: string, after: string, closes: boolean): boolean {
  if (/^\sby\b/.test(after) || (/^\sas\b/.test(after) && !AS_EXAMPLE.test(verb))) return false;
  if (/^\sfrom\b/.test(after) && verb === 'quoted') return false;
  if (/^\sof\b/.test(after) && (verb === 'accused' || NOUN_TOO.test(verb))) return false;
  if (/^\s(?:over|about|with|for)\b/.test(after) && /^argue/.test(verb)) return false;
  if (verb === 'expressed') return CONCERN.test(verb + after);
  if (/^believes?$/.test(verb)) return closes;
  if (verb === 'states') return /^\s(?:that\b|_)|^\s?[:“"]/.test(after);
  if (NOUN_TOO.test(verb)) return REPORTED.test(after);
  if (closes && /^\s*(?:[.,]|$)/.test(after)) return true;
  return !GUARDED_VERB.test(verb) || /^[^.;]{0,40}?(?:\bthat\b|[:“"_])/.test(after);
}

function objectAfter(plain: string, at: number): string {
  return /^\s+((?:\p{Lu}[\p{L}.’'-]*\s?)+)/u.exec(plain.slice(at))?.[1] ?? '';
}

/** No verb of reporting at all: who signs a quotation, or opens the sentence where a colon or a participle ("…, saying that") brings in words. */
function opening(plain: string, leading: string | null): Phrase[] {
  const named = COLON_SPEAKER.exec(plain)?.[1] ?? SIGNED.exec(plain)?.[1];
  if (named !== undefined) return [{ text: named, how: 'says' }];
  const participle = PARTICIPLE.exec(plain);
  const aside = participle !== null && /\b(?:who|which|that)\b/.test(plain.slice(0, participle.index));
  if (!COLON_QUOTE.test(plain) && (participle === null || aside)) return [];
  return leading === null ? [] : [{ text: leading, how: 'says' }];
}
