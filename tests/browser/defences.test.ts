import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browsers/until.ts';
import { tried } from '../trust/tries.ts';
import { writeSender } from './lab/bare-extension.ts';
import { ADDON } from './lab/firefox.ts';
import { Lab, type Tab } from './lab/lab.ts';
import { FLOOD, newsPage } from './lab/stories.ts';
import { pressAsReader } from './lab/surface.ts';

const SITE = 'courier.example';
/** The extension's own documents. */
const SURFACES = ['popup', 'sidepanel', 'reader', 'library', 'welcome', 'sample', 'options'];
/** What the extension's pages and scripts may ask of its worker, a few of each. */
const PRIVILEGED = [
  { kind: 'delete-all', body: null },
  { kind: 'library-articles', body: { after: null } },
  { kind: 'sites', body: null },
  { kind: 'choose-site', body: { host: SITE, choice: 'never' } },
  { kind: 'export-opml', body: null },
];
/** What the browser has to name as broken; all of a text's ways to code end at the first two. */
const DIRECTIVES = [
  'require-trusted-types-for',
  'trusted-types',
  'img-src',
  'style-src',
  'connect-src',
  'font-src',
  'frame-src',
];
const OF_A_PAGE = { kind: 'may-read', body: { url: 'http://courier.example/' } };

