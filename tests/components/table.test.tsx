// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { PanelView } from '../../components/panel-view.tsx';
import { TableSurface } from '../../components/table-surface.tsx';
import { FERRY_CLAIMS } from './fixtures/ferry.ts';
import { STATES } from './fixtures/states.ts';
import { actions, said, show } from './showing.tsx';

function panel(name = 'related', wish: 'table' | null = null) {
  const asked = actions();
  const view = <PanelView state={STATES[name] ?? null} refusal={null} actions={asked} wish={wish} />;
  return { asked, container: show(view).container };
}

function tab(name: string) {
  const asked = { back: vi.fn(), openStatement: vi.fn(), openArticle: vi.fn() };
  const { container } = show(<TableSurface state={STATES[name] ?? null} actions={asked} />);
  return { asked, container };
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const table = () => screen.getByRole('table', { name: 'Who says what' });

/** A row in the words that are heard. */
function row(words: string): string[] {
  const head = within(table()).getByRole('rowheader', { name: new RegExp(words) });
  return [...(head.closest('tr')?.querySelectorAll('td') ?? [])].map(said);
}

describe('the table in the panel', () => {
  it('takes the place of the statements, and gives it back', () => {
    const { container } = panel();
    press('Table');
    expect(screen.getByRole('button', { name: 'Table' }).getAttribute('aria-pressed')).toBe('true');
    expect(container.querySelector('.statement')).toBeNull();
    press('One by one');
    expect(screen.queryByRole('table')).toBeNull();
    expect(container.querySelector('.statement')).not.toBeNull();
  });

  it('has a column for each article in the order of time, and the days under the letters', () => {
    panel();
    press('Table');
    const heads = within(table()).getAllByRole('columnheader').map(said);
    expect(heads).toEqual([
      'Statement',
      'A this page',
      'B',
      'C',
      'D',
      'named origins',
      '12 May',
      '12 May',
      '13 May',
    ]);
    expect(within(table()).getByRole('columnheader', { name: '13 May' }).getAttribute('colspan')).toBe('2');
  });

  it('has a row for each statement, with a sign and its words for each article', () => {
    panel();
    press('Table');
    for (const { sentence } of FERRY_CLAIMS) {
      expect(within(table()).getByRole('rowheader', { name: sentence.text })).not.toBeNull();
    }
    expect(row('Inspectors had last')).toEqual([
      'A says it',
      'B says it',
      'not found in C',
      'D differs',
      '1Stranda port authority',
    ]);
    expect(row('A salvage tug').at(-1)).toBe('none');
    const signs = table().querySelectorAll('td.table-stand svg[aria-hidden=true]');
    expect(signs.length).toBeGreaterThanOrEqual(FERRY_CLAIMS.length * 4);
  });

  it('cuts a long statement at the end of a word for the eye, and says it whole', () => {
    panel();
    press('Table');
    const whole = 'Inspectors had last passed the vessel last month, the Stranda port authority said.';
    const button = within(table()).getByRole('button', { name: whole });
    expect(said(button)).toBe('Inspectors had last passed the vessel last month…');
    expect(button.title).toBe(whole);
  });

  it('leads from an opened statement back to its row', () => {
    const { container } = panel();
    press('Table');
    fireEvent.click(within(table()).getByRole('button', { name: /^Inspectors had last/ }));
    const back = screen.getAllByRole('button', { name: 'Back to the table' });
    expect(back.map((each) => said(each.closest('.statement') as Element))).toEqual([
      expect.stringContaining('Inspectors had last'),
    ]);
    fireEvent.click(back[0] as HTMLElement);
    expect(container.querySelector('.statement')).toBeNull();
    expect(document.activeElement?.getAttribute('title')).toMatch(/^Inspectors had last/);
  });

  it('sets what is not on the page apart, few at first', () => {
    const { asked } = panel();
    press('Table');
    expect(said(within(table()).getByRole('rowheader', { name: /^Not on this page/ }))).toBe(
      'Not on this page 5',
    );
    expect(row('A passing trawler')).toEqual([
      'not found in A',
      'B says it',
      'not found in C',
      'not found in D',
      '1Stranda port authority',
    ]);
    expect(screen.queryByRole('rowheader', { name: /asked for a second rescue boat/ })).toBeNull();
    press('Show 2 more');
    expect(row('asked for a second rescue boat').slice(2, 4)).toEqual(['C says it', 'D says it']);
    press(/A passing trawler/);
    expect(asked.openArticle).toHaveBeenCalledWith('b', expect.objectContaining({ paragraph: 3 }));
  });

  it('opens a statement from its row, with its sentences, wherever the list had folded it away', () => {
    const { container } = panel();
    press(/^Several origins/);
    press('Table');
    press(/^The operator had planned/);
    expect(screen.queryByRole('table')).toBeNull();
    expect(said(document.activeElement ?? container)).toContain('planned to replace the ship');
    press('Table');
    press(/^Inspectors had last/);
    expect(said(document.activeElement ?? container)).toContain('Hide sentences');
    expect(document.activeElement?.querySelector('.evidence')).not.toBeNull();
  });

  it('says of what was only partly read that nothing is shown, and leaves out what others add', () => {
    panel('related-partly');
    press('Table');
    expect(row('Inspectors had last')[2]).toBe('nothing shown from C');
    expect(said(table())).not.toMatch(/not found|Not on this page/);
  });

  it('is shown where the menu or the popup asks for it', () => {
    panel();
    press('More');
    fireEvent.click(screen.getByRole('menuitem', { name: 'Table' }));
    expect(table()).not.toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: /^Statements here/ }));
  });

  it('leads from the summary to what the list shows alone', () => {
    panel('related', 'table');
    expect(table()).not.toBeNull();
    press(/^Show: 4 statements reported later/);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: /^Reported later/ }));
  });

  it('says so where there is nothing to set in it', () => {
    const { container } = panel('related-no-claims', 'table');
    expect(screen.queryByRole('table')).toBeNull();
    expect(said(container)).toContain('There is nothing to set in a table.');
  });

  it('holds six articles', () => {
    const { asked } = panel('related-six');
    press('Table');
    expect(table()).not.toBeNull();
    expect(asked.openTable).not.toHaveBeenCalled();
  });
});

describe('the table in a tab of its own', () => {
  it('is where more than six articles go', () => {
    const { asked } = panel('related-seven');
    press('Table, in a tab of its own');
    expect(asked.openTable).toHaveBeenCalledOnce();
    expect(screen.queryByRole('table')).toBeNull();
    press('More');
    fireEvent.click(screen.getByRole('menuitem', { name: 'Table, in a tab of its own' }));
    expect(asked.openTable).toHaveBeenCalledTimes(2);
  });

  it('shows every column and row, and opens a statement in the panel', () => {
    const { asked, container } = tab('strained');
    expect(within(table()).getAllByRole('columnheader', { name: /^[A-Z]{1,2}( this page)?$/ })).toHaveLength(
      31,
    );
    expect(said(container)).toContain('A row opens its statement in the side panel.');
    fireEvent.click(container.querySelector('.table-statement') as HTMLElement);
    expect(asked.openStatement).toHaveBeenCalledOnce();
    press('Back to your page');
    expect(asked.back).toHaveBeenCalledOnce();
  });

  it('says that there is none where the page has gone or was not compared', () => {
    expect(said(tab('no-access').container)).toContain('There is no table to show.');
    expect(said(tab('no-match').container)).toContain('There is no table to show.');
  });
});
