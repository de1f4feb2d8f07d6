import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** The stores of the reader's library. Values are `unknown`: what comes from a disk is checked where it is read. */
export interface LibrarySchema extends DBSchema {
  /** id -> the article as JSON, gzipped */
  texts: { key: string; value: unknown };
  /** id -> Card; found by plain address and by fingerprint of the text */
  cards: { key: string; value: unknown; indexes: { address: string; hash: string } };
  /** [week, number] -> Segment: a part of the week's shard */
  segments: { key: [string, number]; value: unknown };
  /** Monday of the week -> Week: its census, and which segments it has */
  weeks: { key: string; value: unknown };
  /** source -> SourceRecord */
  sources: { key: string; value: unknown };
  /** "state" -> LibraryState */
  state: { key: string; value: unknown };
  /** Version 1: id -> Article. Emptied by the migration. */
  articles: { key: string; value: unknown };
  /** Version 1: "generation" -> number of changes so far. */
  meta: { key: string; value: unknown };
}

export type LibraryDatabase = IDBPDatabase<LibrarySchema>;

/** Raised with every change of the stores; each step of `upgrade` stays for those who come from before it. */
export const LIBRARY_VERSION = 2;

/** The stores that every change writes in one transaction. */
export const CHANGED_STORES = ['texts', 'cards', 'segments', 'weeks', 'sources', 'state'] as const;

/**
 * Opens the library, making it on the first occasion.
 * @param lost called where the browser ends the connection, as it does when a disk fails or is full
 */
export function openLibraryDatabase(
  name: string,
  lost: () => void = () => undefined,
): Promise<LibraryDatabase> {
  return openDB<LibrarySchema>(name, LIBRARY_VERSION, {
    upgrade(database, from) {
      if (from < 1) {
        database.createObjectStore('articles');
        database.createObjectStore('meta');
      }
      if (from < 2) {
        // Entries and signatures are made anew from the articles, which store/migration.ts moves.
        for (const old of ['entries', 'signatures'])
          if (from === 1) (database as unknown as IDBDatabase).deleteObjectStore(old);
        for (const store of ['texts', 'segments', 'weeks', 'sources', 'state'] as const)
          database.createObjectStore(store);
        const cards = database.createObjectStore('cards');
        cards.createIndex('address', 'address');
        cards.createIndex('hash', 'hash');
      }
    },
    terminated: lost,
    // Another context wants a newer version: it must not wait for this one.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}
