import './statement-list.css';
import './statement.css';
import { useState } from 'preact/hooks';
import type { Claim, Coverage } from '../engine/article.ts';
import { ArticleWords } from './article-words.tsx';
import { Button, SectionHeading } from './controls.tsx';
import { Given } from './difference-lines.tsx';
import { Chevron } from './glyph.tsx';
import { useLanguage } from './language.tsx';
import { Cited } from './origin-lines.tsx';

const SHOWN = 5;

/** The page's statements where there is nothing to compare: who is cited for each, and relative dates resolved. */
export function SourcesHere({ coverage }: { readonly coverage: Coverage }) {
  const { translate } = useLanguage();
  const [all, showAll] = useState(false);
  const { claims } = coverage;
  if (claims.length === 0) return null;
  const shown = all ? claims : claims.slice(0, SHOWN);
  return (
    <section class="section">
      <SectionHeading count={claims.length}>{translate('statements.heading')}</SectionHeading>
      <ol class="statement-list">
        {shown.map((claim) => (
          <Source key={claim.id} claim={claim} coverage={coverage} />
        ))}
      </ol>
      {shown.length < claims.length && (
        <Button look="plain" onClick={() => showAll(true)}>
          {translate('statements.more', { count: claims.length - shown.length })}
          <Chevron down />
        </Button>
      )}
    </section>
  );
}

function Source({ claim, coverage }: { readonly claim: Claim; readonly coverage: Coverage }) {
  return (
    <li class="statement">
      <p class="statement-words">
        <ArticleWords text={claim.sentence.text} language={coverage.page.language} quoted />
      </p>
      {claim.dates
        .filter(({ relative, value }) => relative && value !== null)
        .map((date) => (
          <p class="origins" key={date.start}>
            <Given detail={date} article={coverage.page} />
          </p>
        ))}
      <Cited claim={claim} />
    </li>
  );
}
