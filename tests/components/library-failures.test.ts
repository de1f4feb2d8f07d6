import { describe, expect, it, vi } from 'vitest';
import type { LibraryCalls } from '../../entrypoints/library/calls.ts';
import { keepingActions } from '../../entrypoints/library/keeping-actions.ts';
import { PageState } from '../../entrypoints/library/page-state.ts';

vi.mock('wxt/browser', () => ({ browser: {} }));

/** A worker that gives no answer to anything, but for what a test says. */
function page(answers: Partial<LibraryCalls> = {}) {
  const asked: string[] = [];
  const calls = new Proxy(answers, {
    get: (own, name: keyof LibraryCalls) => {
      asked.push(name);
      return own[name] ?? (() => Promise.reject(new Error('Nobody is there.')));
    },
  }) as LibraryCalls;
  const state = new PageState(calls);
  return { asked, state, actions: keepingActions(state, calls) };
}

describe('a worker that does not answer', () => {
  it('is told when the page is brought up to date, and what is shown stays', async () => {
    const { state } = page();
    await state.refresh();
    expect(state.state.value).toMatchObject({ refusal: 'storage', overview: null });
  });

  it('is told by its reason where a later version wrote the library', async () => {
    const { state } = page({ overview: () => Promise.reject(new Error('VersionError: higher')) });
    await state.refresh();
    expect(state.state.value.refusal).toBe('newer');
  });

  it('does not have articles dropped that the reader was not asked about', async () => {
    const { asked, state, actions } = page();
    actions.keep({ days: 30, megabytes: null });
    await vi.waitFor(() => expect(state.state.value.refusal).toBe('storage'));
    expect(asked).toEqual(['drops']);
  });

  it('is told of a file, which is not called damaged for it', async () => {
    const { state, actions } = page();
    actions.takeFile(new File(['x'], 'a.gz'));
    await vi.waitFor(() => expect(state.state.value.file).toMatchObject({ kind: 'failed', why: 'storage' }));
  });
});
