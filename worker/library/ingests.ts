import { isOver, type Job, type JobFault } from '../../corpus/ingest/job.ts';
import type { ImportTrouble, Ingest } from '../../platform/library-messages.ts';

const WHY: Readonly<Record<JobFault['kind'], ImportTrouble>> = {
  'not-gzip': 'not-ours',
  'no-manifest': 'not-ours',
  unreadable: 'not-ours',
  truncated: 'damaged',
  damaged: 'damaged',
  'hash-differs': 'mismatch',
  'count-differs': 'mismatch',
  'duplicate-id': 'mismatch',
  'not-an-article': 'mismatch',
  'line-too-long': 'too-large',
  'too-many': 'too-large',
  'too-large': 'too-large',
  'other-version': 'newer',
  'older-version': 'older',
  'too-slow': 'gave-up',
  'gave-up': 'gave-up',
  quota: 'quota',
  storage: 'storage',
};

/** An import as the Library page shows it. @param stalled it waits until there is room */
export function ingestOfJob(job: Job, stalled: boolean): Ingest {
  const common = { id: job.id, name: job.file === '' ? null : (job.name ?? job.file) };
  if (!isOver(job)) {
    const phase = job.state === 'undoing' ? 'undoing' : isTaking(job) ? 'taking' : 'checking';
    const total = job.total > 0 ? job.total : null;
    return { ...common, kind: 'running', phase, done: job.done, total, resumed: job.starts > 1, stalled };
  }
  if (job.state === 'failed') return { ...common, kind: 'failed', why: WHY[job.fault?.kind ?? 'storage'] };
  if (job.state === 'cancelled') {
    // What has no source of its own, an export of everything, is not taken out again.
    const [added, undone] = job.source === null ? [staying(job), 0] : [0, job.done];
    return { ...common, kind: 'cancelled', added, undone };
  }
  return { ...common, kind: 'done', added: job.done };
}

/** What came in before it was cancelled; a file that was still being checked has brought nothing. */
function staying({ line, done }: Job): number {
  return line > 0 ? done : 0;
}

/** A source on its way out. */
export interface Removal {
  readonly name: string;
  readonly done: number;
  readonly total: number;
}

export function ingestOfRemoval(source: string, removal: Removal): Ingest {
  return { id: source, kind: 'running', phase: 'removing', ...removal, resumed: false, stalled: false };
}

function isTaking({ state }: Job): boolean {
  return state === 'taking' || state === 'replacing';
}
