import type { Article } from '../article.ts';
import type { Entry, PageMarks } from '../corpus.ts';
import { words } from '../language/words.ts';

/** Fingerprint of an article's text: 53 bits in hexadecimal. Case, punctuation and spacing do not change it. */
export function textHash(paragraphs: readonly string[]): string {
  let high = 0x9e3779b9;
  let low = 0x85ebca6b;
  for (const paragraph of paragraphs) {
    for (const { text } of words(paragraph)) {
      for (let at = 0; at < text.length; at += 1) {
        high = Math.imul(high ^ text.charCodeAt(at), 0x01000193);
        low = Math.imul(low ^ text.charCodeAt(at), 0x5bd1e995) ^ (low >>> 15);
      }
      high = Math.imul(high ^ 32, 0x01000193);
      low = Math.imul(low ^ 32, 0x5bd1e995);
    }
  }
  return (high >>> 11).toString(16).padStart(6, '0') + (low >>> 0).toString(16).padStart(8, '0');
}

/** Parameters that say where a reader came from and nothing about what is read. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|cmpid|ocid|ref|smid|at_\w+)=/i;

/** An address without what does not tell pages apart: scheme, www., fragment, tracking parameters, last slash. */
export function plainAddress(url: string): string {
  const [, host = '', path = '', query = ''] =
    /^(?:https?:)?\/\/(?:www\.)?([^/?#]*)([^?#]*)(?:\?([^#]*))?/i.exec(url.trim()) ?? [];
  if (host === '') return url.trim();
  const kept = query.split('&').filter((part) => part !== '' && !TRACKING.test(part));
  const plain = host.toLowerCase() + path.replace(/\/+$/, '');
  return kept.length === 0 ? plain : `${plain}?${kept.sort().join('&')}`;
}

/** By what copies of an article are known. */
export function pageMarks({ id, url, paragraphs }: Article): PageMarks {
  return { id, address: url === null ? null : plainAddress(url), textHash: textHash(paragraphs) };
}

/** Whether an article is the page itself: of its id, its address or its text. */
export function isCopy(entry: Pick<Entry, 'id' | 'url' | 'textHash'>, page: PageMarks): boolean {
  return (
    entry.id === page.id ||
    entry.textHash === page.textHash ||
    (page.address !== null && entry.url !== null && plainAddress(entry.url) === page.address)
  );
}
