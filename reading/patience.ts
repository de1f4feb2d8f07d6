/** Gives the main thread back between stretches of work, and says when the time for a page is up. */
export interface Patience {
  /** Resolves at once while there is time left in this stretch, after a turn of the event loop otherwise. */
  pause(): Promise<void>;
  /** Whether the time for the whole page is up. */
  exhausted(): boolean;
}

/** How a reading shares the main thread. */
export interface Pace {
  /** Milliseconds on any steady clock. */
  readonly now: () => number;
  /** Resolves after other work had its turn. */
  readonly yieldToMain: () => Promise<void>;
  /** Milliseconds of work in one stretch. */
  readonly stretch: number;
  /** Milliseconds of work for a page. */
  readonly total: number;
}

/** Time spent in other work between two stretches is not counted. */
export function patienceOf(pace: Pace): Patience {
  let began = pace.now();
  let worked = 0;
  return {
    async pause() {
      const spent = pace.now() - began;
      if (spent < pace.stretch) return;
      worked += spent;
      await pace.yieldToMain();
      began = pace.now();
    },
    exhausted: () => worked + pace.now() - began > pace.total,
  };
}
