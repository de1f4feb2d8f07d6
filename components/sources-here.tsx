import './statement-list.css';
import './statement.css';
import type { Claim, Coverage } from '../engine/article.ts';
import { ArticleWords } from './article-words.tsx';
import { SectionHeading } from './controls.tsx';
import { Given } from './difference-lines.tsx';
import { useLanguage } from './language.tsx';
import { Cited } from './origin-lines.tsx';
import { ShowMore, useFolded } from './show-more.tsx';

const SHOWN = 5;

/** The page's statements where there is nothing to compare: who is cited for each, and relative dates resolved. */
export function SourcesHere({ coverage }: { readonly coverage: Coverage }) {
  const { translate } = useLanguage();
  const { claims } = coverage;
  const folded = useFolded(claims, SHOWN);
  if (claims.length === 0) return null;
  return (
    <section class="section">
      <SectionHeading count={claims.length}>{translate('statements.heading')}</SectionHeading>
      <ol class="statement-list">
        {folded.shown.map((claim) => (
          <Source key={claim.id} claim={claim} coverage={coverage} />
        ))}
      </ol>
      <ShowMore folded={folded} more={translate('statements.more', { count: folded.rest })} />
    </section>
  );
}

function Source({ claim, coverage }: { readonly claim: Claim; readonly coverage: Coverage }) {
  return (
    <li class="statement">
      <p class="statement-words">
        <ArticleWords text={claim.sentence.text} language={coverage.page.language} quoted block />
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
