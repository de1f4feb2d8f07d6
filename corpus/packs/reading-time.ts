/** A budget of time that runs only while something is read, not while what was read is being put away. */
export class ReadingTime {
  readonly #now: () => number;
  readonly #over = new AbortController();
  #left: number;
  #since = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param budgetMs milliseconds of reading */
  constructor(budgetMs: number, now: () => number) {
    this.#left = budgetMs;
    this.#now = now;
  }

  /** Aborts what waits once the budget is used up. */
  get signal(): AbortSignal {
    return this.#over.signal;
  }

  runs(): void {
    this.#since = this.#now();
    this.#timer = setTimeout(() => this.#over.abort(), Math.max(0, this.#left));
  }

  /** @returns whether any is left */
  stands(): boolean {
    clearTimeout(this.#timer);
    this.#left -= this.#now() - this.#since;
    return this.#left >= 0;
  }
}
