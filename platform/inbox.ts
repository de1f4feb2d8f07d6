import { type DBSchema, openDB } from 'idb';
import * as v from 'valibot';
import { roomToWrite } from './room.ts';

/** A file as it lies between the extension's pages and its worker. */
export interface InboxFile {
  readonly id: string;
  readonly name: string;
}

/**
 * Files handed over between the extension's pages and its worker. A message would hold all of a file in memory several
 * times over; here it lies on the disk, in one transaction, and outlives whoever left it.
 */
export interface Inbox {
  /** What pages left to be imported, in the order they left it. */
  list(): Promise<readonly InboxFile[]>;
  open(id: string): Promise<Blob | null>;
  remove(id: string): Promise<void>;
  /** Leaves a file for the worker to import. @throws QuotaExceededError */
  leave(file: Blob, name: string): Promise<string>;
  /** Leaves a file for a page to take. Replaces the one that was left before. @throws QuotaExceededError */
  offer(file: Blob, name: string): Promise<string>;
  /** Takes what the worker offered, for as long as the page holds it; it is gone from the inbox then. Null where it was gone before. */
  take(id: string): Promise<Blob | null>;
}

interface InboxSchema extends DBSchema {
  /** Id -> { name, file } */
  incoming: { key: string; value: unknown };
  outgoing: { key: string; value: unknown };
}

const NAME = 'inbox';
const VERSION = 1;
const kept = v.object({ name: v.string(), file: v.instance(Blob) });

export function inboxInBrowser(name = NAME): Inbox {
  const opened = async () => {
    await roomToWrite();
    return openDB<InboxSchema>(name, VERSION, {
      upgrade(fresh, from) {
        if (from < 1) for (const store of ['incoming', 'outgoing'] as const) fresh.createObjectStore(store);
      },
    });
  };
  type Database = Awaited<ReturnType<typeof opened>>;
  const within = async <T>(task: (database: Database) => Promise<T>): Promise<T> => {
    const database = await opened();
    try {
      return await task(database);
    } finally {
      database.close();
    }
  };
  return {
    list: () =>
      within(async (database) => {
        const ids = await database.getAllKeys('incoming');
        const files = await Promise.all(ids.map((id) => database.get('incoming', id)));
        return ids.map((id, at) => ({ id, name: nameIn(files[at]) }));
      }),
    open: (id) => within(async (database) => fileIn(await database.get('incoming', id))),
    remove: (id) => within((database) => database.delete('incoming', id)),
    leave: (file, fileName) =>
      within(async (database) => {
        const change = database.transaction('incoming', 'readwrite');
        const id = newId((await change.store.getAllKeys()).at(-1));
        await reasoned(change, [change.store.put({ name: fileName, file }, id), change.done]);
        return id;
      }),
    offer: (file, fileName) =>
      within(async (database) => {
        const change = database.transaction('outgoing', 'readwrite');
        const id = newId(undefined);
        const clear = change.store.clear();
        await reasoned(change, [clear, change.store.put({ name: fileName, file }, id), change.done]);
        return id;
      }),
    take: (id) =>
      within(async (database) => {
        const file = fileIn(await database.get('outgoing', id));
        const own = file && (await copyOf(file));
        await database.delete('outgoing', id);
        return own;
      }),
  };
}

/**
 * In Firefox what was read from a database can be read no more, soon after it was deleted there and the database closed.
 * Copied through a stream, a large file lies on the disk again. Null where another file took its place meanwhile.
 */
function copyOf(file: Blob): Promise<Blob | null> {
  return new Response(file.stream()).blob().catch(() => null);
}

/** Rejects with the transaction's own error: a request of an aborted one says only that it was aborted. */
async function reasoned(
  change: { readonly error: DOMException | null },
  asked: readonly Promise<unknown>[],
): Promise<void> {
  try {
    await Promise.all(asked);
  } catch (error) {
    await Promise.allSettled(asked);
    throw change.error ?? error;
  }
}

/** Ids in the order of leaving, also within one millisecond. */
function newId(last: string | undefined): string {
  const time = Math.max(Date.now(), last === undefined ? 0 : Number.parseInt(last, 10) + 1);
  return `${String(time).padStart(15, '0')} ${crypto.randomUUID()}`;
}

function nameIn(value: unknown): string {
  const parsed = v.safeParse(v.object({ name: v.string() }), value);
  return parsed.success ? parsed.output.name : '';
}

function fileIn(value: unknown): Blob | null {
  const parsed = v.safeParse(kept, value);
  return parsed.success ? parsed.output.file : null;
}
