// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { OptionsView } from '../../components/options-view.tsx';
import { LONG_MS } from '../../components/skeleton.tsx';
import type { DataWork } from '../../components/your-data.tsx';
import type { ErrorRate } from '../../locales/quality.ts';
import type { Site } from '../../platform/messages.ts';
import { DEFAULTS } from '../../platform/preferences.ts';
import { HIDDEN_PAIRS, SITES } from './fixtures/reading.ts';
import { said, show } from './showing.tsx';

function options(
  sites: readonly Site[] | null,
  everySite: boolean | null,
  rates: readonly ErrorRate[] = [],
  deleted = false,
  work: DataWork | null = null,
) {
  const asked = {
    chooseSite: vi.fn(),
    allowEverySite: vi.fn(),
    dropEverySite: vi.fn(),
    chooseMarks: vi.fn(),
    showPair: vi.fn(),
    prefer: vi.fn(),
    openLibrary: vi.fn(),
    copyText: vi.fn(async () => true),
    exportAll: vi.fn(),
    deleteAll: vi.fn(),
    undoDelete: vi.fn(),
    stop: vi.fn(),
  };
  const { container } = show(
    <OptionsView
      sites={sites}
      everySite={everySite}
      marks={sites && { on: true, one: false, absent: false }}
      hiddenPairs={sites && (sites.length === 0 ? [] : HIDDEN_PAIRS)}
      preferences={sites && DEFAULTS}
      rates={{ normal: rates, quiet: [] }}
      deleted={deleted}
      work={work}
      refusal={null}
      diagnostics={sites && '{ "articles": 3 }'}
      version="1.2.3"
      source="https://code.example/also-reported"
      actions={asked}
    />,
  );
  return { asked, container };
}

describe('hidden matches', () => {
  it('are listed with both sentences’ first words and the day, and each can be shown again', () => {
    const { asked, container } = options(SITES, false);
    const [first, second, third] = [...container.querySelectorAll<HTMLElement>('.hidden-pair')];
    expect(said(first as Element)).toBe(
      '“Inspectors had last passed the vessel last month, the Stranda port authority said on the…”' +
        '“The ferry was last inspected in February.”Hidden on 14 May 2025Undo',
    );
    expect(said(second as Element)).toContain('its words are not kept.Hidden on 2 May 2025');
    expect(said(third as Element)).not.toContain('Hidden on');
    fireEvent.click(within(first as HTMLElement).getByRole('button', { name: /^Undo: .*“Inspectors/ }));
    expect(asked.showPair).toHaveBeenCalledExactlyOnceWith('a'.repeat(24));
  });

  it('are none at first', () => {
    const { container } = options([], false);
    expect(said(container.querySelector('#hidden-matches') as Element)).toContain('No match is hidden.');
  });
});

describe('settings', () => {
  it('copy what a report of a fault may tell, and show it before', async () => {
    const { asked, container } = options([], false);
    expect(container.querySelector('pre')?.textContent).toBe('{ "articles": 3 }');
    fireEvent.click(screen.getByRole('button', { name: 'Copy diagnostics' }));
    expect(asked.copyText).toHaveBeenCalledWith('{ "articles": 3 }');
    expect(await screen.findByText('Copied')).toBeDefined();
  });

  it('name the version, and open licences and the privacy statement out of the package', () => {
    const { container } = options([], false);
    expect(said(container)).toContain('Also Reported 1.2.3');
    const addresses = [...container.querySelectorAll('#about a')].map((link) => link.getAttribute('href'));
    expect(addresses).toEqual([
      '/LICENSE.txt',
      '/THIRD-PARTY.txt',
      '/PRIVACY.txt',
      'https://code.example/also-reported',
    ]);
  });

  it('export and delete everything, with undo until the page is left', () => {
    const { asked } = options([], false);
    fireEvent.click(screen.getByRole('button', { name: 'Export everything' }));
    fireEvent.click(screen.getByRole('button', { name: 'Delete everything' }));
    expect([asked.exportAll, asked.deleteAll].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
    const { asked: then, container } = options([], false, [], true);
    expect(said(container)).toContain('Everything is deleted; sites set to never stay so.');
    fireEvent.click(within(container as HTMLElement).getByRole('button', { name: 'Undo' }));
    expect(then.undoDelete).toHaveBeenCalledOnce();
  });

  it('say after a second what takes long, how far it is, and how to cancel it', async () => {
    vi.useFakeTimers();
    const { asked } = options([], false, [], true, { doing: 'restoring', done: 420, total: 1310 });
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
    await act(() => void vi.advanceTimersByTime(LONG_MS));
    vi.useRealTimers();
    expect(screen.getByRole('progressbar', { name: 'Everything is being put back…' })).toMatchObject({
      value: 420,
      max: 1310,
    });
    screen.getByText('420 of 1,310 articles');
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(asked.stop).toHaveBeenCalledOnce();
  });

  it('offer to show only the likeliest matches, with what each choice costs', () => {
    const measured: ErrorRate[] = [
      { of: 'related', wrong: 3, missed: 12 },
      { of: 'same', wrong: 8, missed: 30 },
    ];
    const { asked } = options([], false, measured);
    const normal = screen.getByRole('radio', { name: /^What probably matches/ });
    expect(said(normal.closest('label') as Element)).toContain(
      'Of 100 articles shown 3 were about something else, and 12 in 100 were missed.',
    );
    fireEvent.click(screen.getByRole('radio', { name: 'Only the likeliest matches' }));
    expect(asked.prefer).toHaveBeenLastCalledWith({ strictness: 'quiet' });
  });

  it('offer colours, and whether the icon shows a number', () => {
    const { asked } = options([], false);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'As the system has them' }).checked).toBe(
      true,
    );
    fireEvent.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(asked.prefer).toHaveBeenLastCalledWith({ theme: 'dark' });
    fireEvent.click(screen.getByRole('checkbox', { name: /number of related articles/ }));
    expect(asked.prefer).toHaveBeenLastCalledWith({ badge: false });
  });

  it('list every site with its choice, to be changed', () => {
    const { asked } = options(SITES, false);
    const choice = screen.getByRole('combobox', { name: 'Read pages on example.org' });
    expect(choice).toHaveProperty('value', 'never');
    fireEvent.change(choice, { target: { value: 'click' } });
    expect(asked.chooseSite).toHaveBeenCalledWith('example.org', 'click');
  });

  it('say so where there is none', () => {
    expect(said(options([], false).container)).toContain('No site has a choice of its own yet.');
  });

  it('allow every site and take it back', () => {
    const shut = options([], false);
    fireEvent.click(screen.getByRole('button', { name: 'Allow every site' }));
    expect(shut.asked.allowEverySite).toHaveBeenCalledOnce();
    const open = options([], true);
    fireEvent.click(screen.getByRole('button', { name: 'Stop reading every site' }));
    expect(open.asked.dropEverySite).toHaveBeenCalledOnce();
  });

  it('show no control of what the browser has not answered yet', () => {
    options(null, null);
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Your articles',
      'Export everything',
      'Delete everything',
    ]);
    expect(screen.queryAllByRole('radio')).toEqual([]);
  });

  it('explain errors with figures only where something was measured', () => {
    expect(said(options([], false).container)).not.toContain('Of 100');
    const { container } = options([], false, [{ of: 'related', wrong: 3, missed: 12 }]);
    expect(said(container)).toContain(
      'Of 100 articles shown as coverage of the same story, about 3 were about something else.',
    );
  });
});
