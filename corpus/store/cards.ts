import type { LibraryDatabase } from '../library-database.ts';
import { type Card, cardFrom } from './records.ts';

const CHUNK = 500;

/** Every card in the order of the ids, some hundreds in memory at a time. Records that are no cards come as null. */
export async function* allCards(
  database: LibraryDatabase,
): AsyncGenerator<{ readonly id: string; readonly card: Card | null }> {
  for await (const { keys, values } of chunksOf(database)) {
    for (const [at, id] of keys.entries()) {
      const card = cardFrom(values[at]);
      yield { id, card: card?.id === id ? card : null };
    }
  }
}

async function* chunksOf(database: LibraryDatabase) {
  let range: IDBKeyRange | null = null;
  for (;;) {
    const [keys, values]: [string[], unknown[]] = await Promise.all([
      database.getAllKeys('cards', range, CHUNK),
      database.getAll('cards', range, CHUNK),
    ]);
    yield { keys, values };
    const last = keys.at(-1);
    if (last === undefined || keys.length < CHUNK) return;
    range = IDBKeyRange.lowerBound(last, true);
  }
}
