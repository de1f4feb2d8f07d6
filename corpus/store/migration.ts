import * as v from 'valibot';
import { type Arrival, SAVED } from '../arrival.ts';
import type { LibraryDatabase } from '../library-database.ts';
import { articleSchema } from '../schemas.ts';
import { addArrivals } from './change.ts';
import { EMPTY_STATE, stateFrom } from './records.ts';

const CHUNK = 50;

/**
 * Moves what version 1 kept into the stores of version 2, some at a time, each time in one transaction: killed midway, it
 * goes on at the next opening. What is no article is dropped and told as lost.
 * @param now ISO date-time, which becomes the day of arrival: version 1 kept none
 */
export async function moveFromVersion1(database: LibraryDatabase, now: string): Promise<void> {
  for (;;) {
    const ids = await database.getAllKeys('articles', null, CHUNK);
    if (ids.length === 0) return;
    const kept = await database.getAll('articles', null, CHUNK);
    const batch = kept.flatMap((value): Arrival[] => {
      const article = v.safeParse(articleSchema, value);
      return article.success ? [{ article: article.output, source: SAVED, arrived: now }] : [];
    });
    await addArrivals(database, batch, { durability: 'strict', also: { emptied: ids } });
    if (batch.length < ids.length) await tellLost(database, ids.length - batch.length);
  }
}

async function tellLost(database: LibraryDatabase, lost: number): Promise<void> {
  const state = stateFrom(await database.get('state', 'state')) ?? EMPTY_STATE;
  const damage = [...state.damage, { kind: 'articles' as const, lost, repaired: 0 }];
  await database.put('state', { ...state, damage }, 'state');
}
