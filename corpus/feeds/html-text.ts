import NAMES from './character-names.json' with { type: 'json' };
import { FEED_LIMITS } from './limits.ts';

const named: ReadonlyMap<string, string> = new Map(Object.entries(NAMES));

/** Elements that stand within a line of text; every other bounds a paragraph. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** Elements whose contents are no text of the article. */
const SKIPPED = new Set(
  'script style noscript template svg math iframe object embed video audio canvas form select textarea button figcaption'.split(
    ' ',
  ),
);
const MARKUP = /^[a-z][a-z0-9:-]*/i;
/** Soft hyphen, zero-width space, word joiner, byte order mark: they carry no text. */
const WEIGHTLESS = /[\u00ad\u200b\u2060\ufeff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: feeds hold them, and no text needs them
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/**
 * The paragraphs of an item's HTML as plain text. Nothing is built from it that could load or run anything: it is read from
 * left to right, once. What stands in scripts and forms is left out.
 */
export function paragraphsOf(markup: string): string[] {
  const html = markup.slice(0, FEED_LIMITS.markup);
  const lines = new Lines();
  let at = 0;
  while (at < html.length && lines.room()) {
    const from = html.indexOf('<', at);
    lines.text(html.slice(at, from === -1 ? html.length : from));
    if (from === -1) break;
    at = markupEnd(html, from, lines);
  }
  return lines.done();
}

/** A title as one line of plain text, or null where nothing is left of it. */
export function oneLineOf(
  markup: string | null | undefined,
  longest: number = FEED_LIMITS.title,
): string | null {
  const line = paragraphsOf((markup ?? '').slice(0, longest * 8)).join(' ');
  return line === '' ? null : line.slice(0, longest).trim().toWellFormed();
}

/** Reads past the markup at `from`. @returns where the text goes on */
function markupEnd(html: string, from: number, lines: Lines): number {
  if (html.startsWith('<!--', from)) return after(html, '-->', from + 4);
  if (html.startsWith('<![CDATA[', from)) return from + '<![CDATA['.length;
  const closing = html[from + 1] === '/';
  const name = MARKUP.exec(html.slice(from + (closing ? 2 : 1), from + 40))?.[0]?.toLowerCase();
  if (name === undefined) {
    if (/[!?/]/.test(html.charAt(from + 1))) return after(html, '>', from);
    lines.text('<');
    return from + 1;
  }
  const end = tagEnd(html, from + 1 + name.length);
  if (!closing && SKIPPED.has(name) && html[end - 2] !== '/') return skipped(html, end, name);
  if (name === 'br') lines.lineBreak();
  else if (!INLINE.has(name)) lines.flush();
  return end;
}

function tagEnd(html: string, from: number): number {
  const tag = /(?:[^"'>]|"[^"]*"|'[^']*')*>/y;
  tag.lastIndex = from;
  return tag.test(html) ? tag.lastIndex : after(html, '>', from);
}

function after(html: string, end: string, from: number): number {
  const found = html.indexOf(end, from);
  return found === -1 ? html.length : found + end.length;
}

/** Past the end of an element that is left out, with all in it. */
function skipped(html: string, from: number, name: string): number {
  const end = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  end.lastIndex = from;
  return end.test(html) ? after(html, '>', end.lastIndex) : html.length;
}

class Lines {
  readonly #lines: string[] = [];
  #line = '';
  #breaks = 0;
  #length = 0;

  room(): boolean {
    return this.#lines.length < FEED_LIMITS.paragraphs && this.#length < FEED_LIMITS.text;
  }

  text(raw: string): void {
    if (raw === '') return;
    if (raw.trim() !== '') this.#breaks = 0;
    this.#line += raw;
  }

  /** One break is white space; two in a row part paragraphs. */
  lineBreak(): void {
    this.#breaks += 1;
    if (this.#breaks > 1) this.flush();
    else this.#line += '\n';
  }

  flush(): void {
    const line = plain(this.#line).slice(0, FEED_LIMITS.text - this.#length);
    if (line !== '' && this.room()) {
      this.#lines.push(line.toWellFormed());
      this.#length += line.length;
    }
    this.#line = '';
    this.#breaks = 0;
  }

  done(): string[] {
    this.flush();
    return this.#lines;
  }
}

function plain(raw: string): string {
  return decodedCharacters(raw).replace(WEIGHTLESS, '').replace(CONTROL, '').replace(/\s+/g, ' ').trim();
}

function decodedCharacters(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z0-9]{1,31}));?/gi,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return named.get(name) ?? whole;
      return character(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal));
    },
  );
}

function character(code: number): string {
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : '\ufffd';
}
