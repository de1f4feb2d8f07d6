import type { Block } from '../snapshot.ts';
import { isoDate } from './published.ts';

/** A line that gives the date of publication is short: name, date and time of reading at most. */
const LONGEST_LINE = 90;
/** Blocks between headline and story that are looked at. */
const NEAREST = 12;

/**
 * The date that a page shows between its headline and its story, for pages whose markup gives none.
 * @param blocks everything visible, in order
 * @param first the story's first block
 * @param language the page's language, for the names of its months; null: English alone
 */
export function datelineOf(
  blocks: readonly Block[],
  first: Block | undefined,
  language: string | null,
): string | null {
  const start = first === undefined ? -1 : blocks.indexOf(first);
  if (start < 0) return null;
  const headline = blocks.findLastIndex((block, index) => index < start && block.box.name === 'h1');
  const from = headline >= 0 ? Math.max(headline - 4, start - 2 * NEAREST) : start - NEAREST;
  const near = blocks
    .slice(Math.max(0, from), start + 2)
    .filter((block) => block.text.length <= LONGEST_LINE);
  const lines = near.map((block) => block.text);
  return firstDate(lines, (line) => line) ?? firstDate(lines, inEnglishMonths(language));
}

function firstDate(lines: readonly string[], reading: (line: string) => string): string | null {
  for (const line of lines) {
    const date = isoDate(withoutLead(reading(line)));
    if (date !== null) return date;
  }
  return null;
}

/** From the first figure of a numeric date on: "Published: 18.11.2019" begins with a word. */
function withoutLead(line: string): string {
  return /\d{1,4}[./-]\d{1,2}[./-]\d{1,4}.*/.exec(line)?.[0] ?? line;
}

/** Turns a language's own month names into English ones, which dates in words are read by. */
function inEnglishMonths(language: string | null): (line: string) => string {
  if (language === null || language === 'en') return (line) => line;
  const names = ['long', 'short'].flatMap((length) => monthNames(language, length as 'long' | 'short'));
  return (line) => {
    const lower = line
      .toLowerCase()
      .replace(/(\d)\.?\s*(?:de|of)\s+/g, '$1 ')
      .replace(/\s+de\s+(?=\d{4})/g, ' ');
    const found = names.find(({ name }) => lower.includes(name));
    return found === undefined
      ? lower
      : lower.replace(new RegExp(`\\.?\\s*${found.name}\\.?\\s*`), ` ${found.english} `);
  };
}

/** Months as the language's dates write them, longest names first in each length; names that are mere figures are left out. */
function monthNames(
  language: string,
  length: 'long' | 'short',
): readonly { name: string; english: string }[] {
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: length, timeZone: 'UTC' });
  return ENGLISH.map((english, month) => {
    const part = format.formatToParts(Date.UTC(2024, month, 15)).find(({ type }) => type === 'month');
    return { name: (part?.value ?? '').toLowerCase().replace(/\.$/, ''), english };
  }).filter(({ name }) => /^\p{L}[\p{L}\p{M}]+$/u.test(name));
}

const ENGLISH = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
