import type { Article } from '../article.ts';
import { analyseSentences, type Sentence, sentenceRefs } from '../language/analysis.ts';
import { VERBS } from '../language/reporting.ts';
import { isCaption, isClaim } from './detection.ts';

/** What to call an article. */
export interface Title {
  /** Never empty. */
  readonly text: string;
  /** True where there is no headline and the first claim stands for it; shown in quotation marks. */
  readonly derived: boolean;
}

/** UTF-16 code units of a derived title, the ellipsis included. */
const LONGEST = 90;
/** The first claim stands near the top; no need to analyse a whole book for it. */
const SENTENCES_SEARCHED = 12;
const PREAMBLE = new RegExp(
  `^(?:As|While|After|When|Amid|Since|Following|Despite|With)\\b.{20,}?, (?=(?:the |a )?\\p{Lu}[^,]{1,60}? (?:${VERBS})\\b)`,
  'u',
);

/** The headline, or else the article's first claim, at most 90 characters; never a caption or a credit. */
export function titleOf(article: Article): Title {
  const headline = (article.title ?? '').replace(/\s+/g, ' ').trim();
  if (headline !== '') return { text: headline, derived: false };
  const refs = sentenceRefs(article, SENTENCES_SEARCHED);
  const { sentences } = analyseSentences(article, refs);
  const first =
    sentences.find((sentence) => isTitle(sentence, article)) ?? sentences.find(isClaim) ?? sentences[0];
  return { text: first === undefined ? nameless(article) : shortened(first.ref.text), derived: true };
}

function isTitle(sentence: Sentence, article: Article): boolean {
  return isClaim(sentence) && !isCaption(sentence, article.paragraphs[sentence.ref.paragraph] ?? '');
}

function nameless({ source, url }: Article): string {
  return source ?? /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(url ?? '')?.[1] ?? '…';
}

/** Cut at a word, with an ellipsis; a long preamble ("As tensions …,") gives way to the main clause. */
function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= LONGEST) return plain;
  const main = plain.replace(PREAMBLE, '');
  if (main.length <= LONGEST) return main;
  const cut = main.slice(0, LONGEST - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > LONGEST / 2 ? cut.slice(0, space) : wholeUnits(cut)).replace(/[\s,;:—–-]+$/, '')}…`;
}

/** Never half of a surrogate pair. */
function wholeUnits(cut: string): string {
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
