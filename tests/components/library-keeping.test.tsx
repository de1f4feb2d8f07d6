// @vitest-environment happy-dom
import { createEvent, fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import type { LibraryState } from '../../components/library/library-state.ts';
import { LibraryView } from '../../components/library-view.tsx';
import { IMPORT_TROUBLES } from '../../platform/library-messages.ts';
import { FAILING, GROWN, HUGE, LIBRARIES, libraryActions, state } from './fixtures/library.ts';
import { said, show } from './showing.tsx';

function keeping(shown: LibraryState | undefined) {
  if (shown === undefined) throw new Error('No such fixture');
  const actions = libraryActions(() => vi.fn<(...given: unknown[]) => void>());
  return { actions, ...show(<LibraryView state={{ ...shown, part: 'keeping' }} actions={actions} />) };
}

const button = (name: string) => screen.getByRole('button', { name });

describe('files', () => {
  const FILE = new File(['{}'], 'harbour.pack.gz');

  it('are chosen or dropped', () => {
    const { actions, container } = keeping(state(GROWN));
    const input = container.querySelector('input[type=file]');
    const place = container.querySelector('.drop-place');
    if (input === null || place === null) throw new Error('There is nowhere to put a file');
    fireEvent.change(input, { target: { files: [FILE] } });
    const drop = Object.assign(createEvent.drop(place), { dataTransfer: { files: [FILE] } });
    fireEvent(place, drop);
    expect(actions.takeFile.mock.calls).toEqual([[FILE], [FILE]]);
  });

  it.each(IMPORT_TROUBLES)('that are %s are answered in words, and nothing was changed', (why) => {
    const { container } = keeping(state(GROWN, { file: { kind: 'failed', name: 'holiday.jpg', why } }));
    expect(said(container)).toMatch(/holiday\.jpg was not taken in\. .{10,} Nothing was changed\./);
  });

  it('with feeds wait for the reader, who hears how many sites the browser will ask for', () => {
    const { actions, container } = keeping(LIBRARIES['import-feeds']);
    expect(said(container)).toContain('10 feeds in my-reader.opml2 of them are yours already.');
    expect(said(container)).toContain('Your browser will ask for access to 8 sites.');
    fireEvent.click(button('Add these 8 feeds'));
    expect(actions.addFeeds.mock.calls[0]?.[0]).toHaveLength(FAILING.length);
  });

  it('go out, and not twice at once', () => {
    const { actions } = keeping(state(GROWN));
    fireEvent.click(button('Export everything'));
    fireEvent.click(button('Export only the list of feeds (OPML)'));
    expect([actions.exportAll, actions.exportFeeds].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
    keeping(state({ ...GROWN, feeds: [] }, { writing: true }));
    expect(screen.getByText('Writing the file…')).not.toBeNull();
  });
});

describe('space', () => {
  it('is told in all and by source, the largest first', () => {
    const { container } = keeping(state(HUGE));
    expect(said(container)).toContain('145 MB on this device');
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1).map(said);
    expect(rows[0]).toBe('The Coast Courier3 Mar – 14 May 202531,20490 MB');
    expect(rows.at(-1)).toContain('Remembered pages');
  });

  it('is taken by no samples: they are part of the extension', () => {
    const samples = {
      holding: { articles: 5, bytes: 0, from: '2023-09-04', to: '2023-09-05' },
      removed: 0,
    };
    const nothing = { articles: 0, bytes: 0, from: null, to: null };
    const only = { ...HUGE, feeds: [], packs: [], saved: nothing, remembered: nothing, samples };
    const { container } = keeping(state({ ...only, whole: samples.holding }));
    expect(said(container)).toContain('Only the samples are here. They are part of the extension');
    expect(said(container)).not.toContain('0 kB');
    expect(container.querySelector('.space-share')).toBeNull();
  });

  it('that has run out is not promised', () => {
    const { container } = keeping(LIBRARIES['disk-full']);
    expect(said(container)).toContain('There is no room left on this device.');
    expect(said(container)).not.toContain('Your browser has room');
    expect(said(container)).not.toContain('Make room');
    expect(said(keeping(state(HUGE)).container)).toContain('Your browser has room for about 58 GB more.');
  });
});

describe('how long articles stay', () => {
  it('is a choice of time and of size, one at a time', () => {
    const { actions } = keeping(state(HUGE));
    const age = screen.getByRole('combobox', { name: 'Keep articles' });
    expect(within(age).getAllByRole('option').map(said)).toEqual([
      'for 30 days',
      'for 90 days',
      'for a year',
      'for good',
    ]);
    fireEvent.change(age, { target: { value: '1' } });
    fireEvent.change(screen.getByRole('combobox', { name: 'Use at most' }), { target: { value: '3' } });
    expect(actions.keep.mock.calls).toEqual([
      [{ days: 90, megabytes: null }],
      [{ days: null, megabytes: 1000 }],
    ]);
  });

  it('shows a size that it does not offer itself', () => {
    keeping(state({ ...HUGE, retention: { days: null, megabytes: 777 } }));
    expect(screen.getByRole<HTMLOptionElement>('option', { name: '777 MB' }).selected).toBe(true);
  });

  it('says what would go, before it goes', () => {
    const { actions, container } = keeping(LIBRARIES['keeping-shorter']);
    expect(said(container)).toContain('38,114 articles would go now. That can’t be undone.');
    fireEvent.click(button('Leave it as it was'));
    fireEvent.click(button('Let them go'));
    expect([actions.leaveShorter, actions.confirmShorter].map(({ mock }) => mock.calls.length)).toEqual([
      1, 1,
    ]);
  });
});
