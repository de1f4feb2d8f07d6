// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { coverageMarkdown, statementMarkdown } from '../../components/markdown.ts';
import { PanelView } from '../../components/panel-view.tsx';
import type { Claim } from '../../engine/article.ts';
import { createLanguage } from '../../locales/language.ts';
import { FERRY, FERRY_CLAIMS } from './fixtures/ferry.ts';
import { NO_MATCH, PARTLY, STATES, STRAINED } from './fixtures/states.ts';
import { actions, said, show } from './showing.tsx';

const english = createLanguage('en');

function claimOf(words: string): Claim {
  const found = FERRY_CLAIMS.find(({ sentence }) => sentence.text.includes(words));
  if (found === undefined) throw new Error(`No statement says “${words}”`);
  return found;
}

describe('a statement as Markdown', () => {
  it('carries its sentences, their articles, days, origins and the careful words', () => {
    expect(statementMarkdown(claimOf('Inspectors had last'), FERRY, english)).toBe(
      [
        '> Inspectors had last passed the vessel last month, the Stranda port authority said.',
        '**Date differs**',
        [
          '- Here “last month” (April 2025, counted from 12 May); D “in February”',
          '- **Here**: “Inspectors had last passed the vessel last month, the Stranda port authority said.” (Ferry aground off Kvitholmen, all aboard safe, Example News, 12 May 2025, [Open at source](<https://news.example.org/2025/05/ferry#:~:text=Inspectors%20had%20last%20passed%20the,the%20Stranda%20port%20authority%20said.>)). Named: Stranda port authority',
          '- **D differs**: “The ferry was last inspected in February.” (“A ferry ran onto rocks at Kvitholmen on Monday afternoon.”, 13 May 2025). Names no origin',
          '- **B says it**: “The authority said its inspectors had passed the ferry in April.” (“The Halla Maren went aground near Kvitholmen on Monday, in calm seas, the port…”, 12 May 2025). Named: Stranda port authority',
        ].join('\n'),
        'Also in 2 articles; 1 gives another detail · 1 named origin: Stranda port authority',
        '*Compared by Also Reported on the reader’s own device. Matches can be wrong: read both sentences.*\n',
      ].join('\n\n'),
    );
  });

  it('lands on the sentence where the other article has an address', () => {
    expect(statementMarkdown(claimOf('slowed down'), FERRY, english)).toContain(
      '](<https://coast-courier.example/news/ferry-kvitholmen#:~:text=',
    );
  });

  it('says what was not found only where the whole text was read', () => {
    const alone = claimOf('planned to replace');
    expect(statementMarkdown(alone, FERRY, english)).toContain('Not found in the 3 related articles');
    expect(statementMarkdown(alone, PARTLY, english)).not.toMatch(/not found/i);
  });

  it('leaves nothing of an article for Markdown to read', () => {
    const claim = { ...claimOf('planned to replace') };
    const text = '# *Stars* and [brackets](javascript:alert(1)) <b>bold</b>\nnext';
    const written = statementMarkdown({ ...claim, sentence: { ...claim.sentence, text } }, FERRY, english);
    expect(written).toContain(
      '> \\# \\*Stars\\* and \\[brackets\\](javascript:alert(1)) \\<b\\>bold\\</b\\> next\n',
    );
  });
});

describe('a coverage as Markdown', () => {
  it('has every part of the panel', () => {
    const written = coverageMarkdown(FERRY, english);
    expect(written.match(/^#+ .*$/gm)).toEqual([
      '# Ferry aground off Kvitholmen, all aboard safe',
      '## Related coverage',
      '## Statements here',
      '## Elsewhere, not found here',
      '## Reported later, not found here',
    ]);
    expect(written).toContain(
      '**3 other articles report this story.** Compared with all 5 of your other articles, 12–13 May 2025.',
    );
    expect(written).toContain('- **C D** “The accident board opened an investigation on Tuesday morning.” (');
    for (const { sentence } of FERRY_CLAIMS) expect(written).toContain(`> ${sentence.text}`);
  });

  it('says why there is nothing', () => {
    expect(coverageMarkdown(NO_MATCH, english)).toContain('No match in your 5 articles');
  });

  it('shows no id, and links to the web alone', () => {
    const written = coverageMarkdown(STRAINED, english);
    expect(written).not.toMatch(/javascript:|\bx\d+\b/);
  });
});

