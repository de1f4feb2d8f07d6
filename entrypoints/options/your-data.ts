import { type ReadonlySignal, signal } from '@preact/signals';
import type { DataActions, DataWork } from '../../components/your-data.tsx';
import { ask } from '../../platform/ask.ts';
import { onLibraryChanged } from '../../platform/library-changes.ts';
import type { Ingest } from '../../platform/library-messages.ts';
import type { Answer } from '../../platform/messages.ts';
import { exportedFile, leaveFile } from '../surface/files.ts';

const KEPT_FOR_SAVING_MS = 60_000;
const DONE: Answer<null> = { ok: true, value: null };
/** Also where the worker gives no answer at all. */
const FAILED = { ok: false, why: 'storage' } as const;

interface YourData {
  /** What was deleted, kept as long as this page stands; null where nothing was. */
  readonly deleted: ReadonlySignal<Blob | null>;
  /** What is under way, or null. */
  readonly work: ReadonlySignal<DataWork | null>;
  readonly actions: DataActions;
}

/**
 * All the data in one file, or gone. One thing at a time: while one is under way, nothing else begins.
 * @param attempt shows what became of a request, or why nothing did
 */
export function yourData(attempt: (asked: Promise<Answer<null>>) => Promise<void>): YourData {
  const deleted = signal<Blob | null>(null);
  const work = signal<DataWork | null>(null);
  let stop: () => void = () => undefined;

  /** Runs a task, and resolves early, with null, where the reader waits no longer for what it is in. */
  const during = async <T>(doing: DataWork['doing'], task: Promise<T>): Promise<T | null> => {
    work.value = { doing, done: 0, total: null };
    const stopped = new Promise<null>((end) => {
      stop = () => end(null);
    });
    return Promise.race([task, stopped]).finally(() => {
      work.value = null;
    });
  };
  const written = (doing: DataWork['doing']) =>
    during(
      doing,
      exportedFile(null).catch(() => FAILED),
    );

  // A button that is switched off would lose the keyboard's place.
  const unlessBusy = (task: () => Promise<void>) => () => {
    if (work.value === null) void task();
  };

  async function exportAll(): Promise<void> {
    const exported = await written('exporting');
    if (exported === null) return;
    if (exported.ok) save(exported.value.file, exported.value.name);
    else await attempt(Promise.resolve(exported));
  }

  /** First a copy, for undo; up to there it can be stopped, and nothing is deleted then. */
  async function deleteAll(): Promise<void> {
    const before = await written('deleting');
    if (before === null) return;
    if (!before.ok) return attempt(Promise.resolve(before));
    const answer = await ask('delete-all', null).catch(() => FAILED);
    if (answer.ok) deleted.value = before.value.file;
    await attempt(Promise.resolve(answer));
  }

  /** Stopped, what it had put back by then stays, and undo is still offered for the rest. */
  async function undoDelete(): Promise<void> {
    const before = deleted.value;
    if (before === null) return;
    work.value = { doing: 'restoring', done: 0, total: null };
    const left = await leaveFile(before, '').catch(() => FAILED);
    if (!left.ok) {
      work.value = null;
      return attempt(Promise.resolve(left));
    }
    stop = () => void ask('cancel-import', { importId: left.value });
    const ended = await endOf(left.value, ({ done, total }) => {
      work.value = { doing: 'restoring', done, total };
    }).catch(() => 'failed' as const);
    work.value = null;
    // Told here: the library page need not tell it again.
    await ask('dismiss-import', { importId: left.value });
    if (ended === 'done' || ended === null) deleted.value = null;
    await attempt(Promise.resolve(ended === 'failed' ? FAILED : DONE));
  }

  return {
    deleted,
    work,
    actions: {
      exportAll: unlessBusy(exportAll),
      deleteAll: unlessBusy(deleteAll),
      undoDelete: unlessBusy(undoDelete),
      stop: () => stop(),
    },
  };
}

const importChanges = new Set<() => void>();
onLibraryChanged(() => {
  for (const changed of importChanges) changed();
});

type Running = Extract<Ingest, { readonly kind: 'running' }>;
type End = Exclude<Ingest['kind'], 'running'>;

/** Follows an import. @returns how it ended; null where it is known no longer, as after one that went well */
async function endOf(importId: string, progress: (now: Running) => void): Promise<End | null> {
  for (;;) {
    const changed = new Promise<void>((heard) => {
      const hear = () => {
        importChanges.delete(hear);
        heard();
      };
      importChanges.add(hear);
    });
    const now = (await ask('library-overview', null)).ingests.find(({ id }) => id === importId);
    if (now?.kind !== 'running') return now?.kind ?? null;
    progress(now);
    await changed;
  }
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // A large file is still being copied after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_FOR_SAVING_MS);
}
