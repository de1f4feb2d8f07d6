import * as v from 'valibot';
import type { SourceId } from '../arrival.ts';
import type { PackFault } from '../packs/faults.ts';

/**
 * What becomes of a file. `checking` reads it to its end and keeps nothing; `taking` puts its articles into the library;
 * `replacing` takes the older version of the pack out; `undoing` takes out what came in. The last three are the end.
 */
export const JOB_STATES = [
  'waiting',
  'checking',
  'taking',
  'replacing',
  'undoing',
  'done',
  'failed',
  'cancelled',
] as const;
export type JobState = (typeof JOB_STATES)[number];

/** Why a file did not come in. */
export type JobFault =
  | PackFault
  /** A newer version of the pack is in the library already. */
  | { readonly kind: 'older-version'; readonly have: string; readonly given: string }
  /** The worker ended again and again while it worked on this file. */
  | { readonly kind: 'gave-up' }
  /** The disk is full. */
  | { readonly kind: 'quota' }
  | { readonly kind: 'storage' };

/** A file on its way into the library: all that is known of it, and kept, so that a worker that starts again goes on. */
export interface Job {
  readonly version: 1;
  /** Id of the file in the inbox. */
  readonly id: string;
  /** Name of the file. */
  readonly file: string;
  readonly state: JobState;
  /** Name of the pack, once its manifest was read. */
  readonly name: string | null;
  /** Where its articles go; null for an export of everything, whose articles each say that themselves. */
  readonly source: SourceId | null;
  /** The last line that was taken in. */
  readonly line: number;
  /** Articles read so far (while checking), or taken in. */
  readonly done: number;
  /** Articles in all, by the manifest. */
  readonly total: number;
  readonly fault: JobFault | null;
  /** How often work on it was begun since it last came on. */
  readonly starts: number;
  /** ISO date-time its articles came in: the same for all, so that a batch that comes again is the same batch. */
  readonly arrived: string | null;
}

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** What lies on a disk may be of another version, or damaged: such a job begins anew. */
export const jobSchema = v.object({
  version: v.literal(1),
  id: v.string(),
  file: v.string(),
  state: v.picklist(JOB_STATES),
  name: v.nullable(v.string()),
  source: v.nullable(v.string()),
  line: whole,
  done: whole,
  total: whole,
  fault: v.nullable(v.custom<JobFault>((value) => v.is(v.looseObject({ kind: v.string() }), value))),
  starts: whole,
  arrived: v.nullable(v.string()),
}) satisfies v.GenericSchema<unknown, Job>;

export function newJob(id: string, file: string): Job {
  return {
    version: 1,
    id,
    file,
    state: 'waiting',
    name: null,
    source: null,
    line: 0,
    done: 0,
    total: 0,
    fault: null,
    starts: 0,
    arrived: null,
  };
}

export function isOver({ state }: Pick<Job, 'state'>): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled';
}
