// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Timeline } from '../../components/timeline.tsx';
import { runsOf } from '../../components/timeline-layout.ts';
import { timelineOf } from '../../components/timeline-moments.ts';
import type { Coverage } from '../../engine/article.ts';
import { card, related } from './fixtures/building.ts';
import { FERRY, FERRY_PAGE } from './fixtures/ferry.ts';
import { said, show } from './showing.tsx';

/** The ferry's page and as many others, by when they were published. */
const published = (page: string | null, ...others: (string | null)[]): Coverage => ({
  ...FERRY,
  page: { ...FERRY_PAGE, published: page },
  related: others.map((date, index) => related(card(`r${index}`, 'Ferry aground', { published: date }))),
});

const lines = (coverage: Coverage) =>
  [...show(<Timeline coverage={coverage} />).container.querySelectorAll('li')].map(said);

describe('timeline', () => {
  it('says the day of each article, and that hours are unknown', () => {
    const { container } = show(<Timeline coverage={FERRY} />);
    expect([...container.querySelectorAll('li')].map(said)).toEqual([
      'A, this page: 12 May 2025',
      'B: 12 May 2025',
      'C: 13 May 2025',
      'D: 13 May 2025',
    ]);
    expect(said(container.querySelector('figcaption') ?? container)).toBe('Hours unknown.');
    expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
    expect([...container.querySelectorAll('.timeline-here text')].map(said)).toEqual(['A']);
  });

  it('says hours where every article gives one in one time zone', () => {
    const both = published('2025-05-12T09:10:00+02:00', '2025-05-12T16:40:00+02:00', null);
    expect(lines(both)).toEqual([
      'A, this page: 12 May 2025, 09:10',
      'B: 12 May 2025, 16:40',
      'C: no date given',
    ]);
  });

  it('compares no hours of several time zones', () => {
    const apart = published('2025-05-12T09:10:00+02:00', '2025-05-13T16:40:00-05:00');
    const { container } = show(<Timeline coverage={apart} />);
    expect(said(container)).toContain('Hours of several time zones: only days shown.');
    expect(said(container)).not.toContain('09:10');
    expect(timelineOf(published('2025-05-12T09:10:00Z', '2025-05-12T10:10:00+00:00'))?.unit).toBe('hours');
  });

  it.each([
    ['one day', published('2025-05-12', '2025-05-12')],
    ['no date but the page’s', published('2025-05-12', null)],
    ['no date at all', published(null, null)],
    ['one hour unknown on one day', published('2025-05-12T09:10:00Z', '2025-05-12')],
    ['dates that are none', published('2025-99-99', '2025-98-98')],
  ])('is left out where there is nothing to tell apart: %s', (_, coverage) => {
    expect(timelineOf(coverage)).toBeNull();
  });

  it('keeps letters off each other and inside, and counts every article', () => {
    const date = fc
      .date({ min: new Date('2025-01-01'), max: new Date('2025-03-01'), noInvalidDate: true })
      .map((each) => each.toISOString());
    fc.assert(
      fc.property(date, fc.array(date, { minLength: 1, maxLength: 40 }), (page, others) => {
        const times = timelineOf(published(page, ...others));
        const letter = 22 / 288;
        const runs = times === null ? [] : runsOf(times.moments, letter);
        const edges = runs.map(({ shown, centre, lane }) => {
          const half = (shown.length * letter) / 2;
          return { lane, from: centre - half, to: centre + half + letter };
        });
        for (const one of edges) {
          expect(one.from).toBeGreaterThan(-1e-9);
          expect(one.to).toBeLessThan(1 + 1e-9);
          const over = edges.filter(
            ({ lane, from, to }) => lane === one.lane && from < one.to && one.from < to,
          );
          expect(over).toEqual([one]);
        }
        if (times !== null) expect(runs.some(({ shown }) => shown.some((each) => each.page))).toBe(true);
        const counted = runs.reduce((sum, { shown, more }) => sum + shown.length + more, 0);
        if (times !== null) expect(counted).toBe(others.length + 1);
      }),
    );
  });
});
