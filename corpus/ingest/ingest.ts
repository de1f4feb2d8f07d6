import type { SourceId } from '../arrival.ts';
import { FaultyPack } from '../packs/faults.ts';
import { PACK_LIMITS } from '../packs/limits.ts';
import type { Manifest } from '../packs/manifest.ts';
import type { PackItem } from '../packs/read-pack.ts';
import { Batches } from './batches.ts';
import { readImport } from './import-file.ts';
import type { IngestDeps } from './ingest-deps.ts';
import { isOver, type Job, newJob } from './job.ts';
import { faultOf, isOfStorage, placeOf, Refused, refuseOlder } from './refusals.ts';

/** How often progress is told: each is a call of the browser as well, which keeps it from ending the worker. */
const PROGRESS_EVERY_MS = 500;
/** A file that costs the worker its life must not do so for ever. A batch that came in begins the count anew. */
const MOST_STARTS = 5;
/** Lines checked between two looks at the clock and at who else wants to run. */
const LINES_BETWEEN = 200;

/**
 * The queue by which many articles are taken in. Its jobs lie in the ledger and its files in the inbox: killed at any
 * moment, the next `run` goes on after the last batch, and a batch that came in without being noted changes nothing when
 * it comes again.
 */
export class Ingest {
  readonly #deps: IngestDeps;
  #running: {
    readonly id: string;
    readonly controller: AbortController;
    readonly over: Promise<void>;
  } | null = null;
  #told = 0;
  /** Jobs that cannot be gone on with, nor written down, since nothing can be written: the next `run` tries them again. */
  readonly #stalled = new Set<string>();

  constructor(deps: IngestDeps) {
    this.#deps = deps;
  }

  /** Every job, the files that wait for theirs, and those that are over until they are dismissed. */
  async jobs(): Promise<readonly Job[]> {
    const [files, jobs] = await Promise.all([this.#files(), this.#deps.ledger.jobs()]);
    const known = new Set(jobs.map(({ id }) => id));
    const waiting = files.filter(({ id }) => !known.has(id)).map(({ id, name }) => newJob(id, name));
    return [...jobs, ...waiting];
  }

  /** On a full disk the inbox may not be opened: what waits in it is seen later. */
  async #files(): ReturnType<IngestDeps['inbox']['list']> {
    try {
      return await this.#deps.inbox.list();
    } catch (error) {
      if (isOfStorage(error)) return [];
      throw error;
    }
  }

  /** Whether a job waits until the browser's storage takes something in again. */
  isStalled(id: string): boolean {
    return this.#stalled.has(id);
  }

  /** Works until nothing is left to do. Does nothing where the queue is being worked on already. */
  async run(): Promise<void> {
    await this.#deps.alone(async () => {
      this.#stalled.clear();
      for (let job = await this.#next(); job !== null; job = await this.#next()) await this.#work(job);
    });
  }

  /** Takes back what a job brought in, and resolves when that is done; the version of its pack that was there before stays. */
  async cancel(id: string): Promise<void> {
    if (this.#running?.id === id) {
      this.#running.controller.abort();
      return this.#running.over;
    }
    const job = (await this.jobs()).find((one) => one.id === id);
    if (job === undefined || isOver(job)) return;
    await this.#deps.ledger.putJob({ ...undoing(job), fault: null });
    await this.run();
  }

  /** Forgets a job that is over. */
  async dismiss(id: string): Promise<void> {
    const job = (await this.#deps.ledger.jobs()).find((one) => one.id === id);
    if (job === undefined || !isOver(job)) return;
    await this.#deps.inbox.remove(id);
    await this.#deps.ledger.removeJob(id);
  }

  async #next(): Promise<Job | null> {
    return (await this.jobs()).find((job) => !isOver(job) && !this.isStalled(job.id)) ?? null;
  }

  async #work(job: Job): Promise<void> {
    const controller = new AbortController();
    const over = this.#outcome(job, controller.signal).then((ended) => this.#end(ended));
    this.#running = { id: job.id, controller, over };
    try {
      await over;
    } catch (error) {
      if (!isOfStorage(error)) throw error;
      this.#stalled.add(job.id);
      await this.#deps.stalled();
      await this.#deps.progress();
    } finally {
      this.#running = null;
    }
  }

  /** The job as it is when it has come to its end. */
  async #outcome(job: Job, signal: AbortSignal): Promise<Job> {
    if (job.state === 'undoing') return this.#undone(job);
    try {
      return await this.#takenIn(job, signal);
    } catch (error) {
      const now = (await this.#deps.ledger.jobs()).find(({ id }) => id === job.id) ?? job;
      const fault = signal.aborted ? null : faultOf(error);
      return this.#undone(await this.#put({ ...undoing(now), fault }));
    }
  }

  /** The job is noted as over before its file goes: the other way round it would wait for a file for ever. */
  async #end(job: Job): Promise<void> {
    await this.#put(job);
    await this.#deps.inbox.remove(job.id);
    await this.#deps.changed();
    await this.#deps.progress();
  }

  async #undone(job: Job): Promise<Job> {
    const kept = (await this.#deps.ledger.packs()).some(({ source }) => source === job.source);
    if (job.source !== null && !kept) await this.#deps.library.removeSource(job.source);
    return { ...job, state: job.fault === null ? 'cancelled' : 'failed' };
  }

  async #takenIn(job: Job, signal: AbortSignal): Promise<Job> {
    if (job.starts === MOST_STARTS) throw new Refused({ kind: 'gave-up' });
    const begun = await this.#put({ ...job, starts: job.starts + 1 });
    const file = await this.#deps.inbox.open(job.id);
    if (file === null) throw new FaultyPack({ kind: 'unreadable' });
    const isChecked = job.state === 'taking' || job.state === 'replacing';
    const checked = isChecked ? begun : await this.#checked(begun, file, signal);
    if (checked.state === 'done') return checked;
    const taken = checked.state === 'replacing' ? checked : await this.#taken(checked, file, signal);
    if (taken.source !== null) await this.#replaceOlder(taken.source);
    return { ...taken, state: 'done', fault: null };
  }

  /** Reads the file to its end. The job is then ready to be taken in, or done where this very pack is there already. */
  async #checked(job: Job, file: Blob, signal: AbortSignal): Promise<Job> {
    let now = await this.#put({ ...job, state: 'checking', line: 0, done: 0, arrived: this.#time() });
    let manifest: Manifest | null = null;
    for await (const item of this.#items(file, signal)) {
      if (item.kind === 'manifest') {
        manifest = item.manifest;
        await refuseOlder(this.#deps.ledger, manifest);
        now = await this.#put({ ...now, ...placeOf(manifest) });
      }
      if (item.kind !== 'record' || item.line % LINES_BETWEEN !== 0) continue;
      now = { ...now, done: Math.min(item.line - 1, now.total) };
      await this.#pause(now);
    }
    if (manifest === null) throw new FaultyPack({ kind: 'unreadable' });
    const there = (await this.#deps.ledger.packs()).some(({ source }) => source === now.source);
    if (there) return { ...now, state: 'done', done: now.total };
    return this.#put({ ...now, state: 'taking', line: 0, done: 0 });
  }

  async #taken(job: Job, file: Blob, signal: AbortSignal): Promise<Job> {
    const batches = new Batches(job, this.#deps, async (now) => {
      await this.#put(now);
      await this.#pause(now);
      signal.throwIfAborted();
    });
    let manifest: Manifest | null = null;
    for await (const item of this.#items(file, signal)) {
      if (item.kind === 'manifest') manifest = item.manifest;
      if (item.kind === 'record') await batches.take(item);
    }
    await batches.flush();
    if (manifest !== null && job.source !== null)
      await this.#deps.ledger.putPack({ source: job.source, manifest, imported: this.#time() });
    return this.#put({ ...batches.job, state: 'replacing' });
  }

  async *#items(file: Blob, signal: AbortSignal): AsyncGenerator<PackItem> {
    const { now, limits = PACK_LIMITS } = this.#deps;
    for await (const item of readImport(file, { limits, signal, now, arrived: this.#time() })) {
      signal.throwIfAborted();
      if (item.kind === 'fault') throw new FaultyPack(item.fault);
      yield item;
    }
  }

  /** The version that was there before goes, whole, once the new one is in, whole. */
  async #replaceOlder(source: SourceId): Promise<void> {
    const packs = await this.#deps.ledger.packs();
    const name = packs.find((pack) => pack.source === source)?.manifest.name;
    for (const older of packs.filter((pack) => pack.manifest.name === name && pack.source !== source)) {
      await this.#deps.library.removeSource(older.source);
      await this.#deps.ledger.removePack(older.source);
    }
  }

  async #put(job: Job): Promise<Job> {
    await this.#deps.ledger.putJob(job);
    return job;
  }

  /** Tells progress now and then, and lets whoever waits go first. */
  async #pause(job: Job): Promise<void> {
    const now = this.#deps.now();
    if (Math.abs(now - this.#told) >= PROGRESS_EVERY_MS) {
      this.#told = now;
      await this.#put(job);
      await this.#deps.progress();
    }
    await new Promise((resolve) => setTimeout(resolve));
    await this.#deps.quiet();
  }

  #time(): string {
    return new Date(this.#deps.now()).toISOString();
  }
}

/** A job that is given up. While its file was checked, what was done was to read. */
function undoing(job: Job): Job {
  const cameIn = job.state === 'taking' || job.state === 'replacing' || job.state === 'undoing';
  return { ...job, state: 'undoing', done: cameIn ? job.done : 0 };
}
