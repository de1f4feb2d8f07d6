import { dayFor } from '../../engine/retrieval/date-window.ts';
import { SAVED, type SourceId } from '../arrival.ts';
import type { LibraryDatabase } from '../library-database.ts';
import { allCards } from './cards.ts';
import type { Card } from './records.ts';

/** How much of a source is kept. */
export interface RetentionPolicy {
  /** Null: of all sources together. */
  readonly source: SourceId | null;
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
  return givenUpOf(await heldIn(database), policy).map(({ id }) => id);
}

/** How many articles would leave the library, since all that brought them give them up. */
export async function dropsBy(
  database: LibraryDatabase,
  policies: readonly RetentionPolicy[],
): Promise<number> {
  let cards = await heldIn(database);
  const before = cards.length;
  for (const policy of policies) {
    const gone = new Set(givenUpOf(cards, policy).map(({ id }) => id));
    cards = cards.flatMap((card) => {
      if (!gone.has(card.id)) return [card];
      const sources = policy.source === null ? [] : card.sources.filter((one) => one !== policy.source);
      return sources.length === 0 ? [] : [{ ...card, sources }];
    });
  }
  return before - cards.length;
}

/** What decides about an article: all there are stand in memory at once. */
type Held = Pick<Card, 'id' | 'published' | 'arrived' | 'sources' | 'bytes'>;

async function heldIn(database: LibraryDatabase): Promise<Held[]> {
  const held: Held[] = [];
  for await (const { card } of allCards(database)) {
    if (card === null) continue;
    const { id, published, arrived, sources, bytes } = card;
    held.push({ id, published, arrived, sources, bytes });
  }
  return held;
}

function givenUpOf(cards: readonly Held[], policy: RetentionPolicy): Held[] {
  const { source, from, by, mostBytes } = policy;
  const concerned = cards.filter(
    ({ sources }) => !sources.includes(SAVED) && (source === null || sources.includes(source)),
  );
  const newestFirst = concerned
    .map((card) => ({ card, place: `${dayOfCard(card, by)} ${card.id}` }))
    .sort((a, b) => (a.place > b.place ? -1 : 1));
  let held = 0;
  return newestFirst.flatMap(({ card, place }) => {
    held += card.bytes;
    const tooOld = from !== null && place < from;
    return tooOld || (mostBytes !== null && held > mostBytes) ? card : [];
  });
}

function dayOfCard(card: Held, by: RetentionPolicy['by']): string {
  return by === 'arrived' ? card.arrived : (dayFor(card) ?? card.arrived);
}
