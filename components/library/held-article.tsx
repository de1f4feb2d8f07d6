import type { Language } from '../../locales/language.ts';
import type { HeldArticle, LibraryOverview } from '../../platform/library-messages.ts';
import { ArticleTitle, ArticleWords } from '../article-words.tsx';
import { Button } from '../controls.tsx';
import { useLanguage } from '../language.tsx';
import { FactLine } from './fact-line.tsx';
import type { ListActions } from './library-actions.ts';

type Actions = Pick<ListActions, 'openArticle' | 'removeArticle' | 'restoreArticle'>;

interface Props {
  readonly articles: readonly (HeldArticle & { readonly excerpt?: string | null })[];
  readonly overview: LibraryOverview;
  readonly actions: Actions;
}

/** Articles in a list: each to be opened, taken out and put back. */
export function HeldArticles({ articles, overview, actions }: Props) {
  const language = useLanguage();
  return (
    <ul class="library-list">
      {articles.map((held) => (
        <li key={held.article.id} class={`library-article ${held.removed ? 'library-removed' : ''}`}>
          <div class="library-words">
            <Title held={held} onOpen={() => actions.openArticle(held.article.id)} />
            <FactLine facts={factsOf(held, overview, language)} />
            {held.excerpt && (
              <p class="library-excerpt">
                <ArticleWords text={held.excerpt} language={held.article.language} block />
              </p>
            )}
          </div>
          <Act held={held} actions={actions} />
        </li>
      ))}
    </ul>
  );
}

function Title({ held, onOpen }: { readonly held: HeldArticle; readonly onOpen: () => void }) {
  const title = <ArticleTitle article={held.article} />;
  if (held.removed) return <span class="library-name">{title}</span>;
  return (
    <button type="button" class="library-name" onClick={onOpen}>
      {title}
    </button>
  );
}

/** What is removed keeps its line as long as the page stands. */
function Act({ held, actions }: { readonly held: HeldArticle; readonly actions: Actions }) {
  const { translate } = useLanguage();
  const { id, title } = held.article;
  if (!held.removed)
    return (
      <p class="library-act">
        <Button
          look="plain"
          label={translate('library.removeOf', { title })}
          onClick={() => actions.removeArticle(id)}
        >
          {translate('library.remove')}
        </Button>
      </p>
    );
  return (
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
  );
}

/** Its day, its outlet, and where it came from, each said once. */
function factsOf(held: HeldArticle, overview: LibraryOverview, language: Language): string[] {
  const { source } = held.article;
  const origin = cameFrom(held, overview, language);
  const facts = [dayOf(held, language), source, origin === source ? null : origin];
  return facts.filter((fact) => fact !== null);
}

function dayOf({ article, arrived }: HeldArticle, { translate, weekday, day }: Language): string {
  if (article.published !== null) return weekday(article.published);
  return arrived === null ? translate('date.none') : translate('library.list.arrived', { day: day(arrived) });
}

/** Null for what a removed feed left behind. */
function cameFrom({ from }: HeldArticle, overview: LibraryOverview, { translate }: Language): string | null {
  if (from === 'samples') return translate('reader.bundled');
  if (from === 'saved') return translate('reader.library');
  if (from === 'remembered') return translate('library.list.remembered');
  const feed = overview.feeds.find(({ id }) => id === from);
  return feed?.title ?? overview.packs.find(({ id }) => id === from)?.name ?? null;
}
