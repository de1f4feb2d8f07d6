/** The address where it is one of the web, else null: a saved article's url is outside data and may be `javascript:`. */
export function webAddress(url: string | null): string | null {
  const parsed = url !== null && URL.canParse(url) ? new URL(url) : null;
  return parsed !== null && /^https?:$/.test(parsed.protocol) ? parsed.href : null;
}

/** Longer sentences are named by their first and last words: the address stays readable, and an inserted link does no harm. */
const WHOLE_UP_TO = 80;
const EDGE_WORDS = 5;

/**
 * The address of a sentence in an article: a text fragment (https://wicg.github.io/scroll-to-text-fragment/).
 * @returns null where the url is none of the web.
 */
export function sentenceAddress(url: string | null, sentence: string): string | null {
  const address = webAddress(url);
  const directive = textDirective(sentence);
  if (address === null || directive === '') return address;
  // A fragment of the address's own belongs before the directive; a directive of its own gives way.
  const [bare = address] = address.split(':~:');
  return `${bare}${bare.includes('#') ? '' : '#'}:~:${directive}`;
}

/** `text=…` for a sentence, or the empty string where it holds no words. */
export function textDirective(sentence: string): string {
  const words = sentence.trim().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return '';
  const whole = words.join(' ');
  if (whole.length <= WHOLE_UP_TO || words.length <= 2 * EDGE_WORDS) return `text=${encodeTerm(whole)}`;
  const [first, last] = [words.slice(0, EDGE_WORDS), words.slice(-EDGE_WORDS)];
  return `text=${encodeTerm(first.join(' '))},${encodeTerm(last.join(' '))}`;
}

/**
 * Percent-encodes a term. `-`, `,` and `&` are the directive's own signs; encodeURIComponent leaves the hyphen alone,
 * and throws on a lone surrogate, which no page can be searched for anyway.
 */
function encodeTerm(term: string): string {
  return encodeURIComponent(term.toWellFormed()).replaceAll('-', '%2D');
}
