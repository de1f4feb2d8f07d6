import type { Article } from '../article.ts';
import type { Signature } from '../corpus.ts';
import { backgroundShare } from '../language/document-frequencies.ts';
import { type Analysis, analysisOf } from './analysis.ts';

/** 60 terms hold an article's subject; 40,000 such signatures make an index of 24 MB where full texts make 103 MB. */
const SIGNATURE_TERMS = 60;

/** An article's most telling stems by background frequency, heaviest first. The same text gives the same signature. */
export function signatureOf(article: Article): Signature {
  const analysis = analysisOf(article);
  const terms = [...tellingTerms(analysis)].map(([stem]): [string, number] => {
    const use = analysis.uses.get(stem);
    return [stem, (use?.count ?? 0) + (use?.title ?? 0)];
  });
  return { id: article.id, terms: Object.fromEntries(terms) };
}

/** The stems of a signature with their weight: sublinear term frequency times background inverse document frequency. */
export function tellingTerms({ uses }: Analysis): Map<string, number> {
  const weighed = [...uses].map(([stem, use]): [string, number] => {
    const frequency = 1 + Math.log(use.count + use.lead + use.title);
    return [stem, frequency * -Math.log(backgroundShare(stem))];
  });
  weighed.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return new Map(weighed.slice(0, SIGNATURE_TERMS));
}
