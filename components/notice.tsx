import './notice.css';
import type { Coverage } from '../engine/article.ts';
import type { Refusal, TabState } from '../platform/messages.ts';
import type { TabActions } from './actions.ts';
import { Button } from './controls.tsx';
import { Chevron } from './glyph.tsx';
import { useLanguage } from './language.tsx';
import { nothingFound, type Said } from './nothing-found.ts';

type Uncovered = Exclude<TabState, { kind: 'covered' | 'reading' }>;

/** A state without coverage: what is the case, what follows from it, and the one thing to do about it. */
export function Notice({ state, actions }: { readonly state: Uncovered; readonly actions: TabActions }) {
  const { translate } = useLanguage();
  switch (state.kind) {
    case 'browser-page':
      return <Told lead={translate('notice.browserPage.lead')} />;
    case 'own-page':
      return <Told lead={translate('notice.ownPage.lead')} rest={translate('notice.ownPage.rest')} />;
    case 'no-access':
      return (
        <Told lead={translate('notice.noAccess.lead')} rest={translate('notice.noAccess.rest')}>
          <SiteAct state={state} label={translate('notice.noAccess.act')} choice="always" actions={actions} />
        </Told>
      );
    case 'off':
      return (
        <Told
          lead={translate('notice.off.lead', { host: state.site.host })}
          rest={translate('notice.off.rest')}
        >
          <SiteAct state={state} label={translate('notice.off.act')} choice="click" actions={actions} />
        </Told>
      );
    case 'not-article':
      return (
        <Told lead={translate('notice.notArticle.lead')}>
          <Button look="primary" onClick={() => actions.readPage(true)}>
            {translate('notice.notArticle.act')}
          </Button>
        </Told>
      );
    case 'failed':
      return (
        <Told lead={translate('notice.failed.lead')} rest={translate('notice.failed.rest')}>
          <Button look="primary" onClick={() => actions.readPage(false)}>
            {translate('notice.failed.act')}
          </Button>
        </Told>
      );
  }
}

/** Why nothing is compared, in the sentence of its outcome. Nothing for `related`. */
export function NothingFound({
  coverage,
  actions,
}: {
  readonly coverage: Coverage;
  readonly actions: Pick<TabActions, 'openLibrary' | 'openSample'>;
}) {
  const language = useLanguage();
  const said = nothingFound(coverage, language);
  if (said === null) return null;
  return (
    <Told {...said}>
      {coverage.denominator.articles > 0 && (
        <Button look="plain" onClick={actions.openLibrary}>
          {language.translate('library.open')}
          <Chevron />
        </Button>
      )}
      {coverage.outcome === 'out-of-range' && (
        <Button look="plain" onClick={actions.openSample}>
          {language.translate('sample.try')}
        </Button>
      )}
    </Told>
  );
}

/** How much of the page was read, where that is not all. */
export function PartlyRead({ coverage }: { readonly coverage: Coverage }) {
  const { translate } = useLanguage();
  const { whole, paragraphs } = coverage.extent;
  if (whole) return null;
  return (
    <p class="partly-read">
      <strong>{translate('notice.partly.lead', { count: paragraphs })}</strong>{' '}
      {translate('notice.partly.rest')}
    </p>
  );
}

/** Why the last thing asked for was not done. */
export function Refused({ why }: { readonly why: Refusal | null }) {
  const { translate } = useLanguage();
  return (
    <div role="alert" class="refused">
      {why !== null && translate(`refusal.${why}`)}
    </div>
  );
}

export function Told({ lead, rest, children }: Said & { readonly children?: preact.ComponentChildren }) {
  return (
    <div class="notice">
      <h2 class="notice-lead">{lead}</h2> {rest !== undefined && <p class="notice-rest">{rest}</p>}
      {children}
    </div>
  );
}

function SiteAct(props: {
  readonly state: Uncovered;
  readonly label: string;
  readonly choice: 'click' | 'always';
  readonly actions: TabActions;
}) {
  const host = props.state.site?.host;
  if (host === undefined) return null;
  return (
    <Button look="primary" onClick={() => props.actions.chooseSite(host, props.choice)}>
      {props.label}
    </Button>
  );
}
