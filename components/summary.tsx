import './summary.css';
import type { Coverage } from '../engine/article.ts';
import { Button } from './controls.tsx';
import { CountList } from './count-list.tsx';
import { Chevron } from './glyph.tsx';
import { useLanguage } from './language.tsx';
import { tally } from './standing.ts';

interface Props {
  readonly coverage: Coverage;
  readonly onShowDiffering: () => void;
}

/** The answer in five lines: how many articles, how many named origins, what differs. */
export function Summary({ coverage, onShowDiffering }: Props) {
  const { translate } = useLanguage();
  const { all, found, oneOrigin, moreOrigins, noOrigin, differ } = tally(coverage.claims);
  return (
    <>
      <h2 class="summary-count">{translate('related.count', { count: coverage.related.length })}</h2>
      <p class="summary-found">
        {found === all
          ? translate('summary.found.all', { count: all })
          : translate('summary.found.some', { count: all, found })}
      </p>
      <CountList
        counts={[
          { count: oneOrigin, label: translate('summary.oneOrigin', { count: oneOrigin }) },
          { count: moreOrigins, label: translate('summary.moreOrigins', { count: moreOrigins }) },
          { count: noOrigin, label: translate('summary.noOrigin', { count: noOrigin }) },
          {
            count: differ,
            label: translate('summary.differ', { count: differ }),
            act: (
              <Button look="plain" onClick={onShowDiffering}>
                {translate('summary.show')}
                <Chevron />
              </Button>
            ),
          },
        ]}
      />
    </>
  );
}
