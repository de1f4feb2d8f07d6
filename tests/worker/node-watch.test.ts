// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NodeWatch } from '../../entrypoints/article.content/node-watch.ts';

beforeEach(() => {
  vi.useFakeTimers();
  document.body.textContent = '';
});
afterEach(() => {
  vi.useRealTimers();
});

async function change(waitMs = 60_000): Promise<void> {
  document.body.append(document.createElement('p'));
  await vi.advanceTimersByTimeAsync(waitMs);
}

function watching(broken: boolean) {
  const repair = vi.fn(() => broken);
  const watch = new NodeWatch(repair);
  watch.start(document);
  return { repair, watch };
}

describe('NodeWatch', () => {
  it('looks once for many changes, soon after the first', async () => {
    const { repair } = watching(false);
    for (let more = 0; more < 9; more++) await change(10);
    expect(repair).not.toHaveBeenCalled();
    await change(300);
    expect(repair).toHaveBeenCalledOnce();
  });

  it('goes on looking where nothing is broken', async () => {
    const { repair } = watching(false);
    for (let more = 0; more < 50; more++) await change();
    expect(repair).toHaveBeenCalledTimes(50);
  });

  it('gives a page up that breaks its text again and again, until it is marked anew', async () => {
    const { repair, watch } = watching(true);
    for (let more = 0; more < 50; more++) await change();
    expect(repair).toHaveBeenCalledTimes(20);
    watch.start(document);
    await change();
    expect(repair).toHaveBeenCalledTimes(21);
  });

  it('is silent once stopped', async () => {
    const { repair, watch } = watching(true);
    await change(10);
    watch.stop();
    await change();
    expect(repair).not.toHaveBeenCalled();
  });
});
