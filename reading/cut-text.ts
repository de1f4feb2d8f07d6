import { containsNode, elementsOf, hasExtent } from './dom.ts';
import { listOf } from './metadata/json-ld.ts';
import type { Metadata } from './metadata/metadata.ts';
import type { Block } from './snapshot.ts';

const WALLS =
  '[class*="paywall" i], [id*="paywall" i], [class*="regwall" i], [class*="piano-offer" i], [class*="subscriber-only" i], [data-testid*="paywall" i]';

/** Letters below which a text that is said to cost money is taken to be only its beginning. */
const TEASER = 2_500;

/**
 * Whether the story ends where payment begins: the page says that it is not free, and little of it or a wall stands there;
 * or it breaks off before a wall.
 */
export function isCutByPaywall(document: Document, metadata: Metadata, story: readonly Block[]): boolean {
  const last = story.at(-1);
  if (last === undefined) return false;
  const breaksOff = /(?:\.\.\.|…)\s*$/.test(last.text);
  const walled = elementsOf(document, WALLS).some((wall) => standsBeside(wall, last));
  if (!saysNotFree(metadata)) return walled && breaksOff;
  const characters = story.reduce((sum, block) => sum + block.text.length, 0);
  return walled || breaksOff || characters < TEASER;
}

/** A wall can be seen, and does not hold the story: sites name the box around a paid text after its wall too. */
function standsBeside(wall: Element, block: Block): boolean {
  return hasExtent(wall) && !containsNode(wall, block.box.element);
}

function saysNotFree(metadata: Metadata): boolean {
  const free = listOf(metadata.article?.isAccessibleForFree).map(String);
  if (free.length > 0) return free.some((value) => /^false$/i.test(value));
  return metadata.tags.get('article:content_tier')?.[0]?.toLowerCase() === 'locked';
}
