import { createHash, randomInt } from 'node:crypto';
import type { Story } from './stories.ts';

/** A name that nobody else writes, planted where a reader reads, and looked for where it must not arrive. */
export interface Canary {
  /** What it was planted in. */
  readonly place: string;
  /** Two words: one beyond ASCII, so that encodings show, and one of plain letters, so that folding does not hide it. */
  readonly words: string;
}

/** Letters that seldom meet, and each pair once: what a compressor has seen before it would not write out again. */
const RARE = 'jqxzvkw';
const LETTERS = 18;

/** Drawn anew for every run: no file of a browser holds it by chance. */
export function canaryIn(place: string): Canary {
  const letters = walk();
  return { place, words: `Ö${letters.slice(0, 6)}ß ${letters.slice(6)}` };
}

function walk(): string {
  for (;;) {
    let letters = 'q';
    const free = (next: string) => !letters.includes(letters.slice(-1) + next);
    while (letters.length < LETTERS) {
      const next = [...RARE].filter(free);
      if (next.length === 0) break;
      letters += next[randomInt(next.length)];
    }
    if (letters.length === LETTERS) return letters;
  }
}

/** A page with canaries in its address, its title and its text. */
export interface CanaryPage {
  readonly path: string;
  readonly story: Story;
  readonly canaries: readonly Canary[];
}

/** A story with a canary in each place. */
export function planted(story: Story, folder: string): CanaryPage {
  const [address, title, text] = ['address', 'title', 'text'].map(canaryIn) as [Canary, Canary, Canary];
  return {
    path: `/${folder}/${encodeURIComponent(address.words)}`,
    story: {
      ...story,
      title: `${story.title}, says ${title.words}`,
      paragraphs: story.paragraphs.map((paragraph, index) =>
        index === 1
          ? `${paragraph} Harbour master ${text.words} said on Monday that 31 boats had come in.`
          : paragraph,
      ),
    },
    canaries: [address, title, text],
  };
}

/** Every form in which a text might travel, as bytes to look for; compared in lower case. */
export function formsOf(text: string): Buffer[] {
  const readable = [text, text.toLowerCase(), text.toUpperCase(), plainWordOf(text)];
  const written = readable.flatMap((each) => [
    Buffer.from(each),
    Buffer.from(each, 'latin1'),
    Buffer.from(each, 'utf16le'),
    Buffer.from(encodeURIComponent(each)),
    Buffer.from(encodeURIComponent(encodeURIComponent(each))),
    Buffer.from(new URLSearchParams({ q: each }).toString().slice(2)),
    Buffer.from(escaped(each)),
    Buffer.from(Buffer.from(each).toString('hex')),
    ...base64Of(Buffer.from(each)),
    ...base64Of(Buffer.from(each, 'utf16le')),
  ]);
  return [...new Map(written.map((form) => [form.toString('latin1'), form])).values()];
}

/** The hashes of a text, as hexadecimal digits and as base64. */
export function hashesOf(text: string): Buffer[] {
  return ['md5', 'sha1', 'sha256', 'sha512'].flatMap((name) => {
    const digest = createHash(name).update(text).digest();
    return [
      digest.toString('hex'),
      digest.toString('base64').slice(0, 20),
      digest.toString('base64url').slice(0, 20),
    ].map((form) => Buffer.from(form));
  });
}

/** Which of these forms stand in some bytes, letters' case aside. */
export function found(forms: readonly Buffer[], bytes: Buffer): Buffer[] {
  const hay = folded(bytes);
  return forms.filter((form) => hay.includes(folded(form)));
}

/** The word of plain letters in a canary; a text of one word is that word. */
function plainWordOf(text: string): string {
  return text.split(' ').at(-1) ?? text;
}

/** ASCII letters alone are folded: bytes stay bytes. */
function folded(bytes: Buffer): string {
  return bytes.toString('latin1').replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

function escaped(text: string): string {
  return text.replaceAll(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** In base64 the letters depend on where in a group of three bytes a text begins; what its neighbours share is cut off. */
function base64Of(bytes: Buffer): Buffer[] {
  return [0, 1, 2].flatMap((offset) => {
    const group = Buffer.concat([Buffer.alloc(offset), bytes]);
    const whole = group.toString('base64').replace(/=+$/, '');
    const certain = whole.slice(Math.ceil((offset * 4) / 3), Math.floor((group.length * 8) / 6));
    return [certain, certain.replaceAll('+', '-').replaceAll('/', '_')].map((form) => Buffer.from(form));
  });
}
