import type { Page } from '../../engine/article.ts';
import { comparableSets } from '../../engine/claims/comparable.ts';
import { claimSentences } from '../../engine/claims/page-claims.ts';
import { analyse } from '../../engine/language/analysis.ts';
import type { Anchors, ParagraphSlice } from '../../reading/anchor.ts';
import { compactTextOf } from '../../reading/live-text.ts';
import { readPageWithAnchors } from '../../reading/read-page.ts';
import { correct, mutate, seeded } from './mutations.ts';

/** Share of characters in which a range may differ from its sentence. */
const MOST_DIFFERENT = 0.1;
/** Every so many sentences one has a slip that the page corrects. */
const CORRECTED = 20;
/** Names a paragraph through its re-creation. */
const NAME = 'data-paragraph-read';

/** What became of a page's claims. */
export interface Landed {
  readonly claims: number;
  /** The range holds the claim's words, in the paragraph they were read in. */
  readonly right: number;
  /** The same words, elsewhere on the page. */
  readonly elsewhere: number;
  /** The range holds other words. */
  readonly wrong: number;
  readonly missing: number;
  /** For all claims of the page. */
  readonly milliseconds: number;
}

interface Claimed extends ParagraphSlice {
  readonly text: string;
  /** The paragraph's element as it was read. */
  readonly home: Element | null;
}

/** Reads the page it stands in and looks for its claims: as it is, after it has changed, and after their paragraphs have gone. */
export async function landings(seed: string): Promise<readonly Landed[]> {
  const options = { url: location.href, anyway: true, detectLanguage: async () => null };
  const { reading, anchors } = await readPageWithAnchors(document, options);
  if (reading.kind !== 'article' || anchors === null) return [];
  const claims = claimsOf(reading.page, anchors);
  const homes = [...new Set(claims.flatMap(({ home }) => home ?? []))];
  homes.forEach((home, index) => void home.setAttribute(NAME, String(index)));
  const untouched = landed(claims, anchors);
  const random = seeded(seed);
  anchors.rangesOf(document, claims).forEach((range, index) => {
    if (range !== null && index % CORRECTED === CORRECTED - 1) correct(range, random);
  });
  mutate(homes, random);
  const changed = landed(claims, anchors);
  for (const gone of document.querySelectorAll(`[${NAME}]`)) gone.remove();
  return [untouched, changed, landed(claims, anchors)];
}

function claimsOf(page: Page, anchors: Anchors): readonly Claimed[] {
  const slices = comparableSets([analyse(page)]).flatMap((set) =>
    claimSentences(set).map(({ sentence }) => sentence.ref),
  );
  const ranges = anchors.rangesOf(document, slices);
  return slices.map((slice, index) => ({ ...slice, home: paragraphOf(ranges[index] ?? null) }));
}

/** The element that bounds a range's paragraph. */
function paragraphOf(range: Range | null): Element | null {
  let element = range?.startContainer.parentElement ?? null;
  while (element !== null && getComputedStyle(element).display === 'inline') element = element.parentElement;
  return element === document.body ? null : element;
}

function landed(claims: readonly Claimed[], anchors: Anchors): Landed {
  const began = performance.now();
  const ranges = anchors.rangesOf(document, claims);
  const milliseconds = performance.now() - began;
  const counts = { right: 0, elsewhere: 0, wrong: 0, missing: 0 };
  claims.forEach((claim, index) => {
    counts[outcomeOf(claim, ranges[index] ?? null)] += 1;
  });
  return { claims: claims.length, ...counts, milliseconds };
}

function outcomeOf(
  { text, home }: Claimed,
  range: Range | null,
): 'right' | 'elsewhere' | 'wrong' | 'missing' {
  if (range === null) return 'missing';
  const wanted = text.replace(/[\s\u00ad\u200b\u2060\ufeff]+/g, '');
  if (distance(compactTextOf(document, range), wanted) > wanted.length * MOST_DIFFERENT) return 'wrong';
  const stands = range.startContainer.parentElement?.closest(`[${NAME}]`)?.getAttribute(NAME) ?? null;
  return stands === (home?.getAttribute(NAME) ?? null) ? 'right' : 'elsewhere';
}

/** Levenshtein's edit distance. */
function distance(one: string, other: string): number {
  if (one === other) return 0;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let index = 1; index <= one.length; index += 1) {
    const next = [index];
    for (let at = 1; at <= other.length; at += 1) {
      const replaced = (row[at - 1] ?? 0) + (one[index - 1] === other[at - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
