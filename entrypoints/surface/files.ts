import { ask } from '../../platform/ask.ts';
import { inboxInBrowser } from '../../platform/inbox.ts';
import type { Answer } from '../../platform/messages.ts';

const DONE: Answer<null> = { ok: true, value: null };

/** Leaves a file for the worker, and tells it. Resolves when the file lies safely; the Library page's overview tells what becomes of it. */
export async function importFile(file: Blob, name: string): Promise<Answer<null>> {
  const left = await leaveFile(file, name);
  return left.ok ? DONE : left;
}

/** The same. @returns the id of the import */
export async function leaveFile(file: Blob, name: string): Promise<Answer<string>> {
  try {
    const value = await inboxInBrowser().leave(file, name);
    await ask('import-files', null);
    return { ok: true, value };
  } catch (error) {
    const full = error instanceof Error && error.name === 'QuotaExceededError';
    return { ok: false, why: full ? 'quota' : 'storage' };
  }
}

/** A file of everything (`source` null) or of one source, as the worker wrote it. */
export async function exportedFile(
  source: string | null,
): Promise<Answer<{ readonly file: Blob; readonly name: string }>> {
  const exported = await ask('export-file', { source });
  if (!exported.ok) return exported;
  const file = await inboxInBrowser().take(exported.value.fileId);
  return file === null
    ? { ok: false, why: 'gone' }
    : { ok: true, value: { file, name: exported.value.name } };
}
