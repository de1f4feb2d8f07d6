import { describe, expect, it, vi } from 'vitest';
import { askThrough } from '../../platform/ask.ts';

const GONE = [
  'The message port closed before a response was received.',
  'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
  'Could not establish connection. Receiving end does not exist.',
];

describe('ask', () => {
  it('sends kind and body, and resolves with the answer', async () => {
    const send = vi.fn(async () => ({ answer: [] }));
    await expect(askThrough(send)('sites', null)).resolves.toEqual([]);
    expect(send).toHaveBeenCalledExactlyOnceWith({ kind: 'sites', body: null });
  });

  it.each(GONE)('asks once more when the worker went away: %s', async (message) => {
    const send = vi.fn(async (): Promise<unknown> => ({ answer: true }));
    send.mockRejectedValueOnce(new Error(message));
    await expect(askThrough(send)('may-read', { url: 'https://a.example/' })).resolves.toBe(true);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('asks once more, and no more, when nobody answered', async () => {
    const send = vi.fn(async () => undefined);
    await expect(askThrough(send)('sites', null)).rejects.toThrow('No answer to "sites"');
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('passes every other failure on at once', async () => {
    const send = vi.fn(async () => Promise.reject(new Error('Extension context invalidated.')));
    await expect(askThrough(send)('sites', null)).rejects.toThrow('invalidated');
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('rejects with what the worker says went wrong', async () => {
    await expect(askThrough(async () => ({ error: 'not yours' }))('sites', null)).rejects.toThrow(
      'not yours',
    );
  });
});
