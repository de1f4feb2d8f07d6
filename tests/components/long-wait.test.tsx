// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Speaking } from '../../components/language.tsx';
import { LONG_MS, Skeleton } from '../../components/skeleton.tsx';
import { createLanguage } from '../../locales/language.ts';

const shown = (onStop?: () => void) =>
  render(
    <Speaking language={createLanguage('en')}>
      <Skeleton {...(onStop && { onStop })} />
    </Speaking>,
  );

describe('waiting for results', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  const wait = () => act(() => void vi.advanceTimersByTime(LONG_MS));

  it('offers nothing to cancel at first', () => {
    shown(vi.fn());
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByRole('status').textContent).toBe('Reading this page…');
  });

  it('says after a second that it takes longer, and can be cancelled', async () => {
    const stop = vi.fn();
    shown(stop);
    await wait();
    expect(screen.getByRole('status').textContent).toContain('This takes longer');
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(stop).toHaveBeenCalledOnce();
  });

  it('offers nothing where nothing can be ended', async () => {
    shown();
    await wait();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
