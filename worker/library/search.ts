import { excerptOf, searchStep as inLibrary, stemsOf } from '../../corpus/search.ts';
import type { FoundArticle, SearchStep } from '../../platform/library-messages.ts';
import type { Desk } from '../tab-states.ts';
import { heldOf, sampleHeld } from './list.ts';

const NEVER_ABORTED = { aborted: false, throwIfAborted() {} };
/** In place of a week: the library is searched, the samples are left. */
const SAMPLES = 'samples';

/**
 * One step of a search, newest first: a week of the library, and the samples at its end.
 * @param after `next` of the step before; null: the first
 */
export async function searchStep(desk: Desk, question: string, after: string | null): Promise<SearchStep> {
  const stems = stemsOf(question);
  if (stems.size === 0) return { found: [], back: null, next: null };
  if (after === SAMPLES) return inSamples(desk, stems);
  const saved = await desk.holdings.saved();
  const searched = {
    searchWeek: saved.searchWeek.bind(saved),
    known: saved.known.bind(saved),
    article: saved.corpus.article.bind(saved.corpus),
  };
  const step = await inLibrary(searched, stems, after, NEVER_ABORTED);
  if (step === null) return inSamples(desk, stems);
  const found = await Promise.all(
    step.hits.map(async (hit) => ({ ...(await heldOf(desk, hit, hit.article)), excerpt: hit.excerpt })),
  );
  return { found, back: step.week, next: step.next };
}

async function inSamples({ holdings }: Desk, stems: ReadonlySet<string>): Promise<SearchStep> {
  const found = (await holdings.samples()).flatMap((sample): FoundArticle[] => {
    const excerpt = excerptOf(sample, stems);
    return excerpt === false ? [] : [{ ...sampleHeld(sample), excerpt }];
  });
  return { found: found.toSorted(newestFirst), back: null, next: null };
}

function newestFirst(a: FoundArticle, b: FoundArticle): number {
  const day = ({ article, arrived }: FoundArticle) => article.published ?? arrived ?? '';
  return day(a) > day(b) ? -1 : 1;
}
