import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** The stores of the reader's library. Values are `unknown`: what comes from a disk is checked where it is read. */
export interface LibrarySchema extends DBSchema {
  /** id -> Article */
  articles: { key: string; value: unknown };
  /** id -> Entry */
  entries: { key: string; value: unknown };
  /** id -> { version, item }: the article's part of a shard */
  signatures: { key: string; value: unknown };
  /** "generation" -> number of changes so far */
  meta: { key: string; value: unknown };
}

export type LibraryDatabase = IDBPDatabase<LibrarySchema>;

/** Raised with every change of the stores; each step of `upgrade` stays for those who come from before it. */
export const LIBRARY_VERSION = 1;

/** Opens the library, making it on the first occasion. */
export function openLibraryDatabase(name: string): Promise<LibraryDatabase> {
  return openDB<LibrarySchema>(name, LIBRARY_VERSION, {
    upgrade(database, from) {
      if (from < 1) {
        for (const store of ['articles', 'entries', 'signatures', 'meta'] as const)
          database.createObjectStore(store);
      }
    },
    // Another context wants a newer version: it must not wait for this one.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}
