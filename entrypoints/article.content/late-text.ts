/** Text is taken to have arrived when nothing was added for this long. */
const QUIET_MS = 700;
/** A page that still adds text after this is no article loading late but a feed. */
const WATCH_MS = 20_000;
/** At most so many further readings of one page. */
const MOST_READINGS = 4;
/** Added characters below which nothing is read anew: a counter, an advertisement's label. */
const WORTH_READING = 200;

/** Watches a page for text that loads late, for a while and with a bound on the readings it asks for. */
export class LateText {
  readonly #arrived: () => void;
  #observer: MutationObserver | null = null;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #end: ReturnType<typeof setTimeout> | undefined;
  #added = 0;
  #readings = 0;

  /** @param arrived called when text has arrived and rested */
  constructor(arrived: () => void) {
    this.#arrived = arrived;
  }

  /** Watches a document; does nothing where it is watched, or was watched to the end, since the last `rest`. */
  watch(document: Document): void {
    if (this.#observer !== null) return;
    this.#observer = new MutationObserver((records) => this.#hear(records));
    this.#observer.observe(document, { childList: true, subtree: true });
    this.#end = setTimeout(() => this.#stop(), WATCH_MS);
  }

  /** Ends watching; the next `watch` begins anew, for another page. */
  rest(): void {
    this.#stop();
    this.#observer = null;
    this.#readings = 0;
  }

  #hear(records: readonly MutationRecord[]): void {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) this.#added += node.textContent?.length ?? 0;
    }
    if (this.#added < WORTH_READING) return;
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => this.#report(), QUIET_MS);
  }

  #report(): void {
    this.#added = 0;
    this.#readings++;
    if (this.#readings >= MOST_READINGS) this.#stop();
    this.#arrived();
  }

  #stop(): void {
    this.#observer?.disconnect();
    clearTimeout(this.#quiet);
    clearTimeout(this.#end);
    this.#added = 0;
  }
}
