import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageMemory } from '../../entrypoints/article.content/memory.ts';
import { PageReporter } from '../../entrypoints/article.content/page-reporter.ts';
import type { Reading } from '../../platform/messages.ts';
import { pageAt } from './stories.ts';

const A = 'https://news.example/a';
const B = 'https://news.example/b';

/** A page whose address, text and leave a test can change, and what was read and reported of it. */
function fakePage() {
  const reports: Reading[] = [];
  const page = {
    url: A,
    text: 'Boats came.',
    leave: true,
    over: false,
    readings: [] as boolean[],
    watched: 0,
    reports,
    /** Runs while a reading is under way. */
    meanwhile: () => {},
  };
  const doors = {
    url: () => page.url,
    read: async (anyway: boolean): Promise<Reading> => {
      page.readings.push(anyway);
      const reading = { kind: 'article', page: pageAt(page.url, page.text) } as const;
      page.meanwhile();
      return reading;
    },
    mayRead: async () => page.leave,
    report: async (reading: Reading) => reports.push(reading),
    wasRead: () => {
      page.watched++;
    },
    isOver: () => page.over,
  };
  return { page, doors };
}

let memory: PageMemory;
beforeEach(() => {
  memory = { url: null, reported: null, anyway: false };
});

describe('PageReporter', () => {
  it('reads and reports a page once, and again only when its content changed', async () => {
    const { page, doors } = fakePage();
    const reporter = new PageReporter(memory, doors);
    await reporter.arrived();
    await reporter.changed();
    expect(page.reports).toHaveLength(1);
    page.text = 'Boats came. More followed.';
    await reporter.changed();
    expect(page.reports).toHaveLength(2);
  });

  it('put into the page twice, reads it once', async () => {
    const { page, doors } = fakePage();
    await new PageReporter(memory, doors).arrived();
    await new PageReporter(memory, doors).arrived();
    expect(page.readings).toHaveLength(1);
  });

  it('reads a page that came while it asked for leave under a leave of its own, and reports it', async () => {
    const { page, doors } = fakePage();
    const asked: string[] = [];
    let arrivedMeanwhile: Promise<void> | null = null;
    const reporter = new PageReporter(memory, {
      ...doors,
      mayRead: async (url) => {
        asked.push(url);
        if (arrivedMeanwhile === null) {
          page.url = B;
          arrivedMeanwhile = reporter.returned();
        }
        return true;
      },
    });
    await reporter.arrived();
    await arrivedMeanwhile;
    expect(asked).toEqual([A, B]);
    expect(page.readings).toHaveLength(1);
    expect(page.reports).toHaveLength(1);
  });

  it('reports a page again that came while the one before was being reported', async () => {
    const { page, doors } = fakePage();
    const reporter = new PageReporter(memory, doors);
    let routed: Promise<void> | null = null;
    page.meanwhile = () => {
      routed ??= reporter.returned();
    };
    await reporter.readNow(false);
    await routed;
    expect(page.reports).toHaveLength(2);
  });

  it('reads nothing without leave, and is then not to be watched', async () => {
    const { page, doors } = fakePage();
    page.leave = false;
    const reporter = new PageReporter(memory, doors);
    await reporter.arrived();
    expect(page.readings).toHaveLength(0);
    expect(reporter.allowed).toBe(false);
    expect(page.watched).toBe(0);
  });

  it('reads and reports when ordered to, whatever it reported before', async () => {
    const { page, doors } = fakePage();
    page.leave = false;
    const reporter = new PageReporter(memory, doors);
    await reporter.readNow(false);
    await reporter.readNow(true);
    expect(page.readings).toEqual([false, true]);
    expect(page.reports).toHaveLength(2);
    expect(reporter.allowed).toBe(true);
  });

  it('goes on reading a page "anyway" until the page is another one', async () => {
    const { page, doors } = fakePage();
    const reporter = new PageReporter(memory, doors);
    await reporter.readNow(true);
    await reporter.changed();
    page.url = B;
    await reporter.returned();
    expect(page.readings).toEqual([true, true, false]);
  });

  it('reports a page again that comes back from the back/forward cache', async () => {
    const { page, doors } = fakePage();
    const reporter = new PageReporter(memory, doors);
    await reporter.arrived();
    await reporter.returned();
    expect(page.reports).toHaveLength(2);
  });

  it('knows its page by a new fragment, and another page by a new path', async () => {
    const { page, doors } = fakePage();
    const reporter = new PageReporter(memory, doors);
    await reporter.arrived();
    page.url = `${A}#comments`;
    expect(reporter.isElsewhere).toBe(false);
    page.url = B;
    expect(reporter.isElsewhere).toBe(true);
  });

  it('drops a reading during which the page became another one, or the extension ended', async () => {
    for (const meanwhile of ['route', 'end']) {
      const { page, doors } = fakePage();
      page.meanwhile = () => {
        if (meanwhile === 'route') page.url = B;
        else page.over = true;
      };
      await new PageReporter({ url: null, reported: null, anyway: false }, doors).arrived();
      expect(page.reports).toHaveLength(0);
    }
  });

  it('gathers changes that come while it reads into one reading', async () => {
    const { page, doors } = fakePage();
    const reporter = new PageReporter(memory, doors);
    await Promise.all([reporter.arrived(), reporter.changed(), reporter.changed(), reporter.changed()]);
    expect(page.readings.length).toBeLessThanOrEqual(2);
    expect(page.reports).toHaveLength(1);
  });

  it('goes on after a report that failed, and reports then', async () => {
    const { page, doors } = fakePage();
    const said = vi.spyOn(console, 'debug').mockReturnValue(undefined);
    let fails = true;
    const reporter = new PageReporter(memory, {
      ...doors,
      report: async (reading) => {
        if (fails) throw new Error('The worker has gone.');
        return doors.report(reading);
      },
    });
    await reporter.arrived();
    expect(said).toHaveBeenCalledOnce();
    said.mockRestore();
    fails = false;
    await reporter.changed();
    expect(page.reports).toHaveLength(1);
  });
});
