const OTHER = 0;
const LETTER = 1;
const CAPITAL = 2;
/** A decimal digit. */
const DIGIT = 3;
/** A number that is no decimal digit, such as ½. */
const FRACTION = 4;
const UNKNOWN = 5;

/** Latin letters with all their accents end here. */
const LATIN_END = 0x250;
/** Spaces, dashes and quotation marks; none of them is part of a word but the apostrophe. */
const MARKS = 0x2000;
const MARKS_END = 0x2070;
const POINT = 0x2e;
const COMMA = 0x2c;

/** By code unit. What lies beyond the marks is not told apart. */
const KINDS = new Uint8Array(0x10000).fill(UNKNOWN);
for (let code = 0; code < LATIN_END; code += 1) KINDS[code] = latinKind(String.fromCharCode(code));
KINDS.fill(OTHER, MARKS, MARKS_END);

function latinKind(char: string): number {
  if (/\p{Lu}/u.test(char)) return CAPITAL;
  if (/\p{L}/u.test(char)) return LETTER;
  if (/\p{Nd}/u.test(char)) return DIGIT;
  return /\p{N}/u.test(char) ? FRACTION : OTHER;
}

/** Behind the text's end stands nothing; to look there would cost more than the comparison. */
function kindOf(text: string, at: number): number {
  return at < text.length ? (KINDS[text.charCodeAt(at)] ?? OTHER) : OTHER;
}

/**
 * Where the words of a text in Latin letters begin and end: the offset of each word’s start, followed by that of its end.
 * Null where the text holds anything but Latin letters and common marks; then the expression of words.ts has to be asked.
 */
export function latinWords(text: string): number[] | null {
  const found: number[] = [];
  for (let at = 0; at < text.length; ) {
    const kind = kindOf(text, at);
    if (kind === UNKNOWN) return null;
    if (kind === OTHER) {
      at += 1;
      continue;
    }
    const end = wordEnd(text, at, kind);
    if (kindOf(text, end) === UNKNOWN) return null;
    found.push(at, end);
    at = end;
  }
  return found;
}

function wordEnd(text: string, start: number, kind: number): number {
  if (kind === DIGIT) return numberEnd(text, start);
  const acronym = kind === CAPITAL ? acronymEnd(text, start) : start;
  // A single "A." is a word and a point.
  return acronym > start + 2 ? acronym : lettersEnd(text, start);
}

function acronymEnd(text: string, start: number): number {
  let end = start;
  while (kindOf(text, end) === CAPITAL && text.charCodeAt(end + 1) === POINT) end += 2;
  return end;
}

/** Digits, and more of them behind a point or a comma. */
function numberEnd(text: string, start: number): number {
  let end = start;
  for (;;) {
    while (kindOf(text, end) === DIGIT) end += 1;
    const mark = text.charCodeAt(end);
    if ((mark !== POINT && mark !== COMMA) || kindOf(text, end + 1) !== DIGIT) return end;
    end += 1;
  }
}

/** Letters and digits, and more letters behind an apostrophe. */
function lettersEnd(text: string, start: number): number {
  let end = start + 1;
  while (isWordUnit(kindOf(text, end))) end += 1;
  while (isApostrophe(text.charCodeAt(end)) && isLetter(kindOf(text, end + 1))) {
    end += 2;
    while (isLetter(kindOf(text, end))) end += 1;
  }
  return end;
}

const isApostrophe = (code: number) => code === 0x27 || code === 0x2019;
const isLetter = (kind: number) => kind === LETTER || kind === CAPITAL;
const isWordUnit = (kind: number) => kind !== OTHER && kind !== UNKNOWN;
