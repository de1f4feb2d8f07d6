import type { Attribution, Origin, Span } from '../article.ts';
import type { Quote } from './quotes.ts';
import { type Phrase, phrasesIn } from './source-phrases.ts';
import { type Context, NONE, type Source, sourceOf } from './sources.ts';
import { type Speakers, withPerson } from './speakers.ts';
import { leadingSubject } from './subjects.ts';

/** What one sentence says about where it comes from, and whom it leaves as last speakers. */
export interface Sourcing extends Attribution {
  readonly joins: Source['joins'];
  readonly speakers: Speakers;
  /** Where the sentence names its sources: words that say who speaks, not what is said. */
  readonly spans: readonly Span[];
}

/** The sources of a sentence. @param quotes its quotations, offsets in `text`; what they hold is not searched */
export function sourcingOf(text: string, quotes: readonly Quote[], context: Context): Sourcing {
  const plain = masked(text, quotes);
  const leading = leadingSubject(plain);
  const opener = leading === null ? NONE : sourceOf(leading, context);
  const found = outermost(
    phrasesIn(plain, leading).flatMap((phrase) =>
      phrase.text === leading && !namesTwo(leading)
        ? { ...phrase, source: opener }
        : sourced(phrase, within(leading, opener, phrase, context)),
    ),
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
    speakers: speakersAfter(
      opener,
      found.map(({ source }) => source),
      context,
    ),
  };
}

/** Whom the sentence leaves as the last: those who speak in it, before whom it opens with. */
function speakersAfter(opener: Source, sources: readonly Source[], context: Context): Speakers {
  const { people, outlet, institution, latest } = context.speakers;
  const named = sources.flatMap(({ origin }) => origin ?? []);
  return {
    people: [opener, ...sources.toReversed()].reduce(withPerson, people),
    outlet: named.findLast(isOutlet) ?? outlet,
    institution: named.findLast(({ kind }) => kind === 'institution') ?? institution,
    latest: named.at(-1) ?? latest,
  };
}

/**
 * "Reed met the mayor but he said": inside a sentence, a pronoun means first whom it opens with; and so does "the council"
 * where a council opens it.
 */
function within(leading: string | null, opener: Source, { text, closes }: Phrase, context: Context): Context {
  if (leading === null || leading === text) return context;
  const { speakers } = context;
  if (closes !== true && /^s?he$/i.test(text)) {
    return {
      ...context,
      speakers: { ...speakers, people: withPerson(speakers.people, opener) },
    };
  }
  const { origin } = /^the \p{Ll}+$/u.test(text) ? opener : NONE;
  if (origin?.kind !== 'institution') return context;
  return { ...context, speakers: { ...speakers, institution: origin } };
}

const TWO = /\sand\s(?=\p{Lu})/u;

function namesTwo(text: string): boolean {
  return !text.includes(', ') && TWO.test(text);
}

/** A phrase with its source, or with two where it names two people ("Tom Reed and Ann Cole"). */
function sourced(phrase: Phrase, context: Context): (Phrase & { readonly source: Source })[] {
  const read = (text: string) => ({ ...phrase, text, source: sourceOf(text, context) });
  const both = namesTwo(phrase.text) ? phrase.text.split(TWO).map(read) : [];
  return both.length === 2 && both.every(({ source }) => source.origin?.kind === 'person')
    ? both
    : [read(phrase.text)];
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
