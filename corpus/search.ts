import type { Article } from '../engine/article.ts';
import type { Signal } from '../engine/corpus.ts';
import { sentenceRefs } from '../engine/language/analysis.ts';
import { foldedWords, stemOf, words as wordsIn } from '../engine/language/words.ts';
import type { FoundArticle, Library } from './library.ts';

/** Articles of one week that are looked into. */
const MOST_A_WEEK = 60;
/** Articles read before the first answer, and again until one of them is a hit. */
const FIRST = 4;
/** Of a question; the rest of a text that was pasted says no more. */
const MOST_WORDS = 12;

/** An article that holds all words of a question, with the sentence that holds most; null where only its headline does. */
export interface Hit extends FoundArticle {
  readonly article: Article;
  readonly excerpt: string | null;
}

/** The library as far as a search needs it. */
export interface Searched {
  readonly searchWeek: Library['searchWeek'];
  readonly known: Library['known'];
  article(id: string, signal: Signal): Promise<Article | null>;
}

/** The stems that a question asks for: those of its telling words, where it has any. */
export function stemsOf(question: string): Set<string> {
  const all = wordsIn(question).slice(0, MOST_WORDS);
  const telling = all.filter(({ stop }) => !stop);
  return new Set((telling.length > 0 ? telling : all).map(({ stem }) => stem));
}

/** What one step found, and where the next begins. */
export interface SearchedStep {
  /** Monday of the week from which on everything was searched; null where the newest week is not yet through. */
  readonly week: string | null;
  /** To be handed to the next step. */
  readonly next: string;
  readonly hits: readonly Hit[];
}

/**
 * One step of a search over everything, newest first: a week of publication. The index finds the articles that the stems are
 * told by; of these the ones that hold all of them are hits. The first step ends with the first hits: reading the rest of
 * its week takes several times as long as finding it.
 * @param after `next` of the step before; null: there was none
 * @returns null where no week is left
 */
export async function searchStep(
  library: Searched,
  stems: ReadonlySet<string>,
  after: string | null,
  signal: Signal,
): Promise<SearchedStep | null> {
  const terms = new Map([...stems].map((stem) => [stem, 1]));
  // A week through which a step came in part, "2024-03-11+8", stands behind that week itself.
  const step = await library.searchWeek(terms, MOST_A_WEEK, after, signal);
  if (step === null) return null;
  const { found } = step;
  let looked = after?.startsWith(`${step.week}+`) ? Number(after.slice(step.week.length + 1)) : 0;
  const hits: Hit[] = [];
  while (looked < found.length && (after !== null || hits.length === 0)) {
    const portion = found.slice(looked, after === null ? looked + FIRST : undefined);
    looked += portion.length;
    hits.push(...(await hitsOf(library, portion, stems, signal)));
  }
  const through = looked >= found.length;
  return { week: through ? step.week : null, next: through ? step.week : `${step.week}+${looked}`, hits };
}

async function hitsOf(
  library: Searched,
  found: readonly string[],
  stems: ReadonlySet<string>,
  signal: Signal,
): Promise<Hit[]> {
  const hits = await Promise.all(
    found.map(async (id): Promise<Hit[]> => {
      const [known, article] = await Promise.all([library.known(id), library.article(id, signal)]);
      if (known === null || article === null) return [];
      const excerpt = excerptOf(article, stems);
      return excerpt === false ? [] : [{ ...known, article, excerpt }];
    }),
  );
  return hits.flat();
}

/**
 * The sentence that holds most of the stems, of the first paragraph that does; null where only the headline holds any, false
 * where the article lacks one of them.
 */
export function excerptOf(article: Article, stems: ReadonlySet<string>): string | null | false {
  const looked = new Looked(stems);
  const missing = new Set(stems);
  for (const stem of looked.heldIn(article.title ?? '')) missing.delete(stem);
  let best: { readonly paragraph: string; readonly held: number } | null = null;
  for (const paragraph of article.paragraphs) {
    const held = looked.heldIn(paragraph);
    for (const stem of held) missing.delete(stem);
    if (held.size > (best?.held ?? 0)) best = { paragraph, held: held.size };
  }
  if (missing.size > 0) return false;
  return best && bestSentence({ ...article, paragraphs: [best.paragraph] }, looked);
}

function bestSentence(article: Article, looked: Looked): string | null {
  const sentences = sentenceRefs(article).map(({ text }) => ({ text, held: looked.heldIn(text).size }));
  return sentences.toSorted((one, other) => other.held - one.held)[0]?.text ?? null;
}

/** Stems that are looked for. Most words of a text begin otherwise, and are passed over without being stemmed. */
class Looked {
  readonly #stems: ReadonlySet<string>;
  readonly #beginnings: ReadonlySet<string>;

  constructor(stems: ReadonlySet<string>) {
    this.#stems = stems;
    this.#beginnings = new Set([...stems].map(beginningOf));
  }

  heldIn(text: string): Set<string> {
    const begun = foldedWords(text, Number.POSITIVE_INFINITY).filter((word) =>
      this.#beginnings.has(beginningOf(word)),
    );
    return new Set(begun.map(stemOf).filter((stem) => this.#stems.has(stem)));
  }
}

/** Stemming leaves the first two letters of a word as they are. */
function beginningOf(word: string): string {
  return word.slice(0, 2);
}
