// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { LibraryView } from '../../components/library-view.tsx';
import { card } from './fixtures/building.ts';
import { said, show } from './showing.tsx';

const ARTICLES = [
  card('b', 'Ferry aground', { titleDerived: false, source: 'The Coast Courier', shelf: 'library' }),
  card('c', 'A ferry ran onto rocks.'),
];

function library(removed: readonly string[] = []) {
  const actions = { openArticle: vi.fn(), removeArticle: vi.fn(), restoreArticle: vi.fn() };
  const listed = ARTICLES.map((article) => ({ article, removed: removed.includes(article.id) }));
  const view = <LibraryView articles={listed} refusal={null} actions={actions} />;
  return { actions, ...show(view) };
}

describe('your articles', () => {
  it('names each by headline or first words, with its day, its outlet and where it comes from', () => {
    const { container } = library();
    expect([...container.querySelectorAll('.library-words')].map(said)).toEqual([
      'Ferry agroundTue 13 May 2025 · The Coast Courier · saved by you',
      '“A ferry ran onto rocks.”Tue 13 May 2025 · comes with the extension, as text',
    ]);
    expect(screen.getByRole('status').textContent).toBe('2 articles');
  });

  it('opens and removes', () => {
    const { actions } = library();
    fireEvent.click(screen.getByRole('button', { name: 'Ferry aground' }));
    expect(actions.openArticle).toHaveBeenCalledExactlyOnceWith('b');
    fireEvent.click(screen.getByRole('button', { name: 'Remove Ferry aground' }));
    expect(actions.removeArticle).toHaveBeenCalledExactlyOnceWith('b');
  });

  it('keeps what was removed in its place, to be put back', () => {
    const { actions, container } = library(['b']);
    expect(screen.getByRole('status').textContent).toBe('1 article');
    expect(said(container)).toContain('Removed. Undo');
    expect(screen.queryByRole('button', { name: 'Ferry aground' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Undo: put Ferry aground back' }));
    expect(actions.restoreArticle).toHaveBeenCalledExactlyOnceWith('b');
  });
});
