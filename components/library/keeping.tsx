import './keeping.css';
import { Files } from './files.tsx';
import type { LibraryActions } from './library-actions.ts';
import type { LoadedLibrary } from './library-state.ts';
import { RetentionChoice } from './retention-choice.tsx';
import { SpaceUsed } from './space-used.tsx';

interface Props {
  readonly state: LoadedLibrary;
  readonly actions: LibraryActions;
}

/** What room the articles take and how long they stay, and how they come and go as files. */
export function Keeping({ state, actions }: Props) {
  return (
    <>
      <Files
        file={state.file}
        writing={state.writing}
        feeds={state.overview.feeds.length}
        actions={actions}
      />
      <SpaceUsed overview={state.overview} />
      <RetentionChoice retention={state.overview.retention} shorter={state.shorter} actions={actions} />
    </>
  );
}
