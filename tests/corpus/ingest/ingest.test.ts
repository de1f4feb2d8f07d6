import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Arrival } from '../../../corpus/arrival.ts';
import { Ingest } from '../../../corpus/ingest/ingest.ts';
import type { IngestDeps } from '../../../corpus/ingest/ingest-deps.ts';
import { openLedger } from '../../../corpus/ingest/ledger.ts';
import { Library } from '../../../corpus/library.ts';
import { PACK_LIMITS } from '../../../corpus/packs/limits.ts';
import { inboxInBrowser } from '../../../platform/inbox.ts';
import { keptIn } from '../kept-in.ts';
import { BAD_PACKS } from '../packs/bad-packs.ts';
import { bellArticle, packBytes, type RawPack } from '../packs/packs.ts';

/** More than fit into one batch, however fast the machine. */
const MANY = Array.from({ length: 60 }, (_, at) => bellArticle(`n${at}`));
const OWN = bellArticle('own', { title: 'Saved by hand' });
/** Time to make the largest of the bad files on a busy machine; what it takes to refuse them is measured with the reader. */
const MAKING_MS = 60_000;
let round = 0;

beforeEach(() => {
  round++;
});

const blobOf = (pack: RawPack) => new Blob([packBytes(pack)]);
const versionOf = (packVersion: string, lines: readonly unknown[]) =>
  blobOf({ manifest: { packVersion }, lines });

/** The queue over a library of this round with one saved article: what a worker has after each start. */
async function started(changes: Partial<IngestDeps> = {}) {
  const inbox = inboxInBrowser(`inbox-${round}`);
  const ledger = await openLedger(`ingest-${round}`);
  const library = await Library.open(`library-${round}`);
  await library.save(OWN);
  const deps: IngestDeps = {
    inbox,
    ledger,
    library,
    settings: { take: async () => {}, takeFeeds: async () => {} },
    alone: (task) => task(),
    quiet: async () => {},
    progress: async () => {},
    stalled: async () => undefined,
    changed: async () => {},
    now: () => Date.now(),
    ...changes,
  };
  return { inbox, ledger, library, ingest: new Ingest(deps), deps };
}

