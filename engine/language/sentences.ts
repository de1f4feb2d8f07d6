import abbreviations from './abbreviations.json' with { type: 'json' };
import { isSpace } from './characters.ts';
import { matchesOf } from './matches.ts';

/** [start, end) of a sentence in its paragraph, UTF-16 code units, without the white space around it. */
export interface Slice {
  readonly start: number;
  readonly end: number;
}

/** Longer runs without a full stop are tables or lists; they are cut at a word so that no step meets an unbounded text. */
const LONGEST = 1_500;
const ABBREVIATIONS: ReadonlySet<string> = new Set(abbreviations);

/**
 * End marks with the quotes and brackets that close after them; in Chinese, Japanese and Hindi no space needs to follow.
 * A run of marks is tried from its beginning only, else a thousand dots would be tried a thousand times each.
 * Where hiragana follows a closed quotation the sentence goes on: 「…。」と述べた. Where a page's markup lost the space
 * ("It held.The bridge"), a word before and a capitalised word behind tell.
 */
const END =
  /(?<![.!?…؟۔])[.!?…؟۔]+["'”’»«)\]]*(?=\s)|(?<=\p{Ll}{2})[.!?][”’)]*(?=\p{Lu}\p{Ll}*[\s,])|[।॥]+["'”’)]*|[。！？｡]+(?:[」』”’）]+(?!\p{Script=Hiragana})|(?![」』”’）。！？｡]))|\n\s*\n/gu;
/** What may open a sentence. A small letter may not: "the U.S. said", "p.m. on Monday". */
const OPENING = /^\s*["'“‘«„([¿¡—–-]*\s*[\p{Lu}\p{Lt}\p{Lo}\p{N}@#]/u;
/** A dotted acronym ends a sentence only before a word that opens one: "U.S. President" goes on, "U.S. The" does not. */
const ACRONYM = /(?:\b\p{Lu}\.){2,}$/u;
const INITIAL = /(?:^|[\s(“"'‘])\p{Lu}\.$/u;
const OPENERS = /^\s*["“‘']*(?:The|A|An|In|On|But|And|He|She|It|They|We|This|That|There|However|Meanwhile)\s/;
/** German, Danish or Finnish write an ordinal so: "am 4. September", "z. B." */
const FOREIGN_ORDINAL = /(?:^|[\s(])(?:\p{Nd}{1,2}|\p{L})\.$/u;
/** A small letter goes on after any mark: "“Who pays?” asked Reed", "held … and fell". A brand's name may open a sentence. */
const GOES_ON = /^\s*(?!\p{Ll}\p{Lu})\p{Ll}/u;
/** "“It held.” — The Harbour Office" is one sentence with its signature. */
const SIGNED = /^\s*[—–-]{1,2}\s?(?:[Tt]he\s)?\p{Lu}/u;
const QUOTED = /["”’]$/;
/** Behind these a capital tells little, as behind a dotted acronym: "Arden Mills Inc. Chairman Reed". */
const DOUBTFUL = /(?:\b(?:Inc|Corp|Co|Ltd|Bros|Jr|Sr|etc)|\b[ap]\.m)\.$/;
/** Abbreviations as they are written; others count with a capital only, so that "he is ill." and "say no." end. */
const SMALL = /^(?:vs?|etc|approx|est|pp|vol|fig|nos?)$/;
const NUMBERED = /\b[Nn]os?\.$/;
const LAST_WORD = /(?<![\p{L}.])([\p{L}.]+)\.["'”’»)\]]*$/u;

/**
 * The sentences of a paragraph, in order. Rules rather than Intl.Segmenter, which ends a sentence after "U.S." and "Sep."
 * Never throws.
 * @param english false: a dot behind one or two digits, or one letter, ends nothing
 */
export function sentencesIn(paragraph: string, english = true): Slice[] {
  const found: Slice[] = [];
  let start = 0;
  for (const match of matchesOf(END, paragraph)) {
    const end = match.index + match[0].length;
    if (!endsSentence(paragraph, match[0], { start, end }, english)) continue;
    pushTrimmed(paragraph, start, end, found);
    start = end;
  }
  pushTrimmed(paragraph, start, paragraph.length, found);
  return found;
}

function endsSentence(text: string, mark: string, { start, end }: Slice, english: boolean): boolean {
  const after = text.slice(end, end + 24);
  if (after.trim() === '') return true;
  if (GOES_ON.test(after) || (QUOTED.test(mark) && SIGNED.test(after))) return false;
  if (!mark.startsWith('.') || mark.startsWith('..')) return true;
  if (!OPENING.test(after)) return false;
  const before = text.slice(Math.max(start, end - 24), end);
  if (NUMBERED.test(before)) return !/^\s*\d/.test(after);
  if (ACRONYM.test(before) || DOUBTFUL.test(before)) return OPENERS.test(after);
  if (INITIAL.test(before) || (!english && FOREIGN_ORDINAL.test(before))) return false;
  const last = LAST_WORD.exec(before)?.[1] ?? '';
  return !ABBREVIATIONS.has(last.toLowerCase()) || (/^\p{Ll}/u.test(last) && !SMALL.test(last));
}

function pushTrimmed(text: string, from: number, to: number, into: Slice[]): void {
  let [start, end] = [from, to];
  while (start < end && isSpace(text, start)) start += 1;
  while (end > start && isSpace(text, end - 1)) end -= 1;
  while (end - start > LONGEST) {
    const space = text.slice(start, start + LONGEST + 1).lastIndexOf(' ');
    const cut = start + (space > 0 ? space : LONGEST);
    into.push({ start, end: cut });
    start = cut;
    while (start < end && isSpace(text, start)) start += 1;
  }
  if (end > start) into.push({ start, end });
}
