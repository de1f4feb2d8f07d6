import './library-view.css';
import type { ArticleCard } from '../engine/article.ts';
import type { ListedArticle, Refusal } from '../platform/messages.ts';
import { ArticleTitle } from './article-words.tsx';
import { Button } from './controls.tsx';
import { useLanguage } from './language.tsx';
import { Refused } from './notice.tsx';
import { Skeleton } from './skeleton.tsx';

export interface LibraryActions {
  openArticle(articleId: string): void;
  removeArticle(articleId: string): void;
  restoreArticle(articleId: string): void;
}

interface Props {
  /** Null until the worker has answered. */
  readonly articles: readonly ListedArticle[] | null;
  readonly refusal: Refusal | null;
  readonly actions: LibraryActions;
}

/** The articles that pages are compared with: each to be opened, taken out and put back. */
export function LibraryView({ articles, refusal, actions }: Props) {
  const { translate } = useLanguage();
  return (
    <main class="library">
      <p class="masthead-name">{translate('app.name')}</p>
      <h1 class="library-title">{translate('library.title')}</h1>
      <p class="library-about">{translate('library.about')}</p>
      <Refused why={refusal} />
      {articles === null ? (
        <Skeleton />
      ) : (
        <>
          <p class="library-count" role="status">
            {translate('library.count', { count: articles.filter(({ removed }) => !removed).length })}
          </p>
          <ul class="library-list">
            {articles.map(({ article, removed }) => (
              <Listed key={article.id} article={article} removed={removed} actions={actions} />
            ))}
          </ul>
        </>
      )}
    </main>
  );
}

interface ListedProps {
  readonly article: ArticleCard;
  readonly removed: boolean;
  readonly actions: LibraryActions;
}

function Listed({ article, removed, actions }: ListedProps) {
  const { translate } = useLanguage();
  const { id, title } = article;
  return (
    <li class={`library-article ${removed ? 'library-removed' : ''}`}>
      <div class="library-words">
        {removed ? (
          <span class="library-name">
            <ArticleTitle article={article} />
          </span>
        ) : (
          <button type="button" class="library-name" onClick={() => actions.openArticle(id)}>
            <ArticleTitle article={article} />
          </button>
        )}
        <Facts article={article} />
      </div>
      {removed ? (
        <p class="library-act">
          <span>{translate('library.removed')}</span>{' '}
          <Button
            look="plain"
            label={translate('library.undoOf', { title })}
            onClick={() => actions.restoreArticle(id)}
          >
            {translate('evidence.undo')}
          </Button>
        </p>
      ) : (
        <p class="library-act">
          <Button
            look="plain"
            label={translate('library.removeOf', { title })}
            onClick={() => actions.removeArticle(id)}
          >
            {translate('library.remove')}
          </Button>
        </p>
      )}
    </li>
  );
}

function Facts({ article }: { readonly article: ArticleCard }) {
  const { translate, weekday } = useLanguage();
  const { published, source, shelf } = article;
  const facts = [
    published === null ? translate('date.none') : weekday(published),
    source,
    translate(shelf === 'bundled' ? 'reader.bundled' : 'reader.library'),
  ];
  return <p class="facts">{facts.filter((fact) => fact !== null).join(' · ')}</p>;
}