async function idsIn(library: Library): Promise<string[]> {
  return (await keptIn(library)).map(({ article: { id } }) => id.replace(/^pack:[^/]+\//, ''));
}

const sorted = (ids: readonly string[]) => [...ids].sort();
const MANY_IDS = sorted(MANY.map(({ id }) => id));

/** A library that takes the batch in and dies, or dies before it does. */
function dying(library: Library, at: number, taken: boolean): IngestDeps['library'] {
  let batches = 0;
  return {
    has: (id) => library.has(id),
    removeSource: () => new Promise(() => {}),
    addAll: async (batch: readonly Arrival[]) => {
      if (batches++ !== at) return library.addAll(batch);
      if (taken) await library.addAll(batch);
      return new Promise(() => {});
    },
  };
}

describe('an import', { timeout: MAKING_MS }, () => {
  it('brings a pack in, and tells how far it is', async () => {
    const told: number[] = [];
    const { inbox, library, ledger, ingest } = await started({
      now: (() => {
        let time = Date.now();
        return () => (time += 600);
      })(),
      progress: async () => {
        told.push((await ingest.jobs())[0]?.done ?? -1);
      },
    });
    const id = await inbox.leave(blobOf({ lines: MANY }), 'bells.pack.gz');
    expect(await ingest.jobs()).toMatchObject([{ id, file: 'bells.pack.gz', state: 'waiting' }]);
    await ingest.run();
    expect(sorted(await idsIn(library))).toEqual([...MANY_IDS, 'own']);
    expect(await ingest.jobs()).toMatchObject([
      { id, name: 'Bells of Sturt', state: 'done', done: 60, total: 60 },
    ]);
    expect(new Set(told).size).toBeGreaterThan(3);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(await ledger.packs()).toMatchObject([{ manifest: { name: 'Bells of Sturt', count: 60 } }]);
    expect(await inbox.list()).toEqual([]);
    await ingest.dismiss(id);
    expect(await ingest.jobs()).toEqual([]);
  });

  for (const taken of [true, false]) {
    it(`killed ${taken ? 'after' : 'before'} any of its batches goes on, with no article lost or doubled`, async () => {
      const { inbox, library, deps } = await started();
      await inbox.leave(blobOf({ lines: MANY }), 'bells.pack.gz');
      for (const at of [0, 1, 2]) {
        const batches: Arrival[] = [];
        const dead = dying(library, at, taken);
        const died = new Promise<void>((resolve) => {
          const addAll: IngestDeps['library']['addAll'] = (batch) => {
            batches.push(...batch);
            const added = dead.addAll(batch);
            // The one that never comes back is the worker's last.
            setTimeout(resolve, 300);
            return added;
          };
          void new Ingest({ ...deps, library: { ...dead, addAll } }).run();
        });
        await died;
        expect(batches.length).toBeGreaterThan(0);
        expect((await idsIn(library)).length).toBeLessThan(61);
      }
      await new Ingest(deps).run();
      expect(sorted(await idsIn(library))).toEqual([...MANY_IDS, 'own']);
    });
  }

  it('waits while a page is being compared', async () => {
    let release = () => {};
    let comparing: Promise<void> = Promise.resolve();
    const { inbox, library, ingest } = await started({ quiet: () => comparing });
    await inbox.leave(blobOf({ lines: MANY }), 'bells.pack.gz');
    comparing = new Promise((resolve) => {
      release = resolve;
    });
    const run = ingest.run();
    await expect.poll(async () => (await idsIn(library)).length).toBeGreaterThan(1);
    const before = (await idsIn(library)).length;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await idsIn(library)).length).toBe(before);
    expect(before).toBeLessThan(20);
    release();
    await run;
    expect(await idsIn(library)).toHaveLength(61);
  });

  it('that is cancelled takes back what came in, and nothing else', async () => {
    const { inbox, library, ingest, deps } = await started();
    const id = await inbox.leave(blobOf({ lines: MANY }), 'bells.pack.gz');
    let batches = 0;
    const addAll: IngestDeps['library']['addAll'] = async (batch) => {
      await library.addAll(batch);
      if (++batches === 2) void cancelling.cancel(id);
    };
    const cancelling = new Ingest({
      ...deps,
      library: {
        has: (one) => library.has(one),
        removeSource: (source) => library.removeSource(source),
        addAll,
      },
    });
    await cancelling.run();
    expect(batches).toBe(2);
    expect(await idsIn(library)).toEqual(['own']);
    expect(await ingest.jobs()).toMatchObject([{ state: 'cancelled', fault: null }]);
    expect(await inbox.list()).toEqual([]);
  });

  it('that ends the worker every time is given up', async () => {
    const { inbox, library, ingest, deps } = await started();
    await inbox.leave(blobOf({ lines: MANY }), 'bells.pack.gz');
    const begun = () => deps.ledger.jobs().then(([job]) => job?.starts);
    for (const starts of [1, 2, 3, 4, 5]) {
      void new Ingest({ ...deps, inbox: { ...inbox, open: () => new Promise(() => {}) } }).run();
      await expect.poll(begun).toBe(starts);
    }
    await ingest.run();
    expect(await ingest.jobs()).toMatchObject([{ state: 'failed', fault: { kind: 'gave-up' } }]);
    expect(await idsIn(library)).toEqual(['own']);
  });

  it('that finds the disk full takes back what came in, and says so', async () => {
    const { inbox, library, deps } = await started();
    await inbox.leave(blobOf({ lines: MANY }), 'bells.pack.gz');
    let batches = 0;
    const addAll: IngestDeps['library']['addAll'] = async (batch) => {
      if (++batches > 2) throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
      await library.addAll(batch);
    };
    const full = new Ingest({
      ...deps,
      library: {
        has: (one) => library.has(one),
        removeSource: (source) => library.removeSource(source),
        addAll,
      },
    });
    await full.run();
    expect(await idsIn(library)).toEqual(['own']);
    expect(await full.jobs()).toMatchObject([{ state: 'failed', fault: { kind: 'quota' } }]);
  });
});

