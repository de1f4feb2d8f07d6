/** How often a trial is made: a hundredth of the full number, or all of it where TRUST=full asks for it. */
export function triesOf<K extends string>(kind: K, full: Readonly<Record<K, number>>): number {
  return process.env.TRUST === 'full' ? full[kind] : Math.max(1, Math.round(full[kind] / 100));
}