function panel(name = 'related') {
  const asked = actions();
  const { container } = show(<PanelView state={STATES[name] ?? null} refusal={null} actions={asked} />);
  return { asked, container };
}

const more = () => screen.getByRole('button', { name: 'More' });
const focused = () => (document.activeElement instanceof HTMLElement ? said(document.activeElement) : '');

describe('copying from the panel', () => {
  it('copies a statement from the click itself, and says so', async () => {
    vi.useFakeTimers();
    const { asked, container } = panel();
    const statement = container.querySelector<HTMLElement>('.statement');
    const button = within(statement as HTMLElement).getByRole('button', { name: /^Copy this statement/ });
    const status = within(statement as HTMLElement).getByRole('status');
    expect(status.textContent).toBe('');
    fireEvent.click(button);
    expect(asked.copyText.mock.calls[0]?.[0]).toContain('> Rescuers brought 36 people');
    await act(async () => {});
    expect(status.textContent).toBe('Copied');
    await act(async () => {
      vi.advanceTimersByTime(5000);
    });
    expect(status.textContent).toBe('');
    vi.useRealTimers();
  });

  it('says why nothing was copied', async () => {
    const { asked, container } = panel();
    asked.copyText.mockResolvedValue(false);
    fireEvent.click(screen.getAllByRole('button', { name: /^Copy this statement/ })[0] as HTMLElement);
    await act(async () => {});
    expect(said(container)).toContain('The browser didn’t allow it. Nothing was copied.');
  });

  it('copies the whole coverage from the menu', async () => {
    const { asked } = panel();
    fireEvent.click(more());
    fireEvent.click(screen.getByRole('menuitem', { name: 'Copy as Markdown' }));
    expect(asked.copyText.mock.calls[0]?.[0]).toContain('## Related coverage');
    await act(async () => {});
    expect(screen.getAllByRole('status').map(said)).toContain('Copied');
    fireEvent.click(more());
    fireEvent.click(screen.getByRole('menuitem', { name: 'Copy as JSON' }));
    expect(asked.copyJson).toHaveBeenCalledWith(FERRY);
  });
});

describe('the menu', () => {
  const names = () => screen.getAllByRole('menuitem').map(said);
  const key = (name: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key: name });

  it('opens at its first item, moves with the arrows and round', () => {
    panel();
    more().focus();
    key('ArrowDown');
    expect(focused()).toBe(names()[0]);
    key('ArrowUp');
    expect(focused()).toBe(names().at(-1));
    key('Home');
    expect(focused()).toBe(names()[0]);
    expect(more().getAttribute('aria-expanded')).toBe('true');
  });

  it('closes on Escape, and gives the keyboard back', () => {
    panel();
    fireEvent.click(more());
    key('Escape');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(more());
  });

  it('closes where the reader presses elsewhere', async () => {
    const { container } = panel();
    fireEvent.click(more());
    await act(async () => {});
    fireEvent.pointerDown(container.querySelector('main') as HTMLElement);
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('leads to the settings', () => {
    const { asked } = panel();
    fireEvent.click(more());
    fireEvent.click(screen.getByRole('menuitem', { name: 'Settings' }));
    expect(asked.openSettings).toHaveBeenCalledOnce();
  });

  it('is not there while there is nothing to take along; the settings are', () => {
    panel('no-access');
    expect(screen.queryByRole('button', { name: 'More' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Settings' })).not.toBeNull();
  });
});
