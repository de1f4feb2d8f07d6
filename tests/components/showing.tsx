import { cleanup, render } from '@testing-library/preact';
import type { ComponentChild } from 'preact';
import { afterEach, vi } from 'vitest';
import type { PanelActions, PopupActions } from '../../components/actions.ts';
import { Speaking } from '../../components/language.tsx';
import type { ReaderActions } from '../../components/reader-actions.ts';
import { createLanguage } from '../../locales/language.ts';

afterEach(cleanup);

/** Renders a view as an entrypoint does, in English. */
export function show(view: ComponentChild) {
  return render(<Speaking language={createLanguage('en')}>{view}</Speaking>);
}

/** What is said: the text with white space folded, as it is read. */
export const said = (element: Element) => element.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** Actions that remember what was asked of them. */
export const actions = () =>
  ({
    readPage: vi.fn(),
    chooseSite: vi.fn(),
    savePage: vi.fn(),
    forgetPage: vi.fn(),
    stopReading: vi.fn(),
    showChanges: vi.fn(),
    judgeMatch: vi.fn(),
    openArticle: vi.fn(),
    openLibrary: vi.fn(),
    addSiteFeed: vi.fn(),
    openSample: vi.fn(),
    openSettings: vi.fn(),
    openErrorRates: vi.fn(),
    openHidden: vi.fn(),
    openPanel: vi.fn(),
    showInPanel: vi.fn(),
    copyText: vi.fn(async (_text: string) => true),
    copyJson: vi.fn(async () => true),
    openTable: vi.fn(),
    showInPage: vi.fn(),
    switchMarks: vi.fn(),
  }) satisfies PopupActions & PanelActions;

/** The same for the reader page. */
export const readerActions = () =>
  ({
    back: vi.fn(),
    show: vi.fn(),
    print: vi.fn(),
    copyText: vi.fn(async (_text: string) => true),
    copyJson: vi.fn(async () => true),
  }) satisfies ReaderActions;