describe('a pack that is there already', { timeout: MAKING_MS }, () => {
  it('is replaced whole by a newer version: what vanished goes', async () => {
    const { inbox, library, ledger, ingest } = await started();
    await inbox.leave(versionOf('1', MANY), 'one');
    await inbox.leave(versionOf('2', [bellArticle('n1', { title: 'Corrected' }), bellArticle('new')]), 'two');
    await ingest.run();
    expect(sorted(await idsIn(library))).toEqual(['n1', 'new', 'own']);
    expect(await ledger.packs()).toMatchObject([{ manifest: { packVersion: '2' } }]);
  });

  it('stays as it is where its next version is cancelled', async () => {
    const { inbox, library, ingest, deps } = await started();
    await inbox.leave(versionOf('1', MANY), 'one');
    await ingest.run();
    const id = await inbox.leave(versionOf('2', MANY.slice(1)), 'two');
    const cancelling = new Ingest({
      ...deps,
      library: {
        has: (one) => library.has(one),
        removeSource: (source) => library.removeSource(source),
        addAll: async (batch) => {
          await library.addAll(batch);
          void cancelling.cancel(id);
        },
      },
    });
    await cancelling.run();
    expect(sorted(await idsIn(library))).toEqual([...MANY_IDS, 'own']);
  });

  it('is not replaced by an older version', async () => {
    const { inbox, library, ingest } = await started();
    await inbox.leave(versionOf('1.10', MANY), 'new');
    await inbox.leave(versionOf('1.9', [bellArticle('old')]), 'old');
    await ingest.run();
    expect(await idsIn(library)).not.toContain('old');
    const fault = { kind: 'older-version', have: '1.10', given: '1.9' };
    expect((await ingest.jobs()).at(-1)).toMatchObject({ state: 'failed', fault });
  });

  it('is not taken in a second time', async () => {
    const { inbox, library, ingest } = await started();
    await inbox.leave(versionOf('1', MANY), 'one');
    await ingest.run();
    const generation = await library.generation();
    await inbox.leave(versionOf('1', MANY), 'again');
    await ingest.run();
    expect(await library.generation()).toBe(generation);
    expect((await ingest.jobs()).at(-1)).toMatchObject({ state: 'done', done: 60 });
  });
});

describe('nothing is lost of what was there, and nothing is left behind, by', () => {
  for (const { name, open, fault, limits } of BAD_PACKS) {
    it(
      name,
      async () => {
        const { inbox, library, ledger, deps } = await started();
        await inbox.leave(blobOf({ lines: [bellArticle('before')] }), 'good');
        await new Ingest(deps).run();
        const before = await keptIn(library);
        await inbox.leave(new Blob(['stands for the bad file']), name);
        const bad: Blob = Object.assign(new Blob([Uint8Array.of(0x1f)]), { stream: open });
        const ingest = new Ingest({
          ...deps,
          inbox: { ...inbox, open: async () => bad },
          limits: { ...PACK_LIMITS, ...limits },
        });
        await ingest.run();
        expect((await ingest.jobs()).at(-1)).toMatchObject({ state: 'failed', fault });
        expect(await keptIn(library)).toEqual(before);
        expect(await ledger.packs()).toHaveLength(1);
        expect(await inbox.list()).toEqual([]);
      },
      MAKING_MS,
    );
  }

  it('stands still where nothing can be written down, and goes on once it can', async () => {
    let full = true;
    const stalled = vi.fn(async () => {});
    const { ingest, inbox, library, ledger } = await started({ stalled });
    const putJob = ledger.putJob.bind(ledger);
    vi.spyOn(ledger, 'putJob').mockImplementation(async (job) => {
      if (full) throw new DOMException('full', 'QuotaExceededError');
      await putJob(job);
    });
    const id = await inbox.leave(blobOf({ lines: MANY }), 'flood.pack.gz');
    await ingest.run();
    expect(stalled).toHaveBeenCalledOnce();
    expect(ingest.isStalled(id)).toBe(true);
    expect(await ingest.jobs()).toMatchObject([{ id, state: 'waiting' }]);
    full = false;
    await ingest.run();
    expect(ingest.isStalled(id)).toBe(false);
    expect(await ingest.jobs()).toMatchObject([{ id, state: 'done', done: MANY.length }]);
    expect(sorted(await idsIn(library))).toEqual(sorted([OWN.id, ...MANY_IDS]));
  });
});
