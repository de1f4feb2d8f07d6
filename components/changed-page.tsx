import './changed-page.css';
import type { PageChanges } from '../platform/messages.ts';
import type { TabActions } from './actions.ts';
import { ArticleWords } from './article-words.tsx';
import { Button } from './controls.tsx';
import { differingWords } from './differing-words.ts';
import { Chevron } from './glyph.tsx';
import { useLanguage } from './language.tsx';
import { type LineChange, lineChanges } from './line-changes.ts';

interface Props {
  /** Null until the reader asks for them. */
  readonly changes: PageChanges | null;
  readonly language: string | null;
  readonly actions: Pick<TabActions, 'showChanges' | 'savePage'>;
}

/** That a saved page has changed since, what changed in it, and the way to save it anew. */
export function ChangedPage({ changes, language, actions }: Props) {
  const { translate } = useLanguage();
  return (
    <section class="changed-page">
      <p>
        <strong>{translate('changed.lead')}</strong>
      </p>
      {changes === null ? (
        <Button look="plain" onClick={actions.showChanges}>
          {translate('changed.show')}
          <Chevron down />
        </Button>
      ) : (
        <ul class="changed-list" aria-label={translate('changed.list')}>
          {lineChanges(changes.before, changes.after).map((change, at) => (
            <Change key={at} change={change} language={language} />
          ))}
        </ul>
      )}
      <Button look="plain" onClick={actions.savePage}>
        {translate('changed.save')}
      </Button>
    </section>
  );
}

function Change({ change, language }: { readonly change: LineChange; readonly language: string | null }) {
  const { translate } = useLanguage();
  if (change.kind === 'added')
    return (
      <li>
        <Line label={translate('changed.added')} text={change.after} language={language} />
      </li>
    );
  if (change.kind === 'removed')
    return (
      <li>
        <Line label={translate('changed.removed')} text={change.before} language={language} />
      </li>
    );
  const words = differingWords(change.before, change.after);
  return (
    <li>
      <Line label={translate('changed.before')} text={change.before} language={language} marks={words.here} />
      <Line label={translate('changed.now')} text={change.after} language={language} marks={words.there} />
    </li>
  );
}

function Line(props: {
  readonly label: string;
  readonly text: string;
  readonly language: string | null;
  readonly marks?: readonly { readonly start: number; readonly end: number }[];
}) {
  return (
    <p class="changed-line">
      <span class="changed-label">{props.label}</span>{' '}
      <ArticleWords text={props.text} language={props.language} quoted marks={props.marks ?? []} />
    </p>
  );
}
