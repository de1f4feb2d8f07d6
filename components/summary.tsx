import type { PanelPart } from '../platform/panel-wish.ts';
import './summary.css';
import type { ComponentChildren } from 'preact';
import type { Coverage } from '../engine/article.ts';
import { Button } from './controls.tsx';
import { CountList } from './count-list.tsx';
import { Chevron, Glyph } from './glyph.tsx';
import { useLanguage } from './language.tsx';
import { kindCounts, leftOutOf, tally } from './standing.ts';

interface Props {
  readonly coverage: Coverage;
  /** Brings the reader to a part of the panel. */
  readonly onShow: (part: PanelPart) => void;
}

/** The answer at a glance: how many articles, how many named origins, what differs, and what stands elsewhere only. */
export function Summary({ coverage, onShow }: Props) {
  const { translate } = useLanguage();
  const { all, found, oneOrigin, moreOrigins, noOrigin } = tally(coverage.claims);
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
          { count: oneOrigin, label: translate('summary.oneOrigin', { count: oneOrigin }), part: true },
          { count: moreOrigins, label: translate('summary.moreOrigins', { count: moreOrigins }), part: true },
          { count: noOrigin, label: translate('summary.noOrigin', { count: noOrigin }), part: true },
        ]}
      />
      <SummaryLeads coverage={coverage} onShow={onShow} />
    </>
  );
}

/** What no sum is made of, each line leading to its part: apart from the counts, which add up. */
function SummaryLeads({ coverage, onShow }: Props) {
  const { translate, list } = useLanguage();
  const { all, differ, foundAndDiffer } = tally(coverage.claims);
  const elsewhere = leftOutOf(coverage, false).length;
  const later = leftOutOf(coverage, true).length;
  // What is only denied elsewhere differs without having been found there: then it is no part of those above.
  const differing = differ === foundAndDiffer ? 'summary.differ' : 'summary.differOfAll';
  return (
    <ul class="summary-leads">
      {differ > 0 && (
        <Lead
          says={translate(differing, { count: differ, all })}
          more={list(
            kindCounts(coverage.claims).map(([kind, count]) => translate(`summary.kind.${kind}`, { count })),
          )}
          onShow={() => onShow('differing')}
        >
          <Glyph of="differs" />
        </Lead>
      )}
      {elsewhere > 0 && (
        <Lead
          says={translate('summary.elsewhere', { count: elsewhere })}
          onShow={() => onShow('elsewhere')}
        />
      )}
      {later > 0 && (
        <Lead says={translate('summary.later', { count: later })} onShow={() => onShow('later')} />
      )}
    </ul>
  );
}

function Lead(props: {
  readonly says: string;
  /** What it is made up of. */
  readonly more?: string;
  readonly onShow: () => void;
  /** The sign before it. */
  readonly children?: ComponentChildren;
}) {
  const { translate } = useLanguage();
  return (
    <li class="summary-lead">
      {props.children}{' '}
      <span>
        {props.says}
        {props.more && <span class="summary-kinds">{props.more}</span>}
      </span>
      <Button look="plain" label={translate('summary.showWhat', { what: props.says })} onClick={props.onShow}>
        {translate('summary.show')}
        <Chevron />
      </Button>
    </li>
  );
}