describe('around the extension', () => {
  let lab: Lab;
  let tab: Tab;
  let origin: string;

  beforeAll(async () => {
    lab = await Lab.open();
    lab.site.put('/flood', newsPage(FLOOD));
    lab.site.put('/frame', newsPage(FLOOD).replace('<main>', '<iframe src="/flood"></iframe><main>'));
    origin = await lab.desk.page.evaluate(() => location.origin);
    tab = await lab.open(lab.site.at('/frame'));
    await lab.driver.allow(SITE);
    await pressAsReader(await lab.clickIcon(tab), 'Always');
    await until('the script of the site', () =>
      lab.desk.call(async (api) =>
        (await api.scripting.getRegisteredContentScripts()).length > 0 ? true : null,
      ),
    );
  });
  afterAll(() => lab?.close());

  it('a page of ours runs nothing that came as text and loads nothing from elsewhere', async (context) => {
    const page = await lab.driver.extensionTab('options.html');
    const before = lab.site.requested.length;
    const done = await violations(page, lab.site.at('/leak'));
    tried(context, Object.keys(done.outcomes).length);
    expect(Object.entries(done.outcomes).filter(([, outcome]) => outcome !== 'refused')).toEqual([]);
    for (const directive of DIRECTIVES) expect(done.directives.join(' '), directive).toContain(directive);
    expect(lab.site.requested.slice(before).filter((path) => path.includes('leak'))).toEqual([]);
    await page.close();
  });

  it('a web page can neither frame nor fetch a document of ours', async (context) => {
    const paths = [...SURFACES.map((name) => `/${name}.html`), '/manifest.json', '/icon/96.png'];
    tried(context, paths.length * 3);
    const outcomes = await tab.page.evaluate(
      async (addresses) => {
        const fetched = (address: string) =>
          fetch(address).then(
            () => 'read',
            () => 'refused',
          );
        const drawn = (address: string) =>
          new Promise<string>((resolve) => {
            const image = new Image();
            image.onload = () => resolve('read');
            image.onerror = () => resolve('refused');
            image.src = address;
          });
        for (const address of addresses)
          document.body.append(Object.assign(document.createElement('iframe'), { src: address }));
        return Promise.all(addresses.flatMap((address) => [fetched(address), drawn(address)]));
      },
      paths.map((path) => origin + path),
    );
    expect(new Set(outcomes)).toEqual(new Set(['refused']));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const shown = await Promise.all(
      tab.page.frames().map((frame) => frame.evaluate(() => location.href).catch(() => 'none')),
    );
    expect(shown).toContain(lab.site.at('/frame'));
    expect(shown.filter((address) => address.startsWith(origin))).toEqual([]);
  });

  it('our script in a frame is not answered, nor is it as a page what our pages are', async (context) => {
    tried(context, (PRIVILEGED.length + 1) * 2);
    const answers = await lab.desk.call(
      async (api, tabId, messages) => {
        const results = await api.scripting.executeScript({
          target: { tabId, allFrames: true },
          args: [messages],
          func: (sent: unknown) => {
            const own = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
            const send = (message: unknown) =>
              own.runtime.sendMessage(message).then(
                (answer: unknown) => (answer === undefined || answer === null ? 'nothing' : 'heard'),
                () => 'nothing',
              );
            return Promise.all((sent as unknown[]).map(send));
          },
        });
        return results.map(({ frameId, result }) => ({ main: frameId === 0, told: result as string[] }));
      },
      tab.id,
      [OF_A_PAGE, ...PRIVILEGED],
    );
    const nothing = PRIVILEGED.map(() => 'nothing');
    expect(answers.find(({ main }) => main)?.told).toEqual(['heard', ...nothing]);
    const framed = answers.filter(({ main }) => !main);
    expect(framed.length).toBeGreaterThan(0);
    for (const { told } of framed) expect(told).toEqual(['nothing', ...nothing]);
  });

  it('another extension is not answered', async (context) => {
    const messages = [...PRIVILEGED, OF_A_PAGE];
    tried(context, messages.length * 2);
    const id = lab.driver.name === 'firefox' ? ADDON : new URL(origin).host;
    const folder = writeSender(id, messages, lab.site.at('/told'));
    try {
      await lab.driver.browser.installExtension(folder);
      for (const who of ['worker', 'page']) {
        const told = await until(
          `what the other extension's ${who} was told`,
          async () => lab.site.requested.find((path) => path.startsWith(`/told/${who}/`)) ?? null,
        );
        expect(told).toBe(`/told/${who}/${messages.map(() => 'nothing').join('-')}`);
      }
      expect(await lab.ask('sites', null)).toMatchObject([{ host: SITE, choice: 'always' }]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

interface Violations {
  /** What was tried -> "refused", or what came of it. */
  readonly outcomes: Record<string, string>;
  /** Of the policy, as the browser reported them. */
  readonly directives: string[];
}

/** Tries in a page of ours what its policy forbids. @param address on a web server that would notice */
function violations(page: Page, address: string): Promise<Violations> {
  return page.evaluate(async (elsewhere) => {
    const directives: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      directives.push(effectiveDirective),
    );
    const outcomes: Record<string, string> = {};
    const put = (tag: string, fields: object) =>
      new Promise<string>((resolve) => {
        const element = document.createElement(tag);
        element.addEventListener('load', () => resolve('loaded'));
        element.addEventListener('error', () => resolve('refused'));
        // Some browsers tell of a refused frame or sheet by nothing but the violation.
        setTimeout(() => resolve('refused'), 1_000);
        try {
          Object.assign(element, fields);
          document.body.append(element);
        } catch {
          resolve('refused');
        }
      });
    const ran = (name: string) => (name in globalThis ? 'ran' : 'refused');
    const thrown = (task: () => unknown) => {
      try {
        task();
        return 'ran';
      } catch {
        return 'refused';
      }
    };
    const script = document.createElement('script');
    script.append(document.createTextNode('globalThis.ranInline = true'));
    document.body.append(script);
    outcomes['an inline script'] = ran('ranInline');
    const button = document.createElement('button');
    thrown(() => button.setAttribute('onclick', 'globalThis.ranHandler = true'));
    button.click();
    outcomes['a handler in an attribute'] = ran('ranHandler');
    // Later, since what a debugger evaluates may evaluate more.
    await new Promise<void>((resolve) =>
      setTimeout(() => {
        outcomes.eval = thrown(() => Reflect.apply(Reflect.get(globalThis, 'eval'), null, ['1']));
        outcomes['a function from text'] = thrown(() => new Function('return 1')());
        outcomes['markup from text'] = thrown(() => {
          document.createElement('div').innerHTML = '<img src=x>';
        });
        outcomes['a document from text'] = thrown(() =>
          new DOMParser().parseFromString('<p>text</p>', 'text/html'),
        );
        outcomes['a policy for such text'] = thrown(() => {
          const types = Reflect.get(globalThis, 'trustedTypes');
          types.createPolicy('ours', { createHTML: (text: string) => text });
        });
        resolve();
      }, 0),
    );
    outcomes['an image'] = await put('img', { src: elsewhere });
    outcomes['a style sheet'] = await put('link', { rel: 'stylesheet', href: elsewhere });
    outcomes['a script'] = await put('script', { src: elsewhere });
    outcomes['what is fetched without encryption'] = await fetch(elsewhere).then(
      () => 'loaded',
      () => 'refused',
    );
    outcomes['a font'] = await new FontFace('Elsewhere', `url(${elsewhere})`).load().then(
      () => 'loaded',
      () => 'refused',
    );
    await put('iframe', { src: elsewhere });
    const frame = document.querySelector('iframe');
    let inside: string | null = 'refused';
    try {
      inside = frame?.contentDocument?.body?.textContent ? 'loaded' : 'refused';
    } catch {
      inside = 'refused';
    }
    outcomes['a frame'] = inside;
    return { outcomes, directives };
  }, address);
}
