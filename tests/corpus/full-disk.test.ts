import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { Library } from '../../corpus/library.ts';
import { isNoRoom } from '../../corpus/store/no-room.ts';
import { NoAnswer, PATIENCE_MS, written } from '../../corpus/store/writing.ts';
import { arrival } from './stories.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const full = () => new DOMException('full', 'QuotaExceededError');

it.each([
  ['by its name', full()],
  ['in the words of storage.local', new Error('QuotaExceededError: storage.local API call exceeded it')],
  ['in the words of a failed connection', new DOMException('IO error: FILE_ERROR_NO_SPACE', 'UnknownError')],
  ['in the words of the system', new Error('IO error: No space left on device')],
])('a full disk is known %s', (_, error) => {
  expect(isNoRoom(error)).toBe(true);
  expect(isNoRoom(new DOMException('aborted', 'AbortError'))).toBe(false);
});

it('a write that is never answered ends, and asks for nothing of it to stay', async () => {
  vi.useFakeTimers();
  const abort = vi.fn();
  const writing = written({ done: new Promise(() => {}), error: null, abort }, (asked) => {
    asked(new Promise(() => {}));
  });
  const failed = expect(writing).rejects.toBeInstanceOf(NoAnswer);
  await vi.advanceTimersByTimeAsync(2 * PATIENCE_MS);
  await failed;
  expect(abort).toHaveBeenCalledOnce();
});

it('an aborted write tells why the browser aborted it', async () => {
  const aborted = Promise.reject(new DOMException('aborted', 'AbortError'));
  const writing = written({ done: aborted, error: full(), abort: () => {} }, () => {});
  await expect(writing).rejects.toMatchObject({ name: 'QuotaExceededError' });
});

it('nothing is written where nothing may be', async () => {
  let room = false;
  const library = await Library.open('tight', {
    mayWrite: async () => {
      if (!room) throw full();
    },
  });
  await expect(library.addAll([arrival('a', 'feed:a')])).rejects.toMatchObject({
    name: 'QuotaExceededError',
  });
  expect((await library.size()).articles).toBe(0);
  room = true;
  await library.addAll([arrival('a', 'feed:a')]);
  expect((await library.size()).articles).toBe(1);
});

it('a change that came about is none that failed, though its witness could not be told', async () => {
  const library = await Library.open('unwitnessed', {
    witness: { read: async () => null, write: () => Promise.reject(full()) },
  });
  expect(await library.addAll([arrival('a', 'feed:a')])).toMatchObject({ added: 1 });
});

it('asks to be opened anew after a write that the browser failed', async () => {
  const lost = vi.fn();
  const library = await Library.open('lost', { lost });
  await library.addAll([arrival('a', 'feed:a')]);
  expect(lost).not.toHaveBeenCalled();
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new DOMException('closing', 'InvalidStateError');
  });
  await expect(library.addAll([arrival('b', 'feed:a')])).rejects.toMatchObject({ name: 'InvalidStateError' });
  expect(lost).toHaveBeenCalledOnce();
});
