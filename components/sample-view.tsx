import './reader-view.css';
import './reader-header.css';
import './sample-view.css';
import './masthead-name.css';
import type { Answer, Sample } from '../platform/messages.ts';
import { ArticleWords } from './article-words.tsx';
import { Button } from './controls.tsx';
import { useLanguage } from './language.tsx';
import { Told } from './notice.tsx';
import { ReaderParagraph } from './reader-paragraph.tsx';
import { Skeleton } from './skeleton.tsx';

interface Props {
  /** Null until the worker has answered. */
  readonly answer: Answer<Sample> | null;
  readonly onOpenPanel: () => void;
}

/** A bundled article to try the extension on, and how to begin. */
export function SampleView({ answer, onOpenPanel }: Props) {
  const { translate } = useLanguage();
  return (
    <main class="reader-main">
      {answer?.ok ? (
        <p class="masthead-name">{translate('app.name')}</p>
      ) : (
        <h1 class="masthead-name">{translate('app.name')}</h1>
      )}
      {answer === null && <Skeleton text={translate('reader.loading')} />}
      {answer !== null && !answer.ok && (
        <Told lead={translate('reader.gone.lead')} rest={translate('sample.none')} />
      )}
      {answer?.ok && <SampleArticle sample={answer.value} onOpenPanel={onOpenPanel} />}
    </main>
  );
}

function SampleArticle({
  sample,
  onOpenPanel,
}: {
  readonly sample: Sample;
  readonly onOpenPanel: () => void;
}) {
  const { translate, weekday } = useLanguage();
  const { article, title, titleDerived } = sample;
  return (
    <>
      <section class="sample-about">
        <p>{translate('sample.about')}</p>
        <Button look="primary" onClick={onOpenPanel}>
          {translate('popup.openPanel')}
        </Button>
        <p class="section-note">{translate('sample.icon')}</p>
      </section>
      <h1 class="reader-title">
        <ArticleWords text={title} language={article.language} quoted={titleDerived} />
      </h1>
      <p class="facts">{article.published === null ? translate('date.none') : weekday(article.published)}</p>
      <article class="reader-text" aria-label={translate('reader.text')}>
        {article.paragraphs.map((paragraph, index) => (
          <ReaderParagraph key={index} text={paragraph} language={article.language} outstanding={[]} />
        ))}
      </article>
    </>
  );
}
