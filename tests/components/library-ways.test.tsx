// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { Denominator } from '../../components/denominator.tsx';
import { PanelMenu } from '../../components/panel-menu.tsx';
import type { LibrarySpan } from '../../platform/library-messages.ts';
import { FERRY } from './fixtures/ferry.ts';
import { actions, said, show } from './showing.tsx';

const SPAN: LibrarySpan = {
  articles: 1204,
  from: '2023-09-03',
  to: '2023-09-05',
  feeds: 3,
  packs: 1,
  saved: true,
  remembered: false,
  samples: false,
};

describe('the panel’s denominator', () => {
  const words = (library?: LibrarySpan | null) =>
    said(
      show(<Denominator coverage={FERRY} actions={actions()} {...(library !== undefined && { library })} />)
        .container,
    );

  it('names the library’s span and its sources', () => {
    expect(words(SPAN)).toContain(
      'Your 1,204 articles, 3–5 Sept 2023, from 3 feeds, 1 pack and saved pages.',
    );
  });

  it('says no more where there are but samples, or nothing was counted', () => {
    const samples = { ...SPAN, feeds: 0, packs: 0, saved: false, samples: true };
    expect(words(samples)).not.toContain('from samples');
    expect(words()).not.toContain('Your 1,204');
  });
});

describe('the panel’s menu', () => {
  const menu = (url: string | null) => {
    const asked = actions();
    const coverage = { ...FERRY, page: { ...FERRY.page, url } };
    show(
      <PanelMenu
        coverage={coverage}
        actions={asked}
        hidden={false}
        onTable={vi.fn()}
        onKeys={vi.fn()}
        onCopy={vi.fn()}
      />,
    );
    fireEvent.click(screen.getByRole('button', { name: 'More' }));
    return asked;
  };

  it('leads to the feed of the site, for the reader to confirm there', () => {
    const asked = menu('https://coastcourier.example/ferry');
    fireEvent.click(screen.getByRole('menuitem', { name: 'Add this site’s feed' }));
    expect(asked.addSiteFeed).toHaveBeenCalledExactlyOnceWith('https://coastcourier.example/ferry');
  });

  it('does not where a page has no https address', () => {
    menu('http://coastcourier.example/ferry');
    expect(screen.queryByRole('menuitem', { name: 'Add this site’s feed' })).toBeNull();
  });
});
