import { describe, expect, it } from 'vitest';
import { type Job, newJob } from '../../corpus/ingest/job.ts';
import { ingestOfJob } from '../../worker/library/ingests.ts';

const CANCELLED: Job = { ...newJob('1', 'a.gz'), name: 'Bells', state: 'cancelled', done: 40, total: 90 };

describe('an import, as the library page tells it', () => {
  it('is called by its pack, by its file while that is unread, and by nothing where undo left it', () => {
    expect(ingestOfJob({ ...newJob('1', 'a.gz'), name: 'Bells' }, false).name).toBe('Bells');
    expect(ingestOfJob(newJob('1', 'a.gz'), false).name).toBe('a.gz');
    expect(ingestOfJob({ ...newJob('1', ''), name: 'Also Reported' }, false).name).toBeNull();
  });

  it('cancelled, leaves nothing of a pack', () => {
    expect(ingestOfJob({ ...CANCELLED, source: 'pack:bells', line: 41 }, false)).toMatchObject({ added: 0 });
  });

  it('cancelled, leaves what came in of an export of everything, and nothing of one that was only checked', () => {
    expect(ingestOfJob({ ...CANCELLED, line: 41 }, false)).toMatchObject({ kind: 'cancelled', added: 40 });
    expect(ingestOfJob(CANCELLED, false)).toMatchObject({ kind: 'cancelled', added: 0 });
  });
});
