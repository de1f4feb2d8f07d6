import { isText, newRange, rootOf, walkerOver } from './dom.ts';
import { withoutWeightless } from './plain-text.ts';

/** Characters around a quote that tell its occurrences apart. */
const CONTEXT = 32;

/** Finds words of a paragraph in a page that has changed since, whatever white space or elements now stand between them. */
export class QuoteFinder {
  readonly #document: Document;
  readonly #nodes: Text[] = [];
  /** Where each node's characters begin in the compact text. */
  readonly #begins: number[] = [];
  readonly #compact: string;

  constructor(document: Document) {
    this.#document = document;
    const root = rootOf(document);
    let compacted = '';
    const walker = root === null ? null : walkerOver(document, root);
    for (let node = walker?.nextNode() ?? null; walker !== null && node !== null; node = walker.nextNode()) {
      if (!isText(node)) continue;
      this.#nodes.push(node);
      this.#begins.push(compacted.length);
      compacted += compact(node.data);
    }
    this.#compact = compacted;
  }

  /** The range of paragraph.slice(start, end), preferring an occurrence in the same surroundings; null where there is none. */
  find(paragraph: string, start: number, end: number): Range | null {
    const quote = compact(paragraph.slice(start, end));
    if (quote === '') return null;
    const before = compact(paragraph.slice(0, start)).slice(-CONTEXT);
    const inContext = this.#compact.indexOf(before + quote);
    const at = inContext >= 0 ? inContext + before.length : this.#compact.indexOf(quote);
    if (at < 0) return null;
    const first = this.#place(at);
    const last = this.#place(at + quote.length - 1);
    if (first === null || last === null) return null;
    return newRange(this.#document, first.node, first.offset, last.node, last.offset + 1);
  }

  #place(position: number): { node: Text; offset: number } | null {
    const index = this.#begins.findLastIndex((begin) => begin <= position);
    const node = this.#nodes[index];
    const begin = this.#begins[index];
    if (node === undefined || begin === undefined) return null;
    let left = position - begin;
    for (let offset = 0; offset < node.data.length; offset += 1) {
      if (isDropped(node.data.charAt(offset))) continue;
      if (left === 0) return { node, offset };
      left -= 1;
    }
    return null;
  }
}

function compact(text: string): string {
  return withoutWeightless(text).replace(/\s+/g, '');
}

function isDropped(character: string): boolean {
  return compact(character) === '';
}
