/** One of the browser's storage areas: JSON values by key. */
export interface KeyValues {
  /** The values that exist, by key. */
  get(keys: readonly string[]): Promise<Readonly<Record<string, unknown>>>;
  /** Rejects where the area is full. */
  set(values: Readonly<Record<string, unknown>>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}
