import type { SearchProgress } from '../../components/library/library-state.ts';
import type { LibraryCalls } from './calls.ts';

/** So many results, and the search waits until the reader wants more. */
const ENOUGH = 50;
/** A reader who types pauses less than this between two letters, in ms. */
const PAUSE = 150;

/** A search that streams in, a shard at a time, and stops when other words are asked for. */
export class Searching {
  readonly #calls: Pick<LibraryCalls, 'search'>;
  readonly #show: (progress: SearchProgress | null) => void;
  #progress: SearchProgress | null = null;
  #next: string | null = null;
  /** Grows with every change of the words: an answer to an older question is dropped. */
  #question = 0;

  constructor(calls: Pick<LibraryCalls, 'search'>, show: (progress: SearchProgress | null) => void) {
    this.#calls = calls;
    this.#show = show;
  }

  /** Begins anew with other words, once the reader pauses; '' ends the search. */
  async for(words: string): Promise<void> {
    this.#question += 1;
    const question = this.#question;
    this.#next = null;
    this.#shows(words.trim() === '' ? null : { words, found: [], back: null, stands: 'running' });
    if (words.trim() === '') return;
    await new Promise((resume) => setTimeout(resume, PAUSE));
    if (question === this.#question) await this.#run(question, ENOUGH);
  }

  /** Goes on where it paused. */
  async further(): Promise<void> {
    if (this.#progress?.stands !== 'paused') return;
    this.#shows({ ...this.#progress, stands: 'running' });
    await this.#run(this.#question, this.#progress.found.length + ENOUGH);
  }

  /** The same results, after the reader changed one of them. */
  change(task: (found: SearchProgress['found']) => SearchProgress['found']): void {
    if (this.#progress !== null) this.#shows({ ...this.#progress, found: task(this.#progress.found) });
  }

  async #run(question: number, enough: number): Promise<void> {
    let progress = this.#progress;
    while (progress?.stands === 'running') {
      const step = await this.#calls.search(progress.words, this.#next);
      progress = this.#progress;
      if (question !== this.#question || progress === null) return;
      this.#next = step.next;
      const found = [...progress.found, ...step.found];
      const paused = found.length >= enough ? 'paused' : 'running';
      progress = {
        ...progress,
        found,
        back: step.back ?? progress.back,
        stands: step.next === null ? 'whole' : paused,
      };
      this.#shows(progress);
    }
  }

  #shows(progress: SearchProgress | null): void {
    this.#progress = progress;
    this.#show(progress);
  }
}
