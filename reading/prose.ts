import type { Block } from './snapshot.ts';

/** Scripts whose characters say as much as a good part of a word: counted so many times. */
const DENSE_SCRIPT = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;
const DENSE_WEIGHT = 2.5;

/** A block shorter than this, in Latin letters, is seldom a paragraph of a story. */
const SHORTEST = 40;
/** With a larger share of links a block is a teaser or a menu. */
const MOST_LINKED = 0.5;
/** One long block counts no more than this, so that a legal notice does not outweigh a story. */
const LONGEST = 1000;

/** Length of a text in Latin letters. */
export function lengthOf(text: string): number {
  return text.length + (text.match(DENSE_SCRIPT)?.length ?? 0) * (DENSE_WEIGHT - 1);
}

export function linkShare(block: Block): number {
  return Math.min(1, block.linked / block.text.length);
}

/** How much a block looks like told text, in letters; 0 for menus, teasers and labels. */
export function proseOf(block: Block): number {
  const length = lengthOf(block.text);
  if (length < SHORTEST || linkShare(block) > MOST_LINKED) return 0;
  if (/^h[1-6]$/.test(block.box.name)) return 0;
  const own = Math.min(length, LONGEST) * (1 - linkShare(block));
  return endsLikeSentence(block.text) ? own : own / 3;
}

/** Whether a text ends as sentences do, in any script, quotation marks and brackets apart. */
export function endsLikeSentence(text: string): boolean {
  return /[.!?…。！？।॥؟۔:;][\s"'”’»«)\]」』）]*$/u.test(text);
}
