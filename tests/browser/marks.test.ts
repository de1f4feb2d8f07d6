import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browsers/until.ts';
import { DEMO_ARTICLE } from '../../scripts/demo/open-demo.ts';
import { Lab, type Tab } from './lab/lab.ts';
import { newsPage, PUFFINS } from './lab/stories.ts';
import { press, pressAsReader, says } from './lab/surface.ts';

/** Words that are marked in a page now, by the name of their look. */
function marksIn(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights].map(([name, highlight]) => [
        name,
        [...highlight].map((range) => String(range).replaceAll(/\s+/g, ' ')),
      ]),
    ),
  );
}

/** What a page can see of itself. */
function seenBy(page: Page): Promise<string> {
  return page.evaluate(() => {
    const sheets = [...document.styleSheets].map(({ href, cssRules }) => [href, cssRules.length]);
    return JSON.stringify([document.documentElement.outerHTML, sheets, document.adoptedStyleSheets.length]);
  });
}

const count = async (page: Page, look: string) => (await marksIn(page))[`also-reported-${look}`]?.length ?? 0;

describe('marks in the page', () => {
  let lab: Lab;
  let tab: Tab;
  let panel: Page;
  let before: string;

  beforeAll(async () => {
    lab = await Lab.open();
    tab = await lab.open(lab.site.at(DEMO_ARTICLE));
    before = await seenBy(tab.page);
  });
  afterAll(() => lab?.close());

  const marked = (look: string, many: number) =>
    expect.poll(() => count(tab.page, look), { timeout: 10_000 }).toBe(many);
  const marks = () => lab.ask('mark-choice', null);
  /** How many statements differ, by the coverage itself. */
  const differing = async () => {
    const { claims } = await lab.coverage(tab.id);
    return claims.filter(({ evidence }) => evidence.some(({ relation }) => relation === 'differs')).length;
  };

  it('are none while only the icon was clicked', async () => {
    const popup = await lab.clickIcon(tab);
    expect(await marksIn(tab.page)).toEqual({});
    panel = await lab.driver.openPanel(popup);
    await says(panel, 'Related coverage');
  });

  it('come with the panel', async () => {
    await marked('differs', await differing());
  });

  it('stand on the very words of the statements', async () => {
    const { claims } = await lab.coverage(tab.id);
    const statements = claims.map(({ sentence }) => sentence.text.replaceAll(/\s+/g, ' '));
    const words = Object.values(await marksIn(tab.page)).flat();
    expect(words.filter((each) => !statements.includes(each))).toEqual([]);
  });

  it('change nothing that the page can see of its document', async () => {
    expect(await seenBy(tab.page)).toBe(before);
  });

  it('have a look that the browser draws', async () => {
    const drawn = (look: string) =>
      tab.page.evaluate((name) => {
        const style = getComputedStyle(document.body, `::highlight(also-reported-${name})`);
        return style.textDecorationStyle;
      }, look);
    expect([await drawn('differs'), await drawn('several')]).toEqual(['wavy', 'double']);
  });

  it('go with the switch, come again with it, and the choice is kept', async () => {
    await press(panel, 'Marks');
    await expect.poll(() => marksIn(tab.page)).toEqual({});
    expect(await seenBy(tab.page)).toBe(before);
    expect((await marks()).on).toBe(false);
    await press(panel, 'Marks');
    await marked('differs', await differing());
    expect((await marks()).on).toBe(true);
    expect(await seenBy(tab.page)).toBe(before);
  });

  it('show one named origin too, where the reader chose that', async () => {
    await lab.ask('choose-marks', { on: true, one: true, absent: false });
    await expect.poll(() => count(tab.page, 'one')).toBeGreaterThan(0);
    await lab.ask('choose-marks', { on: true, one: false, absent: false });
    await marked('one', 0);
  });

  it('lead from a statement to its words, and leave the keyboard in the panel', async () => {
    await tab.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await press(panel, 'Show in page');
    await marked('shown', 1);
    const seen = () =>
      tab.page.evaluate(() => {
        const [range] = CSS.highlights.get('also-reported-shown') ?? [];
        const { top, bottom } = (range as Range | undefined)?.getBoundingClientRect() ?? {
          top: -1,
          bottom: -1,
        };
        return top > innerHeight / 4 && bottom < (innerHeight * 3) / 4;
      });
    await expect.poll(seen).toBe(true);
    expect(await tab.page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await marked('shown', 0);
  });

  it('lead from the words to their statement, and leave the keyboard in the page', async () => {
    await panel.evaluate(() => Object.assign(globalThis, { held: document.activeElement }));
    const words = await clickMark(tab.page, 'differs');
    await marked('shown', 1);
    const shown = () =>
      panel.evaluate(() => {
        const chosen = document.querySelector('.statement-chosen');
        const open = chosen?.querySelector('[aria-expanded="true"]') !== null;
        return open ? (chosen?.querySelector('.statement-words')?.textContent ?? null) : null;
      });
    await expect.poll(async () => letters((await shown()) ?? ''), { timeout: 10_000 }).toBe(letters(words));
    expect(await panel.evaluate(() => Reflect.get(globalThis, 'held') === document.activeElement)).toBe(true);
    expect(await seenBy(tab.page)).toBe(before);
  });

  it('are gone through by the keyboard, forwards and back', async () => {
    const commands = await lab.desk.call(async (api) => api.commands.getAll());
    const shortcut = (name: string) => commands.find((command) => command.name === name)?.shortcut ?? '';
    expect(shortcut('next-statement')).toMatch(/Alt\+Shift\+Down|⌥⇧↓/);
    expect(shortcut('previous-statement')).toMatch(/Alt\+Shift\+Up|⌥⇧↑/);
    const { claims } = await lab.coverage(tab.id);
    const statements = claims.slice(0, 3).map(({ id, sentence }) => ({ claimId: id, sentence }));
    const step = (by: 1 | -1) =>
      lab.desk.call(
        async (api, tabId, message) => {
          const reply: unknown = await api.tabs.sendMessage(tabId, message);
          return reply;
        },
        tab.id,
        { kind: 'step-statement', body: { statements, by } },
      );
    await marked('shown', 0);
    await tab.page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    const ids = statements.map(({ claimId }) => ({ answer: claimId }));
    await isStill(tab.page);
    const went = [await step(1), await step(1), await step(1), await step(1), await step(-1)];
    expect(went).toEqual([...ids, { answer: null }, ids[1]]);
    expect(await tab.page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  it('leave a link in them to the page', async () => {
    await marked('shown', 0);
    await tab.page.evaluate(() => {
      const [range] = CSS.highlights.get('also-reported-differs') ?? [];
      const word = (range as Range).startContainer as Text;
      const link = Object.assign(document.createElement('a'), { href: '#followed', id: 'linked' });
      word.splitText((range as Range).startOffset + 12);
      word.replaceWith(link);
      link.append(word);
    });
    await isStill(tab.page);
    await tab.page.click('#linked');
    expect(new URL(tab.page.url()).hash).toBe('#followed');
    expect(await count(tab.page, 'shown')).toBe(0);
    await expect
      .poll(async () => (await marksIn(tab.page))['also-reported-differs']?.length)
      .toBe(await differing());
  });

  it('are painted anew on nodes that the page replaced', async () => {
    await tab.page.evaluate(() => {
      for (const paragraph of document.querySelectorAll('article p')) {
        const { innerHTML } = paragraph;
        paragraph.innerHTML = '';
        paragraph.innerHTML = innerHTML;
      }
    });
    const { claims } = await lab.coverage(tab.id);
    const statements = claims.map(({ sentence }) => sentence.text.replaceAll(/\s+/g, ' '));
    await expect
      .poll(
        async () =>
          (await marksIn(tab.page))['also-reported-differs']?.filter((words) => statements.includes(words))
            .length,
      )
      .toBe(await differing());
  });

  it('go when the site is set to "never"', async () => {
    await lab.ask('choose-site', { host: 'courier.example', choice: 'never' });
    await expect.poll(() => marksIn(tab.page)).toEqual({});
    await lab.ask('choose-site', { host: 'courier.example', choice: 'click' });
  });

  it('come again when it is read again, though the worker was ended, and go when the panel closes', async () => {
    await tab.page.reload();
    expect(await marksIn(tab.page)).toEqual({});
    await lab.driver.stopWorker();
    await lab.clickIcon(tab);
    await marked('differs', await differing());
    await panel.close();
    await expect.poll(() => marksIn(tab.page)).toEqual({});
  });
});

describe('marks in a page that moves on, at a site that is always read', () => {
  let lab: Lab;
  let tab: Tab;

  beforeAll(async () => {
    lab = await Lab.open();
    lab.site.put('/puffins', newsPage(PUFFINS));
    await lab.driver.allow('courier.example');
    tab = await lab.open(lab.site.at(DEMO_ARTICLE));
    const popup = await lab.clickIcon(tab);
    await pressAsReader(popup, 'Always');
    await lab.driver.openPanel(popup);
    await tab.page.bringToFront();
  });
  afterAll(() => lab?.close());

  const areThere = () =>
    expect.poll(() => count(tab.page, 'differs'), { timeout: 20_000 }).toBeGreaterThan(0);

  it('go when it shows another article', async () => {
    await areThere();
    await tab.page.evaluate(async (next) => {
      const html = await (await fetch(next)).text();
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      history.pushState(null, '', next);
      document.body.replaceChildren(...parsed.body.children);
    }, lab.site.at('/puffins'));
    await expect.poll(() => marksIn(tab.page), { timeout: 10_000 }).toEqual({});
  });

  it('come again with a page that was kept alive', async () => {
    await tab.page.goto(lab.site.at(DEMO_ARTICLE));
    await areThere();
    await tab.page.evaluate(() => Object.assign(globalThis, { keptAlive: true }));
    await tab.page.goto(lab.site.at('/puffins'));
    await expect.poll(async () => (await lab.coverage(tab.id)).page.title).toBe(PUFFINS.title);
    expect(await marksIn(tab.page)).toEqual({});
    await tab.page.evaluate(() => history.back()).catch(() => undefined);
    await areThere();
    expect(await tab.page.evaluate(() => 'keptAlive' in globalThis)).toBe(true);
  });

  it('go when the extension is updated', async () => {
    await lab.desk.call(async (api) => api.runtime.reload()).catch(() => undefined);
    await expect.poll(() => painted(tab.page), { timeout: 20_000 }).toBe('none');
  });
});

/** What is drawn under the marked words: an update may leave their names behind, but then not their look. */
function painted(page: Page): Promise<string> {
  return page.evaluate(() => {
    if (!CSS.highlights.has('also-reported-differs')) return 'none';
    const style = getComputedStyle(document.body, '::highlight(also-reported-differs)');
    return style.textDecorationStyle === 'wavy' ? 'wavy' : 'none';
  });
}

/** Waits until a page no longer scrolls. */
async function isStill(page: Page): Promise<void> {
  let before = -1;
  await until('the end of scrolling', async () => {
    const now = await page.evaluate(() => scrollY);
    const still = now === before;
    before = now;
    return still ? true : null;
  });
}

/** The panel sets its own quotation marks. */
function letters(text: string): string {
  return text.replaceAll(/[^\p{L}\d]/gu, '');
}

/** Clicks the middle of the first line of a mark. @returns the words of the mark */
async function clickMark(page: Page, look: string): Promise<string> {
  const found = await page.evaluate((name) => {
    const [range] = CSS.highlights.get(`also-reported-${name}`) ?? [];
    if (!(range instanceof Range)) return null;
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const [line] = range.getClientRects();
    return line && { x: line.x + line.width / 2, y: line.y + line.height / 2, words: String(range) };
  }, look);
  if (!found) throw new Error(`Nothing is marked as ${look}.`);
  await page.bringToFront();
  await page.mouse.click(found.x, found.y);
  return found.words;
}
