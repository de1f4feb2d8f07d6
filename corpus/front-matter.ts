import { webAddress } from './web-address.ts';

/** What a front matter may say of a text. */
export interface FrontMatterValues {
  readonly title: string | null;
  readonly url: string | null;
  readonly source: string | null;
}

export type FrontMatter =
  | { readonly ok: true; readonly values: FrontMatterValues; readonly bodyStart: number }
  | { readonly ok: false; readonly line: number; readonly expected: string };

const FENCE = '---';
const KEYS = ['title', 'url', 'source'] as const;
type Key = (typeof KEYS)[number];

const isKey = (name: string): name is Key => (KEYS as readonly string[]).includes(name);

/**
 * Reads `key: value` lines between two fences at the head of a text. Without a fence on line 1 every value is null and
 * the body starts at line 0. Values may stand in double quotes.
 * @returns `bodyStart` as an index into `lines`; `line` of a fault counted from 1
 */
export function parseFrontMatter(lines: readonly string[]): FrontMatter {
  const values: Record<Key, string | null> = { title: null, url: null, source: null };
  if (lines[0]?.trim() !== FENCE) return { ok: true, values, bodyStart: 0 };
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index]?.trim() ?? '';
    if (line === FENCE) return { ok: true, values, bodyStart: afterBlankLines(lines, index + 1) };
    const field = parseField(line);
    if (typeof field === 'string') return { ok: false, line: index + 1, expected: field };
    if (values[field.key] !== null)
      return { ok: false, line: index + 1, expected: `"${field.key}" only once` };
    values[field.key] = field.value;
  }
  return { ok: false, line: lines.length, expected: `a closing "${FENCE}" line after the front matter` };
}

/** The field of one line, or what was expected there. */
function parseField(line: string): { readonly key: Key; readonly value: string } | string {
  const colon = line.indexOf(':');
  const key = line.slice(0, Math.max(colon, 0)).trim();
  if (!isKey(key)) return `${KEYS.map((name) => `"${name}: …"`).join(', ')} or a closing "${FENCE}" line`;
  const value = unquoted(line.slice(colon + 1).trim());
  if (value === '') return `a value after "${key}:"`;
  if (key !== 'url') return { key, value };
  const url = webAddress(value);
  return url === null ? `an http or https address, not ${value}` : { key, value: url };
}

function unquoted(value: string): string {
  return /^".*"$/.test(value) && value.length > 1 ? value.slice(1, -1).trim() : value;
}

function afterBlankLines(lines: readonly string[], from: number): number {
  let index = from;
  while (index < lines.length - 1 && lines[index]?.trim() === '') index++;
  return index;
}
