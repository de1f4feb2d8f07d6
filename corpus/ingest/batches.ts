import type { Arrival } from '../arrival.ts';
import { libraryId } from '../packs/pack-source.ts';
import type { PackItem, PackRecord } from '../packs/read-pack.ts';
import type { IngestDeps } from './ingest-deps.ts';
import type { Job } from './job.ts';

/**
 * How long a batch may keep the library to itself. A page that is read meanwhile waits for one batch at most; below that,
 * larger batches are cheaper, since each is flushed to the disk.
 */
const BATCH_MS = 80;
const LARGEST = 100;

type ReadRecord = Extract<PackItem, { kind: 'record' }>;

/** Gathers a file's articles into batches, each as large as its time allows, and puts them into the library. */
export class Batches {
  readonly #deps: Pick<IngestDeps, 'library' | 'ledger' | 'settings' | 'now'>;
  readonly #noted: (job: Job) => Promise<void>;
  #open: Arrival[] = [];
  #size = 4;
  #articles = 0;
  #line: number;
  /** With what is in the library so far. */
  job: Job;

  /** @param noted told after every batch, which lies in the library by then */
  constructor(
    job: Job,
    deps: Pick<IngestDeps, 'library' | 'ledger' | 'settings' | 'now'>,
    noted: (job: Job) => Promise<void>,
  ) {
    this.job = job;
    this.#line = job.line;
    this.#deps = deps;
    this.#noted = noted;
  }

  /** What came in before the worker was killed is passed over. */
  async take({ record, line }: ReadRecord): Promise<void> {
    if (record.kind === 'article') this.#articles++;
    if (line <= this.job.line) return;
    this.#line = line;
    if (record.kind === 'settings') await this.#deps.settings.take(record.settings);
    else if (record.kind === 'opml') await this.#deps.settings.takeFeeds(record.opml);
    else if (record.kind === 'pack') await this.#deps.ledger.putPack(record.pack);
    else await this.#add(record);
    if (this.#open.length >= this.#size) await this.flush();
  }

  async flush(): Promise<void> {
    const started = this.#deps.now();
    if (this.#open.length > 0) await this.#deps.library.addAll(this.#open, { durability: 'strict' });
    const took = Math.max(1, this.#deps.now() - started);
    this.#size = Math.max(1, Math.min(LARGEST, 2 * this.#size, Math.floor((this.#size * BATCH_MS) / took)));
    this.#open = [];
    this.job = { ...this.job, line: this.#line, done: this.#articles, starts: 0 };
    await this.#noted(this.job);
  }

  /** Of an export of everything, what is in the library already stays as it is. */
  async #add(record: Extract<PackRecord, { kind: 'article' }>): Promise<void> {
    const { article } = record;
    if ('from' in record) {
      const { from, arrived } = record;
      if (!(await this.#deps.library.has(article.id)))
        for (const source of from) this.#open.push({ article, source, arrived });
      return;
    }
    const source = this.job.source ?? '';
    const arrived = this.job.arrived ?? new Date(this.#deps.now()).toISOString();
    this.#open.push({ article: { ...article, id: libraryId(source, article.id) }, source, arrived });
  }
}
