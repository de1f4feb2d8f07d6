import './growth.css';
import type { Ingest } from '../../platform/library-messages.ts';
import { Button } from '../controls.tsx';
import { useLanguage } from '../language.tsx';
import type { LibraryActions } from './library-actions.ts';

interface Props {
  readonly ingest: Ingest;
  readonly actions: Pick<LibraryActions, 'cancelIngest' | 'ingestSeen'>;
}

type Running = Ingest & { kind: 'running' };

/** Articles on their way in: how far, and how to stop it; afterwards what became of them. */
export function Growth({ ingest, actions }: Props) {
  const { translate } = useLanguage();
  const name = ingest.name ?? translate('library.growth.undoCopy');
  return (
    <section
      class="library-told growth"
      aria-label={translate(isLeaving(ingest) ? 'library.growth.removing' : 'library.growth.taking', {
        name,
      })}
    >
      {ingest.kind === 'running' && (
        <Progress ingest={ingest} name={name} onCancel={() => actions.cancelIngest(ingest.id)} />
      )}
      <div role="status" class="growth-end">
        {ingest.kind !== 'running' && (
          <>
            <Ended ingest={ingest} name={name} />
            <Button onClick={() => actions.ingestSeen(ingest.id)}>{translate('library.growth.seen')}</Button>
          </>
        )}
      </div>
    </section>
  );
}

function isLeaving(ingest: Ingest): boolean {
  return ingest.kind === 'running' && ingest.phase === 'removing';
}

interface ProgressProps {
  readonly ingest: Running;
  readonly name: string;
  readonly onCancel: () => void;
}

function Progress({ ingest, name, onCancel }: ProgressProps) {
  const { translate } = useLanguage();
  const { phase, done, total, resumed, stalled } = ingest;
  const taking = translate(`library.growth.${phase}`, { name });
  return (
    <>
      <div class="growth-head">
        <p>
          <strong>{taking}</strong>
        </p>
        {(phase === 'checking' || phase === 'taking') && (
          <Button label={translate('library.growth.cancelOf', { name })} onClick={onCancel}>
            {translate('library.growth.cancel')}
          </Button>
        )}
      </div>
      {total === null ? (
        <progress class="growth-bar" aria-label={taking} />
      ) : (
        <progress class="growth-bar" aria-label={taking} value={done} max={total} />
      )}
      <p class="growth-count">
        {total === null
          ? translate('library.growth.uncounted', { count: done })
          : translate('library.growth.progress', { done, total })}
      </p>
      <p class="library-soft">
        {resumed && !stalled && `${translate('library.growth.resumed')} `}
        {translate(stalled ? 'library.growth.stalled' : 'library.growth.reading')}
      </p>
    </>
  );
}

function Ended({ ingest, name }: { readonly ingest: Exclude<Ingest, Running>; readonly name: string }) {
  const { translate } = useLanguage();
  if (ingest.kind === 'failed') return <NotTaken name={name} why={ingest.why} />;
  if (ingest.kind === 'cancelled' && ingest.undone > 0)
    return <p>{translate('library.growth.takenBack', { name, count: ingest.undone })}</p>;
  const values = { name, count: ingest.added };
  return <p>{translate(`library.growth.${ingest.kind}`, values)}</p>;
}

/** A file that was not taken in: why, what to do, and that nothing was changed. */
export function NotTaken({ name, why }: { readonly name: string; readonly why: FailedWhy }) {
  const { translate } = useLanguage();
  return (
    <p>
      <strong>{translate('library.growth.failed', { name })}</strong> {translate(`library.import.${why}`)}{' '}
      {translate('library.import.unchanged')}
    </p>
  );
}

type FailedWhy = Extract<Ingest, { kind: 'failed' }>['why'];
