/** Runs tasks of one host one after the other, and those of different hosts at the same time, up to a limit. */
export class HostQueue {
  readonly #most: number;
  readonly #last = new Map<string, Promise<unknown>>();
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** @returns what the task returns, once its turn has come */
  run<T>(host: string, task: () => Promise<T>): Promise<T> {
    const turn = (this.#last.get(host) ?? Promise.resolve()).then(() => this.#slot(task));
    const settled = turn.then(
      () => undefined,
      () => undefined,
    );
    this.#last.set(host, settled);
    void settled.then(() => {
      if (this.#last.get(host) === settled) this.#last.delete(host);
    });
    return turn;
  }

  async #slot<T>(task: () => Promise<T>): Promise<T> {
    if (this.#running >= this.#most) await new Promise<void>((free) => this.#waiting.push(free));
    else this.#running += 1;
    try {
      return await task();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#running -= 1;
      else next();
    }
  }
}
