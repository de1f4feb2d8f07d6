import type { Article, Attribution, SentenceRef, Span } from '../article.ts';
import { isEnglish, languageOf } from './article-language.ts';
import { sourcingOf } from './attribution.ts';
import { type Day, dayOf } from './calendar.ts';
import { type DateMention, datesIn } from './dates.ts';
import { foreignDates } from './foreign-dates.ts';
import { functionWordsOf } from './function-words.ts';
import type { Name } from './names.ts';
import { numbersIn, type Quantity } from './numbers.ts';
import { headsOf, type Participant, participantsOf } from './participants.ts';
import { type Quote, quotesIn, quotesWithin } from './quotes.ts';
import { namesRead, type Registry } from './registry.ts';
import { sentencesIn } from './sentences.ts';
import type { Context, Source } from './sources.ts';
import { NOBODY_YET } from './speakers.ts';
import { type Word, words } from './words.ts';

/** A sentence with all that is compared. */
export interface Sentence {
  readonly ref: SentenceRef;
  readonly words: readonly Word[];
  /** With the full name as key where the article gives it elsewhere. */
  readonly names: readonly Name[];
  readonly participants: readonly Participant[];
  readonly numbers: readonly Quantity[];
  readonly dates: readonly DateMention[];
  readonly quotes: readonly Quote[];
  readonly attribution: Attribution;
  /** Where it names its sources. */
  readonly sourceSpans: readonly Span[];
  /** False in another language: then only words, names, quotations and digits were read. */
  readonly english: boolean;
  /** True where all of it stands inside a quotation. */
  readonly quoted: boolean;
}

/** An article's sentences, in order, and which of its names belong together. */
export interface AnalysedArticle {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly published: Day | null;
  readonly joins: Source['joins'];
}

/** A news article has 20 to 60 sentences. What lies beyond these caps is a book or an attack, and is not analysed. */
const MOST_SENTENCES = 400;
const MOST_CHARACTERS = 120_000;

/** The analysis of an article. Never throws; bounded by the caps above, however long the text. */
export function analyse(article: Article): AnalysedArticle {
  return analyseSentences(article, sentenceRefs(article));
}

/** The first sentences of an article, within the caps. */
export function sentenceRefs(article: Article, most = MOST_SENTENCES): SentenceRef[] {
  const found: SentenceRef[] = [];
  const english = isEnglish(languageOf(article));
  let left = MOST_CHARACTERS;
  for (const [paragraph, text] of article.paragraphs.entries()) {
    if (left <= 0 || found.length >= most) break;
    const part = text.slice(0, left);
    left -= part.length;
    for (const { start, end } of sentencesIn(part, english)) {
      if (found.length < most) found.push({ paragraph, start, end, text: part.slice(start, end) });
    }
  }
  return found;
}

/** The analysis of given sentences of an article, in order. */
export function analyseSentences(article: Article, refs: readonly SentenceRef[]): AnalysedArticle {
  const language = languageOf(article);
  const english = isEnglish(language);
  const published = dayOf(article.published);
  const functionWords = functionWordsOf(language);
  const worded = refs.map(({ text }) => ({ text, words: words(text, functionWords) }));
  const { registry, names: allNames } = namesRead(worded);
  const quotesOf = paragraphQuotes(article);
  const named = worded.map((one, at) => ({ ...one, names: fullNames(allNames[at] ?? [], registry) }));
  const heads = headsOf(named);
  let context: Context = { registry, speakers: NOBODY_YET };
  let before: readonly Participant[] = [];
  const joins: (readonly [string, string])[] = [];
  const sentences = refs.map((ref, at): Sentence => {
    const quotes = quotesWithin(quotesOf(ref.paragraph), ref.start, ref.end, paragraphText(article, ref));
    const sourcing = sourcingOf(ref.text, quotes, context);
    context = { registry, speakers: sourcing.speakers };
    const { text, words: all, names } = named[at] ?? { text: ref.text, words: [], names: [] };
    const participants = participantsOf({ text, names }, heads, before);
    if (participants.length > 0) before = participants;
    if (english) joins.push(...sourcing.joins);
    const { origins, unnamed, via } = sourcing;
    return {
      ...(english ? textDetails(text, all, published) : foreignDetails(text, all, language ?? 'und')),
      ref,
      words: all,
      names,
      participants,
      quotes,
      attribution: english ? { origins, unnamed, via } : NOBODY,
      sourceSpans: english ? sourcing.spans : [],
      english,
      quoted: quotes.some((quote) => quote.start <= 1 && quote.end >= ref.text.length - 2),
    };
  });
  return { article, sentences: inheritSpeakers(sentences, quotesOf), published, joins };
}

function fullNames(names: readonly Name[], registry: Registry): Name[] {
  return names.map((name) => ({ ...name, key: registry.full(name.key) }));
}

type Details = Pick<Sentence, 'dates' | 'numbers'>;

function textDetails(text: string, all: readonly Word[], published: Day | null): Details {
  const dates = datesIn(text, published);
  return { dates, numbers: numbersIn(text, all, dates) };
}

/** Dates are read in English only; elsewhere it is enough to know that their numbers count nothing. */
function foreignDetails(text: string, all: readonly Word[], language: string): Details {
  return { dates: [], numbers: numbersIn(text, all, foreignDates(text, language), language) };
}

const NOBODY: Attribution = { origins: [], unnamed: [], via: [] };

function paragraphText(article: Article, ref: SentenceRef): string {
  return article.paragraphs[ref.paragraph] ?? ref.text;
}

function paragraphQuotes(article: Article): (paragraph: number) => readonly Quote[] {
  const known = new Map<number, readonly Quote[]>();
  return (paragraph) => {
    const found =
      known.get(paragraph) ?? quotesIn((article.paragraphs[paragraph] ?? '').slice(0, MOST_CHARACTERS));
    known.set(paragraph, found);
    return found;
  };
}

/**
 * A sentence wholly inside a quotation is said by whoever the same quotation names in another sentence ("…Russia. We urge
 * …,” Watson said), else by the one who spoke before it, or after it where the quotation goes on in the next paragraph.
 */
function inheritSpeakers(
  sentences: readonly Sentence[],
  quotesOf: (paragraph: number) => readonly Quote[],
): Sentence[] {
  const found: Sentence[] = [];
  for (const [at, sentence] of sentences.entries()) {
    const speaker = !sentence.quoted || isAttributed(sentence) ? undefined : speakerOf(at);
    found.push(speaker === undefined ? sentence : { ...sentence, attribution: speaker.attribution });
  }
  return found;

  function speakerOf(at: number): Sentence | undefined {
    const { paragraph, start, end } = (sentences[at] as Sentence).ref;
    const quote = quotesOf(paragraph).find((one) => one.start < end && one.end > start);
    const inQuote = sentences.find(
      ({ ref, attribution }) =>
        ref.paragraph === paragraph &&
        quote !== undefined &&
        ref.start < quote.end &&
        ref.end > quote.start &&
        attribution.origins.length > 0,
    );
    return inQuote ?? found.slice(Math.max(0, at - 2)).findLast(isAttributed) ?? goesOn(at);
  }

  function goesOn(at: number): Sentence | undefined {
    const next = sentences[at + 1];
    return next?.quotes[0]?.start === 1 && isAttributed(next) ? next : undefined;
  }
}

function isAttributed({ attribution }: Sentence): boolean {
  return attribution.origins.length > 0 || attribution.unnamed.length > 0;
}
