// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { Speaking } from '../../components/language.tsx';
import { PanelView } from '../../components/panel-view.tsx';
import { createLanguage } from '../../locales/language.ts';
import { FERRY } from './fixtures/ferry.ts';
import { covered, STATES } from './fixtures/states.ts';
import { actions, said, show } from './showing.tsx';

/** The panel, with what the reader went to in the page. */
function panel(rest: { readonly marks?: boolean | null; readonly chosen?: string | null } = {}) {
  const asked = actions();
  const onChosenShown = vi.fn();
  const view = (
    <PanelView
      state={STATES.related ?? null}
      refusal={null}
      actions={asked}
      onChosenShown={onChosenShown}
      {...rest}
    />
  );
  return { asked, onChosenShown, ...show(view) };
}

/** Effects may wait on a busy machine. */
const PATIENCE = { timeout: 10_000 };

const chosenIn = (container: Element) => [...container.querySelectorAll('.statement-chosen')];

describe('the panel beside its page', () => {
  it('switches marks, once it knows whether they are on', () => {
    panel();
    expect(screen.queryByRole('switch')).toBeNull();
    const { asked } = panel({ marks: true });
    const marks = screen.getByRole('switch', { name: 'Marks' });
    expect(marks.getAttribute('aria-checked')).toBe('true');
    fireEvent.click(marks);
    expect(asked.switchMarks).toHaveBeenCalledWith(false);
  });

  it('leads from each statement to the page', () => {
    const { asked, container } = panel();
    const [first] = container.querySelectorAll('.statement');
    fireEvent.click(screen.getAllByRole('button', { name: 'Show in page' })[0] as HTMLElement);
    const [claimId] = asked.showInPage.mock.calls[0] ?? [];
    const claim = FERRY.claims.find(({ id }) => id === claimId);
    expect(said(first as Element)).toContain(claim?.sentence.text.replaceAll(/[“”]/g, '').slice(0, 30));
  });

  it('leads to no page beside a sample, which stands on one of our own', () => {
    show(<PanelView state={covered(FERRY, false, null)} refusal={null} actions={actions()} />);
    expect(screen.getAllByRole('button', { name: 'Show sentences' }).length).toBeGreaterThan(0);
    expect(screen.queryAllByRole('button', { name: 'Show in page' })).toEqual([]);
  });

  it('opens the statement that was clicked in the page, though it was folded away, and keeps the keyboard out', async () => {
    for (const { id, evidence, sentence } of FERRY.claims) {
      const { container, onChosenShown, unmount } = panel({ chosen: id });
      await expect.poll(() => chosenIn(container), PATIENCE).toHaveLength(1);
      const [chosen] = chosenIn(container) as [Element];
      expect(said(chosen)).toContain(sentence.text.replaceAll(/[“”]/g, '').slice(0, 20));
      expect(chosen.querySelector('[aria-expanded="true"]') !== null).toBe(evidence.length > 0);
      expect(onChosenShown).toHaveBeenCalled();
      expect(document.activeElement).toBe(document.body);
      unmount();
    }
  });

  it('takes a filter away that hides it', async () => {
    const hidden = FERRY.claims.find(({ evidence }) => evidence.length === 0);
    const { container, rerender } = panel();
    fireEvent.click(screen.getByRole('button', { name: /^Differs/ }));
    rerender(panelWith(hidden?.id ?? ''));
    await expect.poll(() => chosenIn(container), PATIENCE).toHaveLength(1);
    expect(screen.getByRole('button', { name: 'All' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('drops what it does not know', () => {
    const { container, onChosenShown } = panel({ chosen: '999:0-1' });
    expect(chosenIn(container)).toEqual([]);
    expect(onChosenShown).toHaveBeenCalled();
  });
});

function panelWith(chosen: string) {
  return (
    <Speaking language={createLanguage('en')}>
      <PanelView state={STATES.related ?? null} refusal={null} actions={actions()} chosen={chosen} />
    </Speaking>
  );
}
