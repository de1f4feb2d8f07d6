import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb';
import * as v from 'valibot';
import type { SourceId } from '../arrival.ts';
import { type KeptPack, keptPackSchema } from '../packs/record-line.ts';
import { written } from '../store/writing.ts';
import { type Job, jobSchema } from './job.ts';

/** What the queue remembers from one start of the worker to the next: its jobs, and the packs that came in. */
export interface Ledger {
  /** In the order of their ids. */
  jobs(): Promise<readonly Job[]>;
  putJob(job: Job): Promise<void>;
  removeJob(id: string): Promise<void>;
  packs(): Promise<readonly KeptPack[]>;
  putPack(pack: KeptPack): Promise<void>;
  removePack(source: SourceId): Promise<void>;
}

interface LedgerSchema extends DBSchema {
  jobs: { key: string; value: unknown };
  packs: { key: string; value: unknown };
}

const VERSION = 1;

/**
 * The ledger in a database of its own: it is written at every batch, and the library's own is large. Opened again where the
 * browser ended the connection.
 * @param mayWrite asked before every write, and before opening, which writes as well; rejects where nothing may be written
 */
export async function openLedger(
  name: string,
  mayWrite: () => Promise<void> = async () => undefined,
): Promise<Ledger> {
  let opened: Promise<LedgerDatabase> | null = null;
  const forget = () => {
    opened = null;
  };
  const database = () => {
    opened ??= mayWrite()
      .then(() => openLedgerDatabase(name, forget))
      .catch((error: unknown) => {
        forget();
        throw error;
      });
    return opened;
  };
  const write = async (store: StoreName, request: (into: Store) => Promise<unknown>) => {
    await mayWrite();
    try {
      const transaction = (await database()).transaction(store, 'readwrite');
      await written(transaction, (asked) => asked(request(transaction.store)));
    } catch (error) {
      forget();
      throw error;
    }
  };
  await database();
  return {
    jobs: async () =>
      (await (await database()).getAll('jobs')).filter((job): job is Job => v.is(jobSchema, job)),
    putJob: (job) => write('jobs', (jobs) => jobs.put(job, job.id)),
    removeJob: (id) => write('jobs', (jobs) => jobs.delete(id)),
    packs: async () =>
      (await (await database()).getAll('packs')).filter((pack): pack is KeptPack =>
        v.is(keptPackSchema, pack),
      ),
    putPack: (pack) => write('packs', (packs) => packs.put(pack, pack.source)),
    removePack: (source) => write('packs', (packs) => packs.delete(source)),
  };
}

type StoreName = 'jobs' | 'packs';
type LedgerDatabase = IDBPDatabase<LedgerSchema>;
type Store = IDBPObjectStore<LedgerSchema, [StoreName], StoreName, 'readwrite'>;

function openLedgerDatabase(name: string, lost: () => void): Promise<LedgerDatabase> {
  return openDB<LedgerSchema>(name, VERSION, {
    upgrade(fresh, from) {
      if (from < 1) for (const store of ['jobs', 'packs'] as const) fresh.createObjectStore(store);
    },
    terminated: lost,
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}
