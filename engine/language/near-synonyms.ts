import groups from './near-synonyms.json' with { type: 'json' };
import { stemOf } from './words.ts';

let classes: ReadonlyMap<string, string> | undefined;

/**
 * One stem for words that news uses for one another (halt, cease; killed, dead); the stem itself where the list, our own,
 * knows none. Coarse on purpose: it only ever adds to what two sentences share.
 */
export function senseOf(stem: string): string {
  classes ??= build();
  return classes.get(stem) ?? stem;
}

function build(): Map<string, string> {
  const found = new Map<string, string>();
  for (const group of groups) {
    const stems = group.split(' ').map(stemOf);
    for (const stem of stems) if (!found.has(stem)) found.set(stem, `~${stems[0]}`);
  }
  return found;
}
