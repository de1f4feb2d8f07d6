import { elementsOf, textOf } from '../dom.ts';
import { oneLine } from '../plain-text.ts';

/** An object of a page's JSON-LD. */
export type LinkedData = Readonly<Record<string, unknown>>;

/** Objects and array items looked at in one page. The largest seen on a news page was about 2,500. */
const MOST_VALUES = 20_000;
const MOST_CHARACTERS = 2_000_000;

// Forum posts, API pages and papers are articles to schema.org, but none that news coverage compares with.
const ARTICLE_TYPE =
  /(?:^|[/:#])(?:[a-z]*newsarticle|article|blogposting|liveblogposting|report|[a-z]*reviewarticle|opinionarticle)$/i;

/**
 * Every object in the page's JSON-LD, outermost first, whatever arrays and graphs it lies in. A loop with a cap: depth is
 * up to the page.
 */
export function linkedDataOf(document: Document): readonly LinkedData[] {
  const found: LinkedData[] = [];
  const queue: unknown[] = elementsOf(document, 'script[type*="ld+json" i]').map((script) =>
    parsed(textOf(script)),
  );
  for (let at = 0; at < queue.length && at < MOST_VALUES; at += 1) {
    const value = queue[at];
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value)) found.push(value as LinkedData);
    for (const inner of Object.values(value)) {
      if (typeof inner === 'object' && inner !== null && queue.length < MOST_VALUES) queue.push(inner);
    }
  }
  return found;
}

/** Whether an object calls itself an article of the kinds that report. */
export function isArticleData(data: LinkedData): boolean {
  return listOf(data['@type']).some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type));
}

/** The first text under a key: a string, a number, or what an object or list of them is called. */
export function textUnder(data: LinkedData, key: string): string | null {
  return namesUnder(data, key)[0] ?? null;
}

/** All texts under a key; objects give their `name`. */
export function namesUnder(data: LinkedData, key: string): readonly string[] {
  return listOf(data[key]).flatMap((value) => {
    const named = typeof value === 'object' && value !== null ? (value as LinkedData).name : value;
    const text = listOf(named).find((one) => typeof one === 'string' || typeof one === 'number');
    return text === undefined ? [] : (oneLine(String(text)) ?? []);
  });
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, 100) : value === undefined || value === null ? [] : [value];
}

/** The script's JSON, or null. Some sites wrap it in a comment, or leave raw line breaks in its strings. */
function parsed(script: string): unknown {
  if (script.length > MOST_CHARACTERS) return null;
  for (const attempt of [script, unwrapped(script)]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // Not JSON, or nested past what the parser takes: the next attempt, then nothing.
    }
  }
  return null;
}

function unwrapped(script: string): string {
  return (
    script
      .replace(/^[\s;]*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
      .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)[\s;]*$/, '')
      .replace(/;\s*$/, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: raw control characters are what breaks these scripts
      .replace(/[\u0000-\u001f]+/g, ' ')
  );
}
