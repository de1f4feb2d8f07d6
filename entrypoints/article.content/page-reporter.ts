import type { Reading } from '../../platform/messages.ts';
import { withoutFragment } from '../../platform/origins.ts';
import { fingerprint } from './fingerprint.ts';
import type { PageMemory } from './memory.ts';

/** The page and the worker, as the reporter sees them. */
export interface PageDoors {
  url(): string;
  read(anyway: boolean): Promise<Reading>;
  mayRead(url: string): Promise<boolean>;
  report(reading: Reading): Promise<unknown>;
  /** The page was read with leave; from now on it is worth watching for text that loads late. */
  wasRead(): void;
  /** True once the extension was updated or removed, or another script took over. */
  isOver(): boolean;
}

/** Reads a page once for each change of its content and tells the worker; never two readings at a time. */
export class PageReporter {
  readonly #memory: PageMemory;
  readonly #doors: PageDoors;
  #last: Promise<void> = Promise.resolve();
  #waiting = false;
  #allowed = false;
  /** What was reported counts no more, once the reading under way has ended. */
  #forgotten = false;

  constructor(memory: PageMemory, doors: PageDoors) {
    this.#memory = memory;
    this.#doors = doors;
  }

  /** Whether this page was read with leave. */
  get allowed(): boolean {
    return this.#allowed;
  }

  /** Whether the page now shown is another one than the page read last. */
  get isElsewhere(): boolean {
    return this.#memory.url !== withoutFragment(this.#doors.url());
  }

  /** The script has come to the page, or the page to a new address. A page already read is not read again. */
  arrived(): Promise<void> {
    return this.isElsewhere ? this.returned() : Promise.resolve();
  }

  /** The page is shown again as it was left: the worker has forgotten it. */
  returned(): Promise<void> {
    this.#forgotten = true;
    return this.changed();
  }

  /** The page's content may have changed. Reads it where the worker allows, and reports it where it did change. */
  changed(): Promise<void> {
    if (this.#waiting) return this.#last;
    this.#waiting = true;
    return this.#inTurn(async () => {
      this.#waiting = false;
      await this.#readUnasked();
    });
  }

  /** The reader asked: reads and reports, whatever was reported before. */
  readNow(anyway: boolean): Promise<void> {
    return this.#inTurn(async () => {
      this.#enter(anyway);
      this.#memory.reported = null;
      this.#allowed = true;
      await this.#readAndReport();
    });
  }

  async #readUnasked(): Promise<void> {
    const url = this.#doors.url();
    const { isElsewhere } = this;
    if (this.#forgotten) this.#memory.reported = null;
    this.#forgotten = false;
    this.#allowed = await this.#doors.mayRead(url);
    if (!this.#allowed) return;
    // The leave was for the page of that address. Where a web app went on meanwhile, its route asks again.
    if (withoutFragment(this.#doors.url()) !== withoutFragment(url)) return;
    this.#enter(this.#memory.anyway && !isElsewhere);
    await this.#readAndReport();
  }

  #enter(anyway: boolean): void {
    const url = withoutFragment(this.#doors.url());
    if (this.#memory.url !== url) this.#memory.reported = null;
    this.#memory.url = url;
    this.#memory.anyway = anyway;
  }

  async #readAndReport(): Promise<void> {
    const reading = await this.#doors.read(this.#memory.anyway);
    if (this.#doors.isOver() || this.isElsewhere) return;
    this.#doors.wasRead();
    const mark = fingerprint(JSON.stringify(reading));
    if (mark === this.#memory.reported) return;
    await this.#doors.report(reading);
    this.#memory.reported = mark;
  }

  #inTurn(task: () => Promise<void>): Promise<void> {
    const turn = this.#last.then(task).catch((error: unknown) => {
      // An updated extension leaves its scripts behind in open pages, unable to speak.
      if (!this.#doors.isOver()) console.debug('Also Reported:', error);
    });
    this.#last = turn;
    return turn;
  }
}
