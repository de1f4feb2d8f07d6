/** Nodes are taken to be replaced when nothing changed for this long; doubled with every time, up to a minute. */
const QUIET_MS = 300;
const LONGEST_QUIET_MS = 60_000;
/** A page that replaces its text again and again is no longer followed. */
const MOST_REPAIRS = 20;

/** Watches a document for changes that may have moved or replaced marked words, with a bound on the repairs. */
export class NodeWatch {
  readonly #repair: () => boolean;
  readonly #observer = new MutationObserver(() => this.#changed());
  #timer: ReturnType<typeof setTimeout> | undefined;
  #repairs = 0;

  /** @param repair called when the page rests after a change. @returns whether there was anything to repair */
  constructor(repair: () => boolean) {
    this.#repair = repair;
  }

  /** Watches from now on; the bound begins anew. */
  start(document: Document): void {
    this.stop();
    this.#repairs = 0;
    this.#observer.observe(document, { childList: true, subtree: true, characterData: true });
  }

  stop(): void {
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Once for many changes, and not put off by a page that never rests. */
  #changed(): void {
    this.#timer ??= setTimeout(() => this.#look(), Math.min(QUIET_MS * 2 ** this.#repairs, LONGEST_QUIET_MS));
  }

  #look(): void {
    this.#timer = undefined;
    if (!this.#repair()) return;
    this.#repairs += 1;
    if (this.#repairs >= MOST_REPAIRS) this.stop();
  }
}
