import type { Language } from '../../locales/language.ts';
import type { LibraryOverview } from '../../platform/library-messages.ts';
import { Button } from '../controls.tsx';
import { useLanguage } from '../language.tsx';
import { Told } from '../notice.tsx';
import { HeldArticles } from './held-article.tsx';
import type { ListActions } from './library-actions.ts';
import type { SearchProgress } from './library-state.ts';

interface FieldProps {
  readonly words: string;
  readonly onSearch: (words: string) => void;
}

/** Searches while the reader types; Escape and Clear end it. */
export function SearchField({ words, onSearch }: FieldProps) {
  const { translate } = useLanguage();
  return (
    <search class="library-search">
      <label class="library-label" for="library-search">
        {translate('library.search.label')}
      </label>
      <div class="library-line">
        <input
          id="library-search"
          class="library-field"
          type="search"
          dir="auto"
          autocomplete="off"
          maxLength={200}
          value={words}
          onInput={({ currentTarget }) => onSearch(currentTarget.value)}
          onKeyDown={({ key }) => key === 'Escape' && onSearch('')}
        />
        {words !== '' && <Button onClick={() => onSearch('')}>{translate('library.search.clear')}</Button>}
      </div>
    </search>
  );
}

interface Props {
  readonly search: SearchProgress;
  readonly overview: LibraryOverview;
  readonly actions: ListActions;
}

/** What was found so far, newest first, and how far back the search has come. */
export function SearchResults({ search, overview, actions }: Props) {
  const language = useLanguage();
  const { translate } = language;
  const { found, stands, words } = search;
  const nothing = stands === 'whole' && found.length === 0;
  return (
    <section class="library-section" aria-label={translate('library.search.results')}>
      <p class="search-standing" role="status">
        {!nothing && (
          <>
            <strong>{translate('library.search.hits', { count: found.length })}</strong>
            {' · '}
            {standing(search, language)}
          </>
        )}
      </p>
      {stands === 'running' && (
        <progress class="growth-bar search-bar" aria-label={translate('library.search.begins')} />
      )}
      {nothing && (
        <Told
          lead={translate('library.search.none.lead', { words })}
          rest={translate('library.search.none.rest')}
        />
      )}
      <HeldArticles articles={found} overview={overview} actions={actions} />
      {stands === 'paused' && (
        <p class="library-on">
          <Button onClick={actions.searchFurther}>{translate('library.search.further')}</Button>
        </p>
      )}
    </section>
  );
}

function standing({ stands, back }: SearchProgress, { translate, day }: Language): string {
  if (stands === 'whole') return translate('library.search.whole');
  if (back === null) return translate('library.search.begins');
  return stands === 'running'
    ? translate('library.search.running', { day: day(back) })
    : translate('library.search.back', { day: day(back) });
}
