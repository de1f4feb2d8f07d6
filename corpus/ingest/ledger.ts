import { type DBSchema, openDB } from 'idb';
import * as v from 'valibot';
import type { SourceId } from '../arrival.ts';
import { type KeptPack, keptPackSchema } from '../packs/record-line.ts';
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

/** The ledger in a database of its own: it is written at every batch, and the library's own is large. */
export async function openLedger(name: string): Promise<Ledger> {
  const database = await openDB<LedgerSchema>(name, VERSION, {
    upgrade(fresh, from) {
      if (from < 1) for (const store of ['jobs', 'packs'] as const) fresh.createObjectStore(store);
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
  return {
    jobs: async () => (await database.getAll('jobs')).filter((job): job is Job => v.is(jobSchema, job)),
    putJob: async (job) => {
      await database.put('jobs', job, job.id);
    },
    removeJob: (id) => database.delete('jobs', id),
    packs: async () =>
      (await database.getAll('packs')).filter((pack): pack is KeptPack => v.is(keptPackSchema, pack)),
    putPack: async (pack) => {
      await database.put('packs', pack, pack.source);
    },
    removePack: (source) => database.delete('packs', source),
  };
}
