// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { Speaking } from '../../components/language.tsx';
import { PanelView } from '../../components/panel-view.tsx';
import { createTabSession } from '../../entrypoints/surface/tab-session.ts';
import { createLanguage } from '../../locales/language.ts';
import { ask } from '../../platform/ask.ts';
import { STATES } from './fixtures/states.ts';
import { actions } from './showing.tsx';

vi.mock('../../platform/ask.ts', () => ({ ask: vi.fn() }));
vi.mock('../../platform/tab-changes.ts', () => ({ onStateChanged: vi.fn() }));

const PAGE_TAB = 1;
const READER_TAB = 2;

beforeEach(() => {
  // As the worker answers: the reader tab stands for the page it was opened from, in a copy of the same answer.
  vi.mocked(ask).mockImplementation(async () => structuredClone(STATES.related ?? null));
});

it('keeps filter, opened sentences and the very elements while the reader tab is in front, and after', async () => {
  const session = createTabSession();
  const language = createLanguage('en');
  const panel = actions();
  session.state.subscribe((state) => {
    void act(() =>
      render(
        <Speaking language={language}>
          <PanelView state={state} refusal={null} actions={panel} />
        </Speaking>,
        document.body,
      ),
    );
  });
  await session.follow(PAGE_TAB);
  fireEvent.click(screen.getByRole('button', { name: /^Several origins/ }));
  fireEvent.click(screen.getAllByRole('button', { name: 'Show sentences' })[0] as HTMLElement);
  const kept = () => ({
    opened: document.querySelector('.evidence-list'),
    pressed: document.querySelector('.filters:not(.view-switch) [aria-pressed="true"]'),
  });
  const before = kept();
  expect(before.opened).not.toBeNull();
  expect(before.pressed?.textContent).toContain('Several origins');
  for (const tab of [READER_TAB, PAGE_TAB]) {
    await session.follow(tab);
    expect(kept().opened).toBe(before.opened);
    expect(kept().pressed).toBe(before.pressed);
  }
});
