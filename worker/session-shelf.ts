import type { KeyValues } from '../platform/key-values.ts';
import { type OneAtATime, oneAtATime } from './one-at-a-time.ts';

/** Key and size (characters of JSON) of every kept value, oldest first. */
type Index = readonly (readonly [key: string, size: number])[];

/**
 * Values that survive the worker but not the browser, bounded in size: the oldest give way. `storage.session` holds
 * 10 MB for everything together.
 */
export class SessionShelf<T> {
  readonly #store: KeyValues;
  readonly #name: string;
  readonly #limit: number;
  readonly #read: (value: unknown) => T | null;
  readonly #inTurn: OneAtATime = oneAtATime();

  /**
   * @param limit characters of JSON in all
   * @param read the validator: null for what is not a T
   */
  constructor(store: KeyValues, name: string, limit: number, read: (value: unknown) => T | null) {
    this.#store = store;
    this.#name = name;
    this.#limit = limit;
    this.#read = read;
  }

  async get(key: string): Promise<T | null> {
    const slot = this.#slot(key);
    const value = (await this.#store.get([slot]))[slot];
    return value === undefined ? null : this.#read(value);
  }

  /** The keys kept, oldest first. */
  async keys(): Promise<readonly string[]> {
    return (await this.#index()).map(([key]) => key);
  }

  /** Keeps a value. @returns false where it is too large, or the browser's quota is used up: it is not kept then */
  put(key: string, value: T): Promise<boolean> {
    return this.#inTurn(() => this.#put(key, value));
  }

  /** Takes a value out where `test` holds for it. @returns whether it did */
  removeIf(key: string, test: (value: T | null) => boolean): Promise<boolean> {
    return this.#inTurn(async () => {
      if (!test(await this.get(key))) return false;
      const index = await this.#index();
      await this.#store.set({ [this.#name]: index.filter(([kept]) => kept !== key) });
      await this.#store.remove([this.#slot(key)]);
      return true;
    });
  }

  /** Replaces a value where `decide` gives one; nothing else on this shelf happens in between. */
  change(key: string, decide: (value: T | null) => T | null): Promise<boolean> {
    return this.#inTurn(async () => {
      const value = decide(await this.get(key));
      return value !== null && (await this.#put(key, value));
    });
  }

  async #put(key: string, value: T): Promise<boolean> {
    const size = JSON.stringify(value).length;
    if (size > this.#limit) return false;
    const others = (await this.#index()).filter(([kept]) => kept !== key);
    const kept = youngestWithin(others, this.#limit - size);
    const dropped = others.slice(0, others.length - kept.length).map(([old]) => this.#slot(old));
    if (dropped.length > 0) await this.#store.remove(dropped);
    try {
      // One call: the index and the value stand or fall together when the worker dies.
      await this.#store.set({ [this.#slot(key)]: value, [this.#name]: [...kept, [key, size]] });
      return true;
    } catch {
      return false;
    }
  }

  async #index(): Promise<Index> {
    const index = (await this.#store.get([this.#name]))[this.#name];
    return Array.isArray(index) ? index : [];
  }

  #slot(key: string): string {
    return `${this.#name}/${key}`;
  }
}

function youngestWithin(index: Index, limit: number): Index {
  let room = limit;
  let first = index.length;
  while (first > 0) {
    room -= index[first - 1]?.[1] ?? 0;
    if (room < 0) break;
    first--;
  }
  return index.slice(first);
}
