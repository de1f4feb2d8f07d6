const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * A short name for a text, to tell whether it changed: FNV-1a over UTF-16 code units, forwards and backwards, with the
 * length. `crypto.subtle` is missing on http pages. http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function fingerprint(text: string): string {
  let forwards = OFFSET;
  let backwards = OFFSET;
  for (let index = 0; index < text.length; index++) {
    forwards = Math.imul(forwards ^ text.charCodeAt(index), PRIME);
    backwards = Math.imul(backwards ^ text.charCodeAt(text.length - 1 - index), PRIME);
  }
  return `${text.length}-${forwards >>> 0}-${backwards >>> 0}`;
}
