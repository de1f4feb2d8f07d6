import { type CanaryPage, formsOf, found, hashesOf } from './canary.ts';
import type { Entry } from './ledger-proxy.ts';

/** Something secret, and every form it might be sent in. */
export interface Secret {
  readonly what: string;
  readonly forms: readonly Buffer[];
}

/** Canaries in every form, and what they were planted in as hashes. */
export function secretsOf({ canaries, story }: CanaryPage, address: string): Secret[] {
  const words = canaries.map(({ place, words: planted }) => ({
    what: `canary of the ${place}`,
    forms: [planted, ...planted.split(' ')].flatMap((each) => [...formsOf(each), ...hashesOf(each)]),
  }));
  const texts = [address, story.title, ...story.paragraphs, story.paragraphs.join('\n')];
  return [...words, { what: 'hash of what was read', forms: texts.flatMap(hashesOf) }];
}

/** The hosts named in some requests. */
export function hostsIn(entries: readonly Entry[]): string[] {
  return [...new Set(entries.map(({ host }) => host))].toSorted();
}

/**
 * The requests that carry a secret, each as a line to read, beyond as many of the same as the browser sent by itself.
 * @param bare what the browser sent without the extension
 */
export function leaks(
  entries: readonly Entry[],
  bare: readonly Entry[],
  secrets: readonly Secret[],
): string[] {
  const own = carriers(bare, secrets);
  return carriers(entries, secrets).filter((line) => {
    const place = own.indexOf(line);
    if (place >= 0) own.splice(place, 1);
    return place < 0;
  });
}

function carriers(entries: readonly Entry[], secrets: readonly Secret[]): string[] {
  return entries.flatMap(({ host, line, sent }) => {
    const carried = secrets.filter(({ forms }) => found(forms, sent).length > 0);
    return carried.map(({ what }) => `${what} in ${host}: ${line}`);
  });
}
