import type { FoundArticle as InLibrary } from '../../corpus/library.ts';
import type { Article } from '../../engine/article.ts';
import { sentenceRefs } from '../../engine/language/analysis.ts';
import { words as wordsIn } from '../../engine/language/words.ts';
import type { FoundArticle, SearchStep } from '../../platform/library-messages.ts';
import type { Desk } from '../tab-states.ts';
import { heldOf, sampleHeld } from './list.ts';

const NEVER_ABORTED = { aborted: false, throwIfAborted() {} };
/** Articles of one week that are looked into. */
const MOST_A_WEEK = 60;
/** Of a question; the rest of a text that was pasted says no more. */
const MOST_WORDS = 12;
/** In place of a week: the library is searched, the samples are left. */
const SAMPLES = 'samples';

/**
 * One step of a search, newest first: a week of the library, and the samples at its end. The index finds the articles that a
 * question is about; of these the ones that hold all its words are told.
 * @param after `next` of the step before; null: the first
 */
export async function searchStep(desk: Desk, question: string, after: string | null): Promise<SearchStep> {
  const stems = stemsOf(question);
  if (stems.size === 0) return { found: [], back: null, next: null };
  if (after === SAMPLES) return inSamples(desk, stems);
  const saved = await desk.holdings.saved();
  const terms = new Map([...stems].map((stem) => [stem, 1]));
  const step = await saved.searchWeek(terms, MOST_A_WEEK, after, NEVER_ABORTED);
  if (step === null) return inSamples(desk, stems);
  const found = await Promise.all(step.found.map((one) => withExcerpt(desk, one, stems)));
  return { found: found.flat().toSorted(newestFirst), back: step.week, next: step.week };
}

async function inSamples({ holdings }: Desk, stems: ReadonlySet<string>): Promise<SearchStep> {
  const found = (await holdings.samples()).flatMap((sample): FoundArticle[] => {
    const excerpt = excerptOf(sample, stems);
    return excerpt === false ? [] : [{ ...sampleHeld(sample), excerpt }];
  });
  return { found: found.toSorted(newestFirst), back: null, next: null };
}

async function withExcerpt(
  desk: Desk,
  known: InLibrary,
  stems: ReadonlySet<string>,
): Promise<FoundArticle[]> {
  const { corpus } = await desk.holdings.saved();
  const article = await corpus.article(known.entry.id, NEVER_ABORTED);
  const excerpt = article !== null && excerptOf(article, stems);
  return article === null || excerpt === false ? [] : [{ ...(await heldOf(desk, known, article)), excerpt }];
}

function stemsOf(question: string): Set<string> {
  const all = wordsIn(question).slice(0, MOST_WORDS);
  const telling = all.filter(({ stop }) => !stop);
  return new Set((telling.length > 0 ? telling : all).map(({ stem }) => stem));
}

/**
 * The sentence that holds most of the words; null where only the headline does, false where the article lacks one of them.
 */
function excerptOf(article: Article, stems: ReadonlySet<string>): string | null | false {
  const missing = new Set(stems);
  for (const stem of stemsIn(article.title ?? '')) missing.delete(stem);
  let best: { readonly text: string; readonly held: number } | null = null;
  for (const { text } of sentenceRefs(article)) {
    const held = [...new Set(stemsIn(text))].filter((stem) => stems.has(stem));
    for (const stem of held) missing.delete(stem);
    if (held.length > (best?.held ?? 0)) best = { text, held: held.length };
  }
  return missing.size > 0 ? false : (best?.text ?? null);
}

function stemsIn(text: string): string[] {
  return wordsIn(text).map(({ stem }) => stem);
}

function newestFirst(a: FoundArticle, b: FoundArticle): number {
  const day = ({ article, arrived }: FoundArticle) => article.published ?? arrived ?? '';
  return day(a) > day(b) ? -1 : 1;
}
