import './articles.css';
import { Button } from '../controls.tsx';
import { useLanguage } from '../language.tsx';
import { Skeleton } from '../skeleton.tsx';
import { FirstSteps } from './first-steps.tsx';
import { HeldArticles } from './held-article.tsx';
import type { LibraryActions } from './library-actions.ts';
import type { LoadedLibrary } from './library-state.ts';
import { SearchField, SearchResults } from './search.tsx';

interface Props {
  readonly state: LoadedLibrary;
  readonly actions: LibraryActions;
}

/** The articles themselves, a page of them at a time, and a search through all. */
export function Articles({ state, actions }: Props) {
  const { overview, search } = state;
  return (
    <>
      {isUntouched(state) && <FirstSteps onSample={actions.openSample} />}
      {overview.whole.articles > 0 && <SearchField words={search?.words ?? ''} onSearch={actions.search} />}
      {search === null ? (
        <NewestArticles state={state} actions={actions} />
      ) : (
        <SearchResults search={search} overview={overview} actions={actions} />
      )}
    </>
  );
}

/** Nothing but samples so far. */
function isUntouched({ overview }: LoadedLibrary): boolean {
  const { feeds, packs, whole, samples } = overview;
  // Of a pack on its way in, only its articles are there.
  return feeds.length + packs.length === 0 && whole.articles <= samples.holding.articles;
}

function NewestArticles({ state, actions }: Props) {
  const { translate } = useLanguage();
  const { list, overview } = state;
  if (list === null) return <Skeleton />;
  if (list.articles.length === 0) return null;
  const values = { shown: list.articles.length, count: overview.whole.articles };
  return (
    <section class="library-section" aria-labelledby="newest">
      <h2 id="newest" class="library-heading">
        {translate('library.list.heading')}
      </h2>
      <HeldArticles articles={list.articles} overview={overview} actions={actions} />
      {list.more && (
        <p class="library-on">
          <Button onClick={actions.showMore}>{translate('library.list.more')}</Button>
          <span class="library-soft">{translate('library.list.shown', values)}</span>
        </p>
      )}
    </section>
  );
}
