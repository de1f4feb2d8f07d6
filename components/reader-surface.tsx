import './masthead-name.css';
import { useState } from 'preact/hooks';
import type { Answer, ReaderView } from '../platform/messages.ts';
import type { ReaderViewName } from '../platform/reader-address.ts';
import { type CompareFilter, CompareView } from './compare-view.tsx';
import { useLanguage } from './language.tsx';
import { isComparable, placeIn } from './matched-sentences.ts';
import { Told } from './notice.tsx';
import type { ReaderActions } from './reader-actions.ts';
import { ReaderArticle } from './reader-view.tsx';
import { Skeleton } from './skeleton.tsx';

interface Props {
  /** Null until the worker has answered. */
  readonly answer: Answer<ReaderView> | null;
  /** The sentence the reader came for, as "paragraph:start-end". */
  readonly sentence: string | null;
  readonly view: ReaderViewName;
  readonly actions: ReaderActions;
}

/** The reader page: the article, or why it cannot be shown. */
export function ReaderSurface({ answer, sentence, view, actions }: Props) {
  const { translate } = useLanguage();
  const [filter, onFilter] = useState<CompareFilter>('all');
  if (answer === null || !answer.ok) {
    return (
      <main class="reader-main">
        <h1 class="masthead-name">{translate('app.name')}</h1>
        {answer === null ? (
          <Skeleton text={translate('reader.loading')} />
        ) : (
          <Told lead={translate('reader.gone.lead')} rest={translate(`refusal.${answer.why}`)} />
        )}
      </main>
    );
  }
  const { article, beside } = answer.value;
  const shown = { view: answer.value, target: placeIn(sentence), actions };
  // An address may ask for a comparison that there is no page for, or none any more.
  if (view === 'compare' && beside !== null && isComparable(answer.value)) {
    return <CompareView beside={beside} filter={filter} onFilter={onFilter} {...shown} />;
  }
  // Another article or another sentence starts afresh: it is scrolled to once, when it first stands.
  return <ReaderArticle key={`${article.id} ${sentence}`} {...shown} />;
}
