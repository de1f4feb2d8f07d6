import type { Answer, ReaderView } from '../platform/messages.ts';
import { useLanguage } from './language.tsx';
import { placeIn } from './matched-sentences.ts';
import { Told } from './notice.tsx';
import { ReaderArticle } from './reader-view.tsx';
import { Skeleton } from './skeleton.tsx';

interface Props {
  /** Null until the worker has answered. */
  readonly answer: Answer<ReaderView> | null;
  /** The sentence the reader came for, as "paragraph:start-end". */
  readonly sentence: string | null;
  readonly onBack: () => void;
}

/** The reader page: the article, or why it cannot be shown. */
export function ReaderSurface({ answer, sentence, onBack }: Props) {
  const { translate } = useLanguage();
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
  // Another article or another sentence starts afresh: it is scrolled to once, when it first stands.
  const { article } = answer.value;
  return (
    <ReaderArticle
      key={`${article.id} ${sentence}`}
      view={answer.value}
      target={placeIn(sentence)}
      onBack={onBack}
    />
  );
}
