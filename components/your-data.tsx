import './library/growth.css';
import { useEffect, useState } from 'preact/hooks';
import { Button } from './controls.tsx';
import { useLanguage } from './language.tsx';
import { LONG_MS } from './skeleton.tsx';

export interface DataActions {
  exportAll(): void;
  deleteAll(): void;
  undoDelete(): void;
  /** Ends what is under way; of a deletion nothing is done then. */
  stop(): void;
}

/** What is under way with all the data. */
export interface DataWork {
  readonly doing: 'exporting' | 'deleting' | 'restoring';
  /** Articles so far. */
  readonly done: number;
  /** Articles in all; null where nobody counts them. */
  readonly total: number | null;
}

interface Props {
  readonly deleted: boolean;
  readonly work: DataWork | null;
  readonly actions: DataActions;
}

/** Take everything along, or delete it; until the page is left that can be undone. What takes long says so, and can be cancelled. */
export function YourData({ deleted, work, actions }: Props) {
  const { translate } = useLanguage();
  return (
    <section class="options-part">
      <h2>{translate('options.data.heading')}</h2>
      <p>{translate('options.data.explained')}</p>
      <p class="options-buttons">
        <Button onClick={actions.exportAll}>{translate('options.data.export')}</Button>
        {!deleted && <Button onClick={actions.deleteAll}>{translate('options.data.delete')}</Button>}
      </p>
      {work !== null && <LongWork work={work} onStop={actions.stop} />}
      <p class="options-act" role="status">
        {deleted && translate('options.data.deleted')}
      </p>
      {deleted && <Button onClick={actions.undoDelete}>{translate('evidence.undo')}</Button>}
    </section>
  );
}

/** Nothing for the first second, which most of it needs no longer than. */
function LongWork({ work, onStop }: { readonly work: DataWork; readonly onStop: () => void }) {
  const { translate } = useLanguage();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const patience = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(patience);
  }, []);
  const { doing, done, total } = work;
  const doingSo = translate(`options.data.${doing}`);
  return (
    <div class="options-work">
      <p role="status">{long && doingSo}</p>
      {long && (
        <>
          {total === null ? (
            <progress class="growth-bar" aria-label={doingSo} />
          ) : (
            <>
              <progress class="growth-bar" aria-label={doingSo} value={done} max={total} />
              <p class="growth-count">{translate('library.growth.progress', { done, total })}</p>
            </>
          )}
          <Button onClick={onStop}>{translate('reading.stop')}</Button>
        </>
      )}
    </div>
  );
}
