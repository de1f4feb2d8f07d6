import { dayFor } from '../../engine/retrieval/date-window.ts';
import { SAVED, type SourceId } from '../arrival.ts';
import type { LibraryDatabase } from '../library-database.ts';
import { allCards } from './cards.ts';
import type { Card } from './records.ts';

/** How much of a source is kept. */
export interface RetentionPolicy {
  readonly source: SourceId;
  /** First day (YYYY-MM-DD) that is kept; null: from the beginning. */
  readonly from: string | null;
  /** Which day of an article counts. */
  readonly by: 'published' | 'arrived';
  /** Gzipped bytes of the source's articles; the newest are kept. null: any size. */
  readonly mostBytes: number | null;
}

/** The articles that a source has to give up. Nothing that was saved by hand is among them. */
export async function givenUp(database: LibraryDatabase, policy: RetentionPolicy): Promise<string[]> {
  if (policy.source === SAVED) return [];
  const cards: { id: string; day: string; bytes: number }[] = [];
  for await (const { card } of allCards(database)) {
    if (card?.sources.includes(policy.source) && !card.sources.includes(SAVED))
      cards.push({ id: card.id, day: dayOfCard(card, policy.by), bytes: card.bytes });
  }
  cards.sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day > b.day ? -1 : 1));
  let held = 0;
  return cards.flatMap(({ id, day, bytes }) => {
    held += bytes;
    const tooOld = policy.from !== null && day < policy.from;
    return tooOld || (policy.mostBytes !== null && held > policy.mostBytes) ? id : [];
  });
}

function dayOfCard(card: Card, by: RetentionPolicy['by']): string {
  return by === 'arrived' ? card.arrived : (dayFor(card) ?? card.arrived);
}
