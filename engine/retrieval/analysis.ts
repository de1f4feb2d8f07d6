import type { Article } from '../article.ts';
import { languageOf } from '../language/article-language.ts';
import { functionWordsOf } from '../language/function-words.ts';
import { type Word, words } from '../language/words.ts';

/** How an article uses one stem. */
export interface Use {
  /** Occurrences in title and text. */
  count: number;
  /** Occurrences in title and lead. */
  lead: number;
  title: number;
  /** Occurrences inside a sentence with a capital initial, and without. */
  capitals: number;
  smalls: number;
  /** The word as first written, for reasons shown to a reader; capitalised where any occurrence inside a sentence was. */
  written: string;
}

/** What the same-story decision needs of an article, without any term weight: it holds for every corpus. */
export interface Analysis {
  readonly uses: ReadonlyMap<string, Use>;
  /** Words of the text, stop words included. */
  readonly length: number;
  /** Words of the title; 0 where there is none. */
  readonly titleLength: number;
  /** False in scripts without capitals, which mark no names. */
  readonly cased: boolean;
}

/** A news lead tells the story in its first two or three sentences. */
const LEAD_WORDS = 80;
/** The story is told long before this; bounds the work on a page of millions of characters. */
const MOST_WORDS = 4_000;

const known = new WeakMap<Article, Analysis>();

/** The analysis of an article; the same object is analysed once. Never throws. */
export function analysisOf(article: Article): Analysis {
  const found = known.get(article);
  if (found !== undefined) return found;
  const analysis = analyse(article);
  known.set(article, analysis);
  return analysis;
}

function analyse(article: Article): Analysis {
  const uses = new Map<string, Use>();
  const functionWords = functionWordsOf(languageOf(article));
  const title = words((article.title ?? '').slice(0, 1_000), functionWords);
  for (const word of title) addTitle(uses, word, article.title ?? '');
  let length = 0;
  for (const paragraph of article.paragraphs) {
    if (length >= MOST_WORDS) break;
    const text = paragraph.slice(0, MOST_WORDS * 8);
    length = addParagraph(uses, text, words(text, functionWords), length);
  }
  const stems = [...uses.keys()];
  const cased = stems.filter((stem) => CASED.test(stem)).length * 2 > stems.length;
  return { uses, length, titleLength: title.length, cased };
}

/** Stems are in small letters where a script has any. */
const CASED = /\p{Ll}/u;

function useOf(uses: Map<string, Use>, word: Word, text: string): Use {
  const found = uses.get(word.stem);
  if (found !== undefined) return found;
  const written = text.slice(word.start, word.end);
  const use = { count: 0, lead: 0, title: 0, capitals: 0, smalls: 0, written };
  uses.set(word.stem, use);
  return use;
}

/** Headlines capitalise at will: no word is taken for a name there. */
function addTitle(uses: Map<string, Use>, word: Word, text: string): void {
  if (word.stop) return;
  const use = useOf(uses, word, text);
  use.count += 1;
  use.lead += 1;
  use.title += 1;
}

function addParagraph(uses: Map<string, Use>, text: string, all: readonly Word[], before: number): number {
  let length = before;
  let end = 0;
  for (const word of all) {
    if (!word.stop) {
      const use = useOf(uses, word, text);
      use.count += 1;
      if (length < LEAD_WORDS) use.lead += 1;
      if (end > 0 && !SENTENCE_BREAK.test(text.slice(end, word.start))) addCase(use, text, word);
    }
    length += 1;
    end = word.end;
  }
  return length;
}

/** Between two words: what may end a sentence or open a quotation, after which a capital says nothing. */
const SENTENCE_BREAK = /[.!?:\n"“”«»„]/;
const CAPITAL = /^[\p{Lu}\p{Lt}]/u;

function addCase(use: Use, text: string, word: Word): void {
  const written = text.slice(word.start, word.end);
  if (!CAPITAL.test(written)) {
    use.smalls += 1;
    return;
  }
  if (use.capitals === 0) use.written = written;
  use.capitals += 1;
}

/** True for a stem that the article writes as a name. */
export function isName(use: Use): boolean {
  return use.capitals > use.smalls;
}

/** True for a stem that is a number, in any script's digits. */
export function isNumber(stem: string): boolean {
  return /^\p{Nd}/u.test(stem);
}
