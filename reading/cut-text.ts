import { attributeOf, elementsOf } from './dom.ts';
import { listOf } from './metadata/json-ld.ts';
import type { Metadata } from './metadata/metadata.ts';

const WALLS =
  '[class*="paywall" i], [id*="paywall" i], [class*="regwall" i], [class*="piano-offer" i], [class*="subscriber-only" i], [data-testid*="paywall" i]';

/** Letters below which a text that is said to cost money is taken to be only its beginning. */
const TEASER = 2_500;

/** Whether the text ends where payment begins: the page says that it is not free, and little of it or a wall stands there. */
export function isCutByPaywall(
  document: Document,
  metadata: Metadata,
  characters: number,
  lastParagraph: string,
): boolean {
  const fades = /(?:\.\.\.|…)\s*$/.test(lastParagraph);
  const walled = elementsOf(document, WALLS).some((wall) => attributeOf(wall, 'hidden') === null);
  if (saysNotFree(metadata)) return walled || fades || characters < TEASER;
  return walled && fades;
}

function saysNotFree(metadata: Metadata): boolean {
  const free = metadata.article?.isAccessibleForFree;
  const tier = metadata.tags.get('article:content_tier')?.[0]?.toLowerCase();
  return (
    listOf(free).some((value) => /^false$/i.test(String(value))) || tier === 'locked' || tier === 'metered'
  );
}
