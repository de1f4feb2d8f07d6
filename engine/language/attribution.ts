import type { Attribution, Origin, Span } from '../article.ts';
import type { Quote } from './quotes.ts';
import { FRONTED, VERBS } from './reporting.ts';
import { type Context, type Source, sourceOf } from './sources.ts';

/** What one sentence says about where it comes from, and whom it leaves as last speaker and last outlet. */
export interface Sourcing extends Attribution {
  readonly joins: Source['joins'];
  readonly speaker: Origin | null;
  readonly outlet: Origin | null;
  /** Where the sentence names its sources: words that say who speaks, not what is said. */
  readonly spans: readonly Span[];
}

/** A noun phrase that names a source, and how the sentence brings it in. */
interface Phrase {
  readonly text: string;
  /** `carrier`: an outlet that passes on the words of another ("as quoted by"). */
  readonly how: 'says' | 'cited' | 'carrier';
  /** Its verb closes the sentence ("…, she said"): whatever else the sentence reports is her words. */
  readonly closes?: boolean;
}

const BY =
  /\b(according to|as per|citing|quoting|as quoted by|quoted by|as reported by|reported by|as cited by|in a statement from)\s+((?:[^,;:.“"”()]|(?<=\b[A-Z])\.(?=[A-Z]| \p{Ll})){2,110})/giu;
const PHRASE_END = /\s(?:who|that|which|said|says|as|on|in|after|when|while|told|and\s(?:the|a|an)\s)\b.*$/i;
const AFTER_QUOTE = new RegExp(
  `(?:[,?!”"’]\\s*)(${FRONTED})\\s+((?:the |a |an )?(?:\\p{Lu}|newspaper|report|officials?|police)[^,;:.“"”()]{0,110}(?:,\\san?\\s[^,;:.“"”()]{2,80})?)`,
  'gu',
);
const VERB = new RegExp(`\\b(${VERBS})\\b`, 'g');
/** What may stand between a subject and its verb. */
const BETWEEN =
  /(?:\s|\b(?:has|have|had|also|further|furthermore|later|then|previously|earlier|publicly|repeatedly|recently|again|subsequently|immediately|just|already|went on to|goes on to|went on and|for (?:weeks|months|years|days)|on \w+day|on \w+ \d+|on \d+ \w+|in a statement|in an interview)\b|\([^)]*\))+$/i;
const DENIED = /\b(?:not|never|declined to|refused to|did|does|do|to|be|was|were|been|being|is|are)\s*$/i;
const NOT = /\b(?:not|never|n['’]t|declined to|refused to)\b[^,;]{0,20}$/i;
/** "Expressed" reports an assertion only here; thanks and sympathy assert nothing. */
const CONCERN = /^expressed\s(?:\w+\s){0,2}concerns?\b/;
/** Where a subject may begin: behind the last of these. */
const CLAUSE =
  /[;:”"“]|\b(?:that|but|and|as|after|while|when|because|where|with|if|although|though|before|since)\b|—|–/gi;
/** UTF-16 code units before a verb in which its subject is looked for; subjects of more than 140 are none. */
const LOOK_BACK = 400;
const APPOSITION = /^(?:an?|another|who|one of)\b/i;
/** A clause that such a word opens is a side remark ("as Russia says it seeks closer ties"), unless the verb closes it. */
const SUBORDINATE = /\b(?:as|while|when|after|because|where|with|if|although|though|before|since)$/i;

/** The sources of a sentence. @param quotes its quotations, offsets in `text`; what they hold is not searched */
export function sourcingOf(text: string, quotes: readonly Quote[], context: Context): Sourcing {
  const plain = masked(text, quotes);
  const found = outermost(
    phrasesIn(plain).map((phrase) => ({ ...phrase, source: sourceOf(phrase.text, context) })),
  );
  const carriers = found.filter(({ how, source }) => how === 'carrier' && source.origin !== null);
  const told = found.filter((one) => !carriers.includes(one));
  const origins = unique(told.flatMap(({ source }) => source.origin ?? []));
  const [outlets, others] = [origins.filter(isOutlet), origins.filter((origin) => !isOutlet(origin))];
  const passedOn = others.length > 0 && outlets.length > 0;
  const via = [...(passedOn ? outlets : []), ...carriers.flatMap(({ source }) => source.origin ?? [])];
  return {
    origins: passedOn ? others : origins,
    unnamed: [...new Set(told.flatMap(({ source }) => source.unnamed ?? []))],
    via: [...new Set(via.map((origin) => origin.name))],
    joins: found.flatMap(({ source }) => source.joins),
    spans: found.filter(({ source }) => isSource(source)).flatMap((phrase) => spanOf(phrase, plain)),
    speaker: others[0] ?? context.speaker,
    outlet: outlets.at(-1) ?? via.at(-1) ?? context.outlet,
  };
}

/** "The union urged a halt, she said" is her report alone; an outlet that closes a sentence passes another's words on. */
function outermost<T extends Phrase & { readonly source: Source }>(found: readonly T[]): readonly T[] {
  const speaks = ({ closes, source: { origin } }: T) =>
    closes === true && origin !== null && !isOutlet(origin);
  return found.some(speaks) ? found.filter((one) => one.closes !== false || speaks(one)) : found;
}

function isSource({ origin, unnamed }: Source): boolean {
  return origin !== null || unnamed !== null;
}

function spanOf({ text }: Phrase, plain: string): Span[] {
  const start = plain.indexOf(text);
  return start < 0 ? [] : [{ start, end: start + text.length, text }];
}

const isOutlet = (origin: Origin) => origin.kind === 'outlet';

function unique(origins: readonly Origin[]): Origin[] {
  const seen = new Map<string, Origin>();
  for (const origin of origins) if (!seen.has(origin.key)) seen.set(origin.key, origin);
  return [...seen.values()];
}

/** The text with its quotations blanked out, at the same offsets. */
function masked(text: string, quotes: readonly Quote[]): string {
  let plain = text;
  for (const { start, end } of quotes)
    plain = plain.slice(0, start) + '_'.repeat(end - start) + plain.slice(end);
  return plain;
}

function phrasesIn(plain: string): Phrase[] {
  const found: Phrase[] = [];
  for (const [, by = '', phrase = ''] of plain.matchAll(BY)) {
    found.push({ text: phrase.replace(PHRASE_END, ''), how: howOf(by.toLowerCase()) });
  }
  const after = plain.matchAll(AFTER_QUOTE);
  const spoken = new Set<number>();
  for (const match of after) {
    spoken.add(match.index);
    found.push({ text: (match[2] ?? '').replace(PHRASE_END, ''), how: 'says' });
  }
  return [...found, ...subjects(plain, spoken)];
}

function howOf(by: string): Phrase['how'] {
  if (by.endsWith('quoted by') || by.endsWith('cited by')) return 'carrier';
  return by === 'citing' || by === 'quoting' ? 'cited' : 'says';
}

/** The subject of the first reporting verb, and of one that closes the sentence ("…, Interfax reported"). */
function subjects(plain: string, spoken: ReadonlySet<number>): Phrase[] {
  const found: Phrase[] = [];
  for (const match of plain.matchAll(VERB)) {
    if ([0, 1, 2, 3].some((back) => spoken.has(match.index - back))) continue;
    const closes = /^\s*(?:[.,]|on \w+day|in a|$)/.test(plain.slice(match.index + match[0].length));
    if (found.length > 0 && !closes) continue;
    if (match[0] === 'expressed' && !CONCERN.test(plain.slice(match.index))) continue;
    const before = plain.slice(Math.max(0, match.index - LOOK_BACK), match.index);
    const subject = subjectBefore(before, closes);
    if (subject === null) continue;
    found.push({ text: subject, how: 'says', closes });
    if (match[0] === 'quoted') found.push({ text: objectAfter(plain, match.index + 6), how: 'says' });
  }
  return found;
}

function objectAfter(plain: string, at: number): string {
  return /^\s+((?:\p{Lu}[\p{L}.’'-]*\s?)+)/u.exec(plain.slice(at))?.[1] ?? '';
}

/** The noun phrase that ends where the verb begins, with the apposition that belongs to it; null where there is none. */
function subjectBefore(before: string, closes: boolean): string | null {
  if (NOT.test(before) || DENIED.test(before.replace(BETWEEN, ''))) return null;
  const left = before.replace(BETWEEN, '').trimEnd();
  const start = clauseStart(left);
  const clause = left.slice(start);
  if (!closes && SUBORDINATE.test(left.slice(0, start)) && !clause.includes(', ')) return null;
  const enclosed = clause.endsWith(',');
  const segments = clause.replace(/,$/, '').split(/,\s/);
  const last = segments.at(-1)?.trim() ?? '';
  const previous = segments.at(-2)?.trim() ?? '';
  // "…to meet Putin, an official said": without a comma behind it, the last noun phrase of a sentence speaks alone.
  const joined = previous !== '' && (enclosed || (!closes && APPOSITION.test(last)));
  const subject = joined ? `${previous}, ${last}` : last;
  return subject === '' || subject.length > 140 ? null : subject;
}

function clauseStart(left: string): number {
  const last = [...left.matchAll(CLAUSE)].at(-1);
  return last === undefined ? 0 : last.index + last[0].length;
}
