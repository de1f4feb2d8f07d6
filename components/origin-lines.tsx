import './origin-lines.css';
import type { Claim, Coverage } from '../engine/article.ts';
import { useLanguage } from './language.tsx';
import { citedHere, originSentences } from './origin-sentences.ts';

interface Props {
  readonly claim: Claim;
  readonly coverage: Coverage;
}

/** In how many articles, behind how many named origins; which of these may be one; or that nobody else says it. */
export function OriginLines({ claim, coverage }: Props) {
  const sentences = originSentences(claim, coverage, useLanguage());
  return (
    <>
      {sentences.map((sentence) => (
        <p class="origins" key={sentence}>
          {sentence}
        </p>
      ))}
    </>
  );
}

/** Whom the page itself cites for a statement. */
export function Cited({ claim }: { readonly claim: Claim }) {
  return <p class="origins">{citedHere(claim, useLanguage())}</p>;
}
