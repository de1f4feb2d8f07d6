// @vitest-environment happy-dom
import { fireEvent, render, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { Speaking } from '../../components/language.tsx';
import { PopupView } from '../../components/popup-view.tsx';
import { createLanguage } from '../../locales/language.ts';
import type { Refusal } from '../../platform/messages.ts';
import { STATES } from './fixtures/states.ts';
import { actions, said, show } from './showing.tsx';
import { WORDING } from './wording.ts';

function popup(name: string, refusal: Refusal | null = null) {
  const asked = actions();
  const state = STATES[name] ?? null;
  const { container } = show(
    <PopupView state={state} refusal={refusal} shortcut="Alt+Shift+A" actions={asked} />,
  );
  return { asked, container };
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

describe('popup', () => {
  it('has wording for every state', () => {
    expect(Object.keys(WORDING)).toEqual(Object.keys(STATES));
  });

  for (const [name, sentences] of Object.entries(WORDING)) {
    it(`says what is the case: ${name}`, () => {
      const { container } = popup(name);
      for (const sentence of sentences) expect(said(container)).toContain(sentence);
    });
  }

  it('lists related articles by letter and opens one', () => {
    const { asked } = popup('related');
    const rows = within(screen.getByRole('list', { name: 'Articles that report this story' })).getAllByRole(
      'button',
    );
    expect(rows.map(said)).toEqual([
      'B“The Halla Maren went aground near Kvitholmen on Monday, in calm seas, the…”',
      'CPassengers tell of calm evacuation as ferry strikes skerries',
      'D“A ferry ran onto rocks at Kvitholmen on Monday afternoon.”',
    ]);
    fireEvent.click(rows[1] as HTMLElement);
    expect(asked.openArticle).toHaveBeenCalledWith('c', null);
  });

  it('counts what differs, and leads on to the panel', () => {
    const { asked, container } = popup('related');
    expect(said(container)).toContain('10 statements compared, 8 found elsewhere');
    expect(said(container)).toContain('6 differ in a detail');
    press('Show');
    expect(asked.showInPanel).toHaveBeenCalledExactlyOnceWith('differing');
    press(/^Open side panel/);
    expect(asked.openPanel).toHaveBeenCalledOnce();
  });

  it('has the one control for the site in every state that knows its site', () => {
    for (const [name, state] of Object.entries(STATES)) {
      const { container } = popup(name);
      const radios = [...container.querySelectorAll('.site-control input')];
      expect(radios.length, name).toBe(state?.site ? 3 : 0);
      expect(container.querySelectorAll('.site-control').length, name).toBe(1);
    }
  });

  it('hands on the choice for a site', () => {
    const { asked } = popup('related');
    expect(screen.getByRole('radio', { name: 'When I click' })).toHaveProperty('checked', true);
    fireEvent.click(screen.getByRole('radio', { name: 'Never' }));
    expect(asked.chooseSite).toHaveBeenCalledWith('news.example.org', 'never');
  });

  it('offers what a state calls for', () => {
    const anyway = popup('not-article');
    press('Read it anyway');
    expect(anyway.asked.readPage).toHaveBeenCalledWith(true);
    const failed = popup('failed');
    press('Try again');
    expect(failed.asked.readPage).toHaveBeenCalledWith(false);
    const off = popup('off');
    press('Turn on');
    expect(off.asked.chooseSite).toHaveBeenCalledWith('example.org', 'click');
    const shut = popup('no-access');
    press('Always on this site');
    expect(shut.asked.chooseSite).toHaveBeenCalledWith('news.example.org', 'always');
  });

  it('saves a page and lets it go', () => {
    const unsaved = popup('empty-corpus');
    press('Save this page to my articles');
    expect(unsaved.asked.savePage).toHaveBeenCalledOnce();
    const saved = popup('related-saved');
    press('Remove from my articles');
    expect(saved.asked.forgetPage).toHaveBeenCalledOnce();
  });

  it('says what became of a page that was saved or let go', () => {
    const shown = (name: string) => (
      <Speaking language={createLanguage('en')}>
        <PopupView state={STATES[name] ?? null} refusal={null} shortcut={null} actions={actions()} />
      </Speaking>
    );
    const { container, rerender } = render(shown('related'));
    const status = container.querySelector('.save-control [role=status]');
    expect(status?.textContent).toBe('');
    rerender(shown('related-saved'));
    expect(status?.textContent).toBe('Saved to my articles');
    rerender(shown('related'));
    expect(status?.textContent).toBe('Removed.');
  });

  it('tells who listens when results have come', () => {
    const shown = (name: string) => (
      <Speaking language={createLanguage('en')}>
        <PopupView state={STATES[name] ?? null} refusal={null} shortcut={null} actions={actions()} />
      </Speaking>
    );
    const { container, rerender } = render(shown('reading'));
    const region = container.querySelector('.popup > [role=status]');
    expect(region?.textContent).toBe('');
    rerender(shown('related'));
    expect(region?.textContent).toBe('3 other articles report this story');
  });

  it('offers the panel only where it holds more than is said here', () => {
    popup('off');
    expect(screen.queryByRole('button', { name: /^Open side panel/ })).toBeNull();
  });

  it('says why a request was not met', () => {
    popup('related', 'quota');
    expect(said(screen.getByRole('alert'))).toBe(
      'There is no room left on this device, so nothing was changed. Delete files, or keep articles for a shorter time, then try again.',
    );
  });

  it('shows markup in a headline as text', () => {
    const { container } = popup('strained');
    expect(said(container)).toContain(
      '<img src=x onerror=alert(1)> and <script>alert(2)</script> in a headline',
    );
    expect(container.querySelector('img, script, b')).toBeNull();
  });
});
