import { ApproximateSearch } from './approximate.ts';
import { hasExtent, newRange } from './dom.ts';
import { compact, LiveText } from './live-text.ts';

/** Characters on either side of a quote that tell its occurrences apart. */
const CONTEXT = 32;
/** Occurrences that are told apart; words that stand in a page more often say little. */
const OCCURRENCES = 8;
/** A place must be closer than the next by so many edits, or the surroundings decide. */
const CLEARLY = 2;

/** A slice of the live text, and how many characters differ. */
interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly edits: number;
}

/**
 * Finds words of a paragraph in a page that has changed since, whatever white space or elements now stand between them;
 * also where a few of their characters were changed. Where the words stand in several places their surroundings decide,
 * and where these are as alike the words are not found.
 */
export class QuoteFinder {
  readonly #document: Document;
  readonly #live: LiveText;
  #approximate: ApproximateSearch | null = null;

  /** Reads the page's text as it is now. */
  constructor(document: Document) {
    this.#document = document;
    this.#live = new LiveText(document);
  }

  /** The range of paragraph.slice(start, end); null where there is none. */
  find(paragraph: string, start: number, end: number): Range | null {
    const quote = compact(paragraph.slice(start, end));
    if (quote === '') return null;
    const before = compact(paragraph.slice(0, start)).slice(-CONTEXT);
    const after = compact(paragraph.slice(end)).slice(0, CONTEXT);
    const exact = this.#exactly(quote);
    const chosen =
      exact.length > 0
        ? (this.#likeliest(exact, before, after) ?? exact[0])
        : this.#likeliest(this.#nearly(quote), before, after);
    return chosen === undefined || chosen === null ? null : this.#rangeOf(chosen);
  }

  /** Where the words stand as they are; where they can be seen, if they can be seen anywhere. */
  #exactly(quote: string): readonly Candidate[] {
    const found: Candidate[] = [];
    let at = this.#live.text.indexOf(quote);
    while (at >= 0 && found.length < OCCURRENCES) {
      found.push({ start: at, end: at + quote.length, edits: 0 });
      at = this.#live.text.indexOf(quote, at + 1);
    }
    if (found.length < 2) return found;
    const seen = found.filter((candidate) => this.#isSeen(candidate));
    return seen.length > 0 ? seen : found;
  }

  /** Where nearly the same words stand: those that are about as close as the closest. */
  #nearly(quote: string): readonly Candidate[] {
    this.#approximate ??= new ApproximateSearch(this.#live.text);
    const found = this.#approximate.find(quote);
    return found.filter(({ edits }) => edits <= (found[0]?.edits ?? 0) + CLEARLY);
  }

  /** The one whose surroundings are most like the quote's; null where two are as like. */
  #likeliest(candidates: readonly Candidate[], before: string, after: string): Candidate | null {
    const [only] = candidates;
    if (only === undefined || candidates.length === 1) return only ?? null;
    const { text } = this.#live;
    const likeness = candidates.map(
      ({ start, end }) =>
        sharedEnd(text.slice(Math.max(0, start - CONTEXT), start), before) +
        sharedStart(text.slice(end, end + CONTEXT), after),
    );
    const most = Math.max(...likeness);
    const first = likeness.indexOf(most);
    return likeness.indexOf(most, first + 1) < 0 ? (candidates[first] ?? null) : null;
  }

  #isSeen({ start }: Candidate): boolean {
    const element = this.#live.place(start)?.node.parentElement ?? null;
    return element !== null && hasExtent(element);
  }

  #rangeOf({ start, end }: Candidate): Range | null {
    const first = this.#live.place(start);
    const last = this.#live.place(end - 1);
    if (first === null || last === null) return null;
    return newRange(this.#document, first.node, first.offset, last.node, last.offset + 1);
  }
}

function sharedStart(one: string, other: string): number {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared += 1;
  return shared;
}

function sharedEnd(one: string, other: string): number {
  let shared = 0;
  while (shared < one.length && shared < other.length && one.at(-1 - shared) === other.at(-1 - shared))
    shared += 1;
  return shared;
}
