import './library-view.css';
import './masthead-name.css';
import { useLanguage } from './language.tsx';
import { Articles } from './library/articles.tsx';
import { Growth } from './library/growth.tsx';
import { Keeping } from './library/keeping.tsx';
import type { LibraryActions } from './library/library-actions.ts';
import { LibraryNotices } from './library/library-notices.tsx';
import {
  LIBRARY_PARTS,
  type LibraryPart,
  type LibraryState,
  type LoadedLibrary,
} from './library/library-state.ts';
import { Sources } from './library/sources.tsx';
import { holdsWhat } from './library/span-words.ts';
import { Refused } from './notice.tsx';
import { Skeleton } from './skeleton.tsx';

interface Props {
  readonly state: LibraryState;
  readonly actions: LibraryActions;
}

/** The reader's own corpus: its articles, where they come from, and what room they take. */
export function LibraryView({ state, actions }: Props) {
  const language = useLanguage();
  const { translate } = language;
  const { overview, part } = state;
  return (
    <main class="library">
      <p class="masthead-name">{translate('app.name')}</p>
      <h1 class="library-title">{translate('library.title')}</h1>
      <p class="library-about">{translate('library.about')}</p>
      <p class="library-count" role="status">
        {overview !== null && holdsWhat(overview, language)}
      </p>
      <Refused why={state.refusal} />
      {overview !== null && (
        <LibraryNotices overview={overview} beside={part === 'keeping'} onSeen={actions.damageSeen} />
      )}
      {overview?.ingests.map((ingest) => (
        <Growth key={ingest.id} ingest={ingest} actions={actions} />
      ))}
      <Parts shown={part} />
      {overview === null ? <Skeleton /> : <Part state={{ ...state, overview }} actions={actions} />}
    </main>
  );
}

/** Links rather than tabs: each part has an address, and the browser's Back leads to the one before. */
function Parts({ shown }: { readonly shown: LibraryPart }) {
  const { translate } = useLanguage();
  return (
    <nav class="library-parts" aria-label={translate('library.part.name')}>
      {LIBRARY_PARTS.map((part) => (
        <a
          key={part}
          class="library-part"
          href={`#${part}`}
          aria-current={part === shown ? 'page' : undefined}
        >
          {translate(`library.part.${part}`)}
        </a>
      ))}
    </nav>
  );
}

function Part({ state, actions }: { readonly state: LoadedLibrary; readonly actions: LibraryActions }) {
  switch (state.part) {
    case 'articles':
      return <Articles state={state} actions={actions} />;
    case 'sources':
      return <Sources state={state} actions={actions} />;
    case 'keeping':
      return <Keeping state={state} actions={actions} />;
  }
}
