import { type FeedFailure, failure } from './failure.ts';
import { FEED_LIMITS } from './limits.ts';

/** XML that holds together, cut behind the last item that is read. */
export interface XmlShape {
  readonly ok: true;
  /** Name of the outermost element, in lower case and without a prefix. */
  readonly root: string;
  readonly text: string;
  /** Whether items were cut off. */
  readonly cut: boolean;
}

const ITEMS = new Set(['item', 'entry']);
const NAME = /[^\s/>]*/y;

/**
 * Looks through XML once, from left to right, before any parser sees it: no document type, no depth without end, every
 * element closed by its own end. Time and memory are linear in the text, whatever stands in it.
 */
export function xmlShape(text: string): XmlShape | FeedFailure {
  const scan = new Scan(text);
  for (;;) {
    const step = scan.step();
    if (step === 'on') continue;
    if (step === 'end') return scan.shape();
    return step;
  }
}

class Scan {
  readonly #text: string;
  readonly #open: string[] = [];
  #at = 0;
  #root = '';
  #items = 0;
  #cutAt: number | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  step(): 'on' | 'end' | FeedFailure {
    const from = this.#text.indexOf('<', this.#at);
    if (from === -1) return 'end';
    const second = this.#text[from + 1];
    if (second === '!') return this.#declaration(from);
    if (second === '?') return this.#past('?>', from + 2);
    if (second === '/') return this.#close(from);
    return this.#start(from);
  }

  shape(): XmlShape | FeedFailure {
    if (this.#cutAt !== null) {
      const ends = this.#open.toReversed().map((name) => `</${name}>`);
      const text = this.#text.slice(0, this.#cutAt) + ends.join('');
      return { ok: true, root: localName(this.#root), text, cut: true };
    }
    if (this.#root === '') return failure('not-a-feed');
    if (this.#open.length > 0) return failure('broken');
    return { ok: true, root: localName(this.#root), text: this.#text, cut: false };
  }

  #declaration(from: number): 'on' | FeedFailure {
    if (this.#text.startsWith('<!--', from)) return this.#past('-->', from + 4);
    if (this.#text.startsWith('<![CDATA[', from)) return this.#past(']]>', from + 9);
    return failure(
      /^<!(?:doctype|entity|element|attlist|notation)/i.test(this.#text.slice(from, from + 12))
        ? 'entities'
        : 'broken',
    );
  }

  #past(end: string, from: number): 'on' | FeedFailure {
    const found = this.#text.indexOf(end, from);
    if (found === -1) return failure('broken');
    this.#at = found + end.length;
    return 'on';
  }

  #close(from: number): 'on' | 'end' | FeedFailure {
    const end = this.#text.indexOf('>', from);
    if (end === -1) return failure('broken');
    const name = this.#nameAt(from + 2);
    if (this.#open.pop() !== name) return failure('broken');
    this.#at = end + 1;
    return this.#itemEnded(name);
  }

  #start(from: number): 'on' | 'end' | FeedFailure {
    const name = this.#nameAt(from + 1);
    if (!/^[\p{L}_]/u.test(name)) return failure('broken');
    const end = this.#tagEnd(from + 1 + name.length);
    if (typeof end !== 'number') return end;
    if (this.#open.length === 0) {
      if (this.#root !== '') return failure('broken');
      this.#root = name;
    }
    this.#at = end + 1;
    if (this.#text[end - 1] === '/') return this.#itemEnded(name);
    this.#open.push(name);
    return this.#open.length > FEED_LIMITS.depth ? failure('too-deep') : 'on';
  }

  #itemEnded(name: string): 'on' | 'end' {
    if (!ITEMS.has(localName(name))) return 'on';
    this.#items += 1;
    if (this.#items < FEED_LIMITS.items) return 'on';
    this.#cutAt = this.#at;
    return 'end';
  }

  #nameAt(from: number): string {
    NAME.lastIndex = from;
    return NAME.exec(this.#text)?.[0] ?? '';
  }

  /** The place of the ">" that ends a tag: one within quotation marks does not. */
  #tagEnd(from: number): number | FeedFailure {
    let at = from;
    for (let attributes = 0; attributes <= FEED_LIMITS.attributes; attributes += 1) {
      while (at < this.#text.length && !/[<>"']/.test(this.#text.charAt(at))) at += 1;
      const found = this.#text.charAt(at);
      if (found === '>') return at;
      if (found !== '"' && found !== "'") return failure('broken');
      const end = this.#text.indexOf(found, at + 1);
      if (end === -1) return failure('broken');
      at = end + 1;
    }
    return failure('too-large');
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
