import type { Job } from '../../corpus/ingest/job.ts';
import type { Ledger } from '../../corpus/ingest/ledger.ts';
import type { KeptPack } from '../../corpus/packs/record-line.ts';
import type { Inbox } from '../../platform/inbox.ts';

/** An inbox in memory. */
export function memoryInbox(): Inbox {
  const incoming = new Map<string, { name: string; file: Blob }>();
  const outgoing = new Map<string, Blob>();
  let ids = 0;
  return {
    list: async () => [...incoming].map(([id, { name }]) => ({ id, name })),
    open: async (id) => incoming.get(id)?.file ?? null,
    remove: async (id) => {
      incoming.delete(id);
    },
    leave: async (file, name) => {
      const id = `file-${ids++}`;
      incoming.set(id, { name, file });
      return id;
    },
    offer: async (file) => {
      const id = `offer-${ids++}`;
      outgoing.set(id, file);
      return id;
    },
    take: async (id) => {
      const file = outgoing.get(id) ?? null;
      outgoing.delete(id);
      return file;
    },
  };
}

/** A ledger in memory. */
export function memoryLedger(): Ledger {
  const jobs = new Map<string, Job>();
  const packs = new Map<string, KeptPack>();
  return {
    jobs: async () => [...jobs.values()],
    putJob: async (job) => {
      jobs.set(job.id, job);
    },
    removeJob: async (id) => {
      jobs.delete(id);
    },
    packs: async () => [...packs.values()],
    putPack: async (pack) => {
      packs.set(pack.source, pack);
    },
    removePack: async (source) => {
      packs.delete(source);
    },
  };
}
