// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import fc from 'fast-check';
import type { ComponentChild } from 'preact';
import { describe, expect, it } from 'vitest';
import { LibraryView } from '../../components/library-view.tsx';
import { PanelView } from '../../components/panel-view.tsx';
import { PopupView } from '../../components/popup-view.tsx';
import { ReaderSurface } from '../../components/reader-surface.tsx';
import { TableSurface } from '../../components/table-surface.tsx';
import type { TabState } from '../../platform/messages.ts';
import { FERRY } from '../components/fixtures/ferry.ts';
/** Text that would be more than text, were it taken for markup, for a link or for a pattern of our own messages. */
import { GROWN, libraryActions, state as libraryState } from '../components/fixtures/library.ts';
import { READING } from '../components/fixtures/reading.ts';
import { covered } from '../components/fixtures/states.ts';
import { actions, readerActions, show } from '../components/showing.tsx';
import { share, tried } from './tries.ts';

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '<img src=x onerror=alert(1)>',
    '</p><script>alert(1)</script>',
    '<a href="https://evil.example">here</a>',
    '<svg onload=alert(1)>',
    '{count, plural, one {#} other {#}}',
    '\u202Egnp.exe\u202C <iframe srcdoc="x">',
    '&lt;b&gt; &amp;',
    '__proto__',
    '\ud800',
  ),
);
const address = fc.oneof(
  fc.webUrl(),
  fc
    .tuple(
      fc.constantFrom(
        'javascript:',
        'JaVaScRiPt:',
        ' javascript:',
        'data:text/html,',
        'vbscript:',
        'file:///',
      ),
      fc.string(),
    )
    .map((parts) => parts.join('')),
  fc.constantFrom('blob:https://a.example/x', '//evil.example', 'chrome-extension://x/y', 'about:blank', ''),
);

/** What an outside world may choose in a coverage. */
interface Outside {
  readonly title: string;
  readonly outlet: string;
  readonly url: string;
  readonly words: string;
}
const outside = fc.record({ title: hostile, outlet: hostile, url: address, words: hostile });

/** A value with every title, outlet, address and sentence in it replaced; ids, dates and places stay. */
function infected<T>(value: T, by: Outside): T {
  const fields: Readonly<Record<string, unknown>> = {
    title: by.title,
    source: by.outlet,
    byline: by.outlet,
    name: by.outlet,
    url: by.url,
    claimText: by.words,
  };
  const inner = (key: string, each: unknown): unknown =>
    (typeof each === 'string' || each === null) && key in fields ? fields[key] : each;
  return JSON.parse(JSON.stringify(value, inner), (key, each: unknown) =>
    key === 'sentence' && typeof each === 'object' && each !== null
      ? { ...each, text: by.words, start: 0, end: by.words.length }
      : key === 'paragraphs' && Array.isArray(each)
        ? each.map(() => by.words)
        : each,
  ) as T;
}

const table = { back: () => {}, openStatement: () => {}, openArticle: () => {} };

const SURFACES: Readonly<Record<string, (by: Outside) => ComponentChild>> = {
  popup: (by) => <PopupView state={stateOf(by)} refusal={null} shortcut="Alt+Shift+A" actions={actions()} />,
  panel: (by) => <PanelView state={stateOf(by)} refusal={null} actions={actions()} />,
  reader: (by) => (
    <ReaderSurface
      answer={{ ok: true, value: infected(READING, by) }}
      sentence={null}
      view="read"
      actions={readerActions()}
    />
  ),
  comparison: (by) => (
    <ReaderSurface
      answer={{ ok: true, value: infected(READING, by) }}
      sentence={null}
      view="compare"
      actions={readerActions()}
    />
  ),
  table: (by) => <TableSurface state={stateOf(by)} actions={table} />,
  library: (by) => {
    const articles = infected(FERRY, by).related.map(({ article }) => ({
      article,
      from: 'saved' as const,
      arrived: null,
      removed: false,
    }));
    return (
      <LibraryView
        state={libraryState(GROWN, { list: { articles, more: false } })}
        actions={libraryActions(() => () => {})}
      />
    );
  },
};

function stateOf(by: Outside): TabState {
  return covered(infected(FERRY, by), false, { host: 'news.example', choice: 'click' });
}

/** Elements that could run, load or lead somewhere; what a view draws itself is none of them but links out. */
const FORBIDDEN =
  'script, iframe, frame, object, embed, img, picture, video, audio, source, link, meta, base, form, style, image, use';

/** Everything that is wrong in what a view drew, each as a line to read. */
function faults(container: Element): string[] {
  const elements = [...container.querySelectorAll('*')];
  const handlers = elements.flatMap((element) =>
    [...element.attributes].filter(({ name }) => /^on|^(?:src|srcdoc|action|formaction|ping)$/i.test(name)),
  );
  const links = elements.filter((element) => element.hasAttribute('href'));
  return [
    ...[...container.querySelectorAll(FORBIDDEN)].map(({ outerHTML }) => outerHTML),
    ...handlers.map(({ name }) => name),
    ...links.flatMap((link) => {
      const href = link.getAttribute('href') ?? '';
      const rel = link.getAttribute('rel') ?? '';
      const safe = href.startsWith('#') || (/^https?:\/\//.test(href) && rel === 'noopener noreferrer');
      return safe ? [] : [link.outerHTML];
    }),
  ];
}

describe('whatever a page, an article or a feed says', () => {
  it.each(Object.keys(SURFACES))(
    'is text in the %s, and its links lead to the web alone',
    (name) => {
      const draw = SURFACES[name];
      fc.assert(
        fc.property(outside, (by) => {
          const { container } = show(draw?.(by));
          expect(faults(container)).toEqual([]);
          cleanup();
        }),
        { numRuns: share(200) },
      );
    },
    120_000,
  );

  it('is shown, so that this looks at it', (context) => {
    tried(context, Object.keys(SURFACES).length * share(200));
    const by = {
      title: '<b>title</b>',
      outlet: '<i>x</i>',
      url: 'https://a.example/',
      words: '<u>words</u>',
    };
    for (const [name, draw] of Object.entries(SURFACES)) {
      const { container } = show(draw(by));
      expect(container.textContent, name).toMatch(/<b>title<\/b>|<u>words<\/u>/);
      cleanup();
    }
    const { container } = show(SURFACES.reader?.(by));
    expect(container.querySelectorAll('a[href^="https://a.example/"]').length).toBeGreaterThan(0);
  });

  it('is found out where it is more than text', () => {
    const element = document.createElement('div');
    element.innerHTML = '<a href="javascript:1">x</a><img src="x"><p onclick="y">z</p>';
    expect(faults(element)).toHaveLength(4);
  });
});
