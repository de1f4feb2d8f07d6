/**
 * How often a trial is made: all of it where TRUST=full asks for it, else a part, and something.
 * @param part one in so many
 */
export function triesOf<K extends string>(kind: K, full: Readonly<Record<K, number>>, part = 100): number {
  return process.env.TRUST === 'full' ? full[kind] : Math.max(1, Math.round(full[kind] / part));
}
