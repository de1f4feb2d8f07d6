// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { ReaderSurface } from '../../components/reader-surface.tsx';
import type { Answer, ReaderView } from '../../platform/messages.ts';
import { READING, READING_ALONE } from './fixtures/reading.ts';
import { readerActions, said, show } from './showing.tsx';

function reader(answer: Answer<ReaderView> | null, sentence: string | null = null) {
  const asked = readerActions();
  const { container } = show(
    <ReaderSurface answer={answer} sentence={sentence} view="read" actions={asked} />,
  );
  return { container, asked };
}

const TARGET = '7:0-41';

describe('reader page', () => {
  it('shows the article whole and unchanged', () => {
    const { container } = reader({ ok: true, value: READING });
    const paragraphs = [...container.querySelectorAll('.reader-paragraph > p')].map((each) => {
      for (const aside of each.querySelectorAll('.for-ears')) aside.remove();
      return each.textContent;
    });
    expect(paragraphs).toEqual(READING.article.paragraphs);
  });

  it('marks the sentence the reader came for, and takes the keyboard there', () => {
    const { container } = reader({ ok: true, value: READING }, TARGET);
    const target = container.querySelector('.outstanding-target');
    expect(said(target ?? container)).toContain('The ferry was last inspected in February.');
    expect(document.activeElement).toBe(target);
  });

  it('sets matching sentences off, with what the page says there', () => {
    const { container } = reader({ ok: true, value: READING });
    const notes = [...container.querySelectorAll('.on-your-page')].map(said);
    expect(notes).toHaveLength(4);
    expect(notes.at(-1)).toBe(
      'On your page: “Inspectors had last passed the vessel last month, the Stranda port authority said.” (April 2025)',
    );
    expect([...container.querySelectorAll('.on-your-page mark')].map(said)).toEqual([
      'is leaking',
      'last month',
    ]);
    expect(said(container)).toContain(
      '4 of its 11 statements are also on your page. 2 of these give another detail.',
    );
  });

  it('names the article over its text once the header is out of sight', () => {
    const seen: IntersectionObserverCallback[] = [];
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(callback: IntersectionObserverCallback) {
          seen.push(callback);
        }
        observe() {}
        disconnect() {}
      },
    );
    const { container } = reader({ ok: true, value: READING });
    expect(container.querySelector('.reader-which')).toBeNull();
    const gone = [{ isIntersecting: false }] as IntersectionObserverEntry[];
    act(() => {
      for (const tell of seen) tell(gone, {} as IntersectionObserver);
    });
    expect(said(container.querySelector('.reader-which') ?? container)).toBe(
      'D“A ferry ran onto rocks at Kvitholmen on Monday afternoon.”13 May 2025',
    );
    vi.unstubAllGlobals();
  });

  it('goes from match to match and round', () => {
    const { container } = reader({ ok: true, value: READING }, TARGET);
    expect(said(container)).toContain('Match 4 of 4');
    fireEvent.click(screen.getByRole('button', { name: 'Next match' }));
    expect(said(container)).toContain('Match 1 of 4');
    fireEvent.click(screen.getByRole('button', { name: 'Previous match' }));
    expect(said(container)).toContain('Match 4 of 4');
  });

  it('leads back to the page it was opened from', () => {
    const { asked } = reader({ ok: true, value: READING });
    fireEvent.click(screen.getByRole('button', { name: 'Back to your page' }));
    expect(asked.back).toHaveBeenCalledOnce();
  });

  it('leads to the comparison, at the sentence it stands at', () => {
    const { asked } = reader({ ok: true, value: READING }, TARGET);
    expect(screen.getByRole('button', { name: 'Read' }).getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(screen.getByRole('button', { name: 'Compare' }));
    expect(asked.show).toHaveBeenCalledWith('d', { paragraph: 7, start: 0, end: 41 }, 'compare');
  });

  it('offers no comparison with what is no coverage of the story', () => {
    reader({ ok: true, value: { ...READING, article: { ...READING.article, id: 'e' } } });
    expect(screen.queryByRole('button', { name: 'Compare' })).toBeNull();
  });

  it('stands without a page, and leads to the source', () => {
    const { container } = reader({ ok: true, value: READING_ALONE });
    expect(screen.queryByRole('button', { name: 'Back to your page' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Open at source' }).getAttribute('href')).toBe(
      'https://coast-courier.example/news/ferry',
    );
    expect(said(container)).not.toContain('on your page');
  });

  it('ignores an address of a sentence that is none', () => {
    const { container } = reader({ ok: true, value: READING }, '99:x-y');
    expect(container.querySelector('.outstanding-target')).toBeNull();
  });

  it('says why an article cannot be shown, and that one is on its way', () => {
    expect(said(reader({ ok: false, why: 'gone' }).container)).toContain(
      'This article can’t be shown. This article is no longer among yours.',
    );
    expect(said(reader(null).container)).toContain('Opening the article…');
  });
});
