import './sources.css';
import { Button } from '../controls.tsx';
import { useLanguage } from '../language.tsx';
import { AddFeed } from './add-feed.tsx';
import { FeedRow } from './feed-row.tsx';
import type { LibraryActions } from './library-actions.ts';
import type { LoadedLibrary, RemovedSource } from './library-state.ts';
import { OwnPages } from './own-pages.tsx';
import { PackRow } from './pack-row.tsx';
import { RememberedSites } from './remembered-sites.tsx';

interface Props {
  readonly state: LoadedLibrary;
  readonly actions: LibraryActions;
}

/** Where the articles come from, and how to have more come. */
export function Sources({ state, actions }: Props) {
  const { translate } = useLanguage();
  const { feeds, packs } = state.overview;
  return (
    <>
      <AddFeed
        adding={state.adding}
        feeds={feeds}
        offered={state.offered}
        now={state.now}
        actions={actions}
      />
      <Removed sources={state.removed} onUndo={actions.undoRemoval} />
      <section class="library-section" aria-labelledby="feeds">
        <h2 id="feeds" class="library-heading">
          {translate('library.feeds.heading')}
        </h2>
        <p class="library-soft">{translate('library.feeds.explained')}</p>
        {feeds.length === 0 && <p class="library-none">{translate('library.feeds.none')}</p>}
        <ul>
          {feeds.map((feed) => (
            <FeedRow key={feed.id} feed={feed} now={state.now} actions={actions} />
          ))}
        </ul>
      </section>
      <section class="library-section" aria-labelledby="packs">
        <h2 id="packs" class="library-heading">
          {translate('library.packs.heading')}
        </h2>
        <p class="library-soft">{translate('library.packs.explained')}</p>
        {packs.length === 0 && <p class="library-none">{translate('library.packs.none')}</p>}
        <ul>
          {packs.map((pack) => (
            <PackRow key={pack.id} pack={pack} onRemove={actions.removeSource} />
          ))}
        </ul>
        <p class="library-on">
          <a class="button button-outlined" href="#keeping">
            {translate('library.first.pack')}
          </a>
        </p>
      </section>
      <OwnPages overview={state.overview} actions={actions} />
      <RememberedSites
        sites={state.overview.rememberedSites}
        holding={state.overview.remembered}
        actions={actions}
      />
    </>
  );
}

/** What was removed on this page and can still be had back. */
function Removed(props: {
  readonly sources: readonly RemovedSource[];
  readonly onUndo: (id: RemovedSource['id']) => void;
}) {
  const { translate } = useLanguage();
  return (
    <div role="status">
      {props.sources.map(({ id, title }) => (
        <p key={id} class="library-told source-removed">
          <span>{translate('library.drop.done', { title })}</span>
          <Button
            look="plain"
            label={translate('library.drop.undoOf', { title })}
            onClick={() => props.onUndo(id)}
          >
            {translate('evidence.undo')}
          </Button>
        </p>
      ))}
    </div>
  );
}
