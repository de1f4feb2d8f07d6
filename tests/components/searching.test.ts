import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SearchProgress } from '../../components/library/library-state.ts';
import { Searching } from '../../entrypoints/library/searching.ts';
import type { FoundArticle, SearchStep } from '../../platform/library-messages.ts';
import { card } from './fixtures/building.ts';

const hit = (id: string): FoundArticle => ({
  article: card(id, id),
  from: 'saved',
  arrived: null,
  removed: false,
  excerpt: null,
});

/** A library of weeks: each holds `hits` articles. */
function weeks(count: number, hits: number) {
  return vi.fn(async (words: string, after: string | null): Promise<SearchStep> => {
    const week = Number(after ?? 0);
    return {
      found: Array.from({ length: hits }, (_, index) => hit(`${words}-${week}-${index}`)),
      back: `2025-05-${String(30 - week).padStart(2, '0')}`,
      next: week + 1 < count ? String(week + 1) : null,
    };
  });
}

describe('a search over everything', () => {
  const shown: (SearchProgress | null)[] = [];
  beforeEach(() => {
    shown.length = 0;
    vi.useFakeTimers();
  });
  afterEach(() => void vi.useRealTimers());
  const over = (search: ReturnType<typeof weeks>) => new Searching({ search }, (now) => shown.push(now));
  const standing = () => {
    const last = shown.at(-1);
    return last && [last.words, last.found.length, last.back, last.stands];
  };

  it('comes in week by week, and says when everything was searched', async () => {
    const searching = over(weeks(3, 2));
    void searching.for('tug');
    await vi.runAllTimersAsync();
    expect(shown.map((now) => now?.found.length)).toEqual([0, 2, 4, 6]);
    expect(standing()).toEqual(['tug', 6, '2025-05-28', 'whole']);
  });

  it('pauses with enough, and goes on from there', async () => {
    const search = weeks(4, 30);
    const searching = over(search);
    void searching.for('tug');
    await vi.runAllTimersAsync();
    expect(standing()).toEqual(['tug', 60, '2025-05-29', 'paused']);
    await searching.further();
    expect(standing()).toEqual(['tug', 120, '2025-05-27', 'whole']);
    expect(search.mock.calls.map(([, after]) => after)).toEqual([null, '1', '2', '3']);
  });

  it('asks nothing while the reader types, and drops what was asked for other words', async () => {
    const search = weeks(5, 1);
    const searching = over(search);
    void searching.for('t');
    void searching.for('tu');
    await vi.advanceTimersByTimeAsync(150);
    const asked = search.mock.calls.length;
    void searching.for('tug');
    await vi.runAllTimersAsync();
    expect(search.mock.calls.slice(0, asked).every(([words]) => words === 'tu')).toBe(true);
    expect(standing()).toEqual(['tug', 5, '2025-05-26', 'whole']);
    expect(shown.at(-1)?.found.every(({ article }) => article.id.startsWith('tug-'))).toBe(true);
  });

  it('ends with no words', async () => {
    const searching = over(weeks(5, 1));
    void searching.for('tug');
    void searching.for('  ');
    await vi.runAllTimersAsync();
    expect(shown.at(-1)).toBeNull();
  });
});
