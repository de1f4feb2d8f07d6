// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LateText } from '../../entrypoints/article.content/late-text.ts';

const LONG = 'The ferry came late to the harbour. '.repeat(10);

beforeEach(() => {
  vi.useFakeTimers();
  document.body.textContent = '';
});
afterEach(() => {
  vi.useRealTimers();
});

/** Adds a paragraph, lets the observer hear of it, and then waits. */
async function add(text: string, waitMs = 1_000): Promise<void> {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  document.body.append(paragraph);
  await vi.advanceTimersByTimeAsync(waitMs);
}

function watching() {
  const arrived = vi.fn();
  const late = new LateText(arrived);
  late.watch(document);
  return { arrived, late };
}

describe('LateText', () => {
  it('tells of text that arrives late, once it rests', async () => {
    const { arrived } = watching();
    await add(LONG, 300);
    await add(LONG, 300);
    expect(arrived).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(arrived).toHaveBeenCalledOnce();
  });

  it('says nothing of a counter that ticks', async () => {
    const { arrived } = watching();
    for (let tick = 0; tick < 9; tick++) await add(String(tick));
    expect(arrived).not.toHaveBeenCalled();
  });

  it('asks for a few readings at most, and stops after a while', async () => {
    const { arrived, late } = watching();
    for (let more = 0; more < 9; more++) await add(LONG);
    expect(arrived).toHaveBeenCalledTimes(4);
    late.watch(document);
    await add(LONG);
    expect(arrived).toHaveBeenCalledTimes(4);

    const second = watching();
    await vi.advanceTimersByTimeAsync(21_000);
    await add(LONG);
    expect(second.arrived).not.toHaveBeenCalled();
  });

  it('begins anew for another page', async () => {
    const { arrived, late } = watching();
    for (let more = 0; more < 9; more++) await add(LONG);
    late.rest();
    late.watch(document);
    await add(LONG);
    expect(arrived).toHaveBeenCalledTimes(5);
  });
});
