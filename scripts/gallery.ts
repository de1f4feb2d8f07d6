/**
 * `npm run gallery [-- FILTER] [--language TAG] [--axe]`: every state of every surface, light, dark and in forced colours,
 * 320 and 400 px wide (in a tab 1200 as well), as pictures and one page under .shots/. FILTER: only scenes whose name holds it. TAG: en, de, es, ar,
 * pseudo (grown by two fifths) or pseudo-rtl; without one every scene is pictured in English and the main ones in all.
 * --axe: axe looks at every state as well, and anything that it finds ends in failure.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import preact from '@preact/preset-vite';
import axe from 'axe-core';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { build, type InlineConfig, preview } from 'vite';

const ROOT = join(import.meta.dirname, 'gallery');
const SHOTS = join(import.meta.dirname, '../.shots');
const WIDTHS = [320, 400] as const;
/** What stands in a tab of its own is pictured at a tab's width as well. */
const WIDE = 1200;
const IN_A_TAB = /^(?:reader|table\/tab|compare|options|welcome|sample|library)/;
const LANGUAGES = ['en', 'de', 'es', 'ar', 'pseudo', 'pseudo-rtl'] as const;
/** What is pictured in every language: each surface where it says most. */
const MAIN =
  /^(?:(?:popup|panel)\/(?:related|no-match)|panel\/keys|reader\/target|compare\/target|table\/panel-related|library\/(?:articles|empty|growing|sources|sources-failing|keeping|add-found|search-paused)|options\/(?:every-site|restoring)|welcome\/first|sample\/article)$/;
const THEMES = ['light', 'dark', 'forced'] as const;
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

interface Look {
  readonly language: string;
  readonly theme: (typeof THEMES)[number];
  readonly width: number;
}

interface Shot extends Look {
  readonly scene: string;
  readonly file: string;
}

function looksIn(languages: readonly string[]): Look[] {
  return languages.flatMap((language) =>
    THEMES.flatMap((theme) => [...WIDTHS, WIDE].map((width) => ({ language, theme, width }))),
  );
}

/** Builds the gallery's page as the extension's are built: style sheets in files, no code in markup. */
async function serveGallery(): Promise<{ url: string; close: () => Promise<void> }> {
  const outDir = join(SHOTS, 'app');
  const common = {
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    plugins: [preact()],
  } satisfies InlineConfig;
  await build({ ...common, build: { outDir, emptyOutDir: true, modulePreload: { polyfill: false } } });
  const server = await preview({ ...common, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  const [url] = server.resolvedUrls?.local ?? [];
  if (url === undefined) throw new Error('The gallery server gave no address');
  return { url, close: () => server.close() };
}

async function openLook(browser: Browser, url: string, look: Look): Promise<Page> {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error('page error:', error));
  page.on('console', (message) => message.type() === 'error' && console.error('console:', message.text()));
  await page.setViewport({ width: look.width, height: 480, deviceScaleFactor: 2 });
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: look.theme === 'dark' ? 'dark' : 'light' },
      { name: 'forced-colors', value: look.theme === 'forced' ? 'active' : 'none' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  });
  await page.goto(`${url}?language=${look.language}`);
  return page;
}

async function shoot(page: Page, look: Look, scene: string): Promise<Shot> {
  const file = `${scene}-${look.language}-${look.theme}-${look.width}.png`;
  mkdirSync(dirname(join(SHOTS, file)), { recursive: true });
  await page.evaluate((name) => {
    location.hash = name;
  }, scene);
  await page.waitForFunction((name) => document.title === name, { polling: 20 }, scene);
  // What is said of long work is said when it takes long.
  if (scene === 'options/restoring') await page.waitForSelector('.options-work progress');
  // What opens in place is pictured open, once.
  if (scene === 'panel/related')
    await page.$$eval('button[aria-expanded="false"]:not([aria-haspopup])', (all) => {
      for (const button of all) button.click();
    });
  await page.evaluate(() => scrollTo(0, 0));
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (overflow > 0) console.error(`${file}: ${overflow} px wider than the window`);
  await page.screenshot({ path: join(SHOTS, file) as `${string}.png`, fullPage: true });
  return { ...look, scene, file };
}

/** What axe finds in the scene that stands: rule and place. Forced colours are the system's, and no contrast of ours. */
async function violationsOn(page: Page, { theme }: Look): Promise<string[]> {
  const rules = { 'color-contrast': { enabled: theme !== 'forced' } };
  const found = (await page.evaluate(
    `axe.run(document, ${JSON.stringify({ resultTypes: ['violations'], rules })})`,
  )) as axe.AxeResults;
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** One page to go through by eye: a row for each scene, a column for each look. */
function contactSheet(shots: readonly Shot[]): string {
  const rows = [...Map.groupBy(shots, ({ scene, language }) => `${scene}, ${language}`)].map(
    ([scene, of]) => {
      const cells = of.map(
        ({ file, theme, width }) =>
          `<td><img src="${file}" width="${width}" alt="${scene}, ${theme}, ${width} px" loading="lazy"></td>`,
      );
      return `<tr><th scope="row">${scene}</th>${cells.join('')}</tr>`;
    },
  );
  const heads = looksIn([''])
    .map(({ theme, width }) => `<th scope="col">${theme}, ${width} px</th>`)
    .join('');
  return `<!doctype html><meta charset="utf-8"><title>Gallery</title>
<style>body{font:14px sans-serif;background:#888}td,th{vertical-align:top;padding:8px;text-align:start}</style>
<table><thead><tr><th></th>${heads}</tr></thead><tbody>${rows.join('\n')}</tbody></table>\n`;
}

async function main(filter: string, language: string | undefined, withAxe: boolean) {
  rmSync(SHOTS, { recursive: true, force: true });
  const gallery = await serveGallery();
  const browser = await launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  try {
    const shots: Shot[] = [];
    const violations: string[] = [];
    for (const look of looksIn(language === undefined ? LANGUAGES : [language])) {
      const page = await openLook(browser, gallery.url, look);
      if (withAxe) await page.evaluate(axe.source);
      const scenes = await page.$$eval('a', (links) => links.map((link) => link.hash.slice(1)));
      const pictured = (name: string) =>
        (look.width !== WIDE || IN_A_TAB.test(name)) &&
        (language !== undefined || look.language === 'en' || MAIN.test(name));
      for (const scene of scenes.filter((name) => name.includes(filter) && pictured(name))) {
        const shot = await shoot(page, look, scene);
        shots.push(shot);
        if (withAxe)
          violations.push(...(await violationsOn(page, look)).map((each) => `${shot.file}: ${each}`));
      }
      await page.close();
    }
    writeFileSync(join(SHOTS, 'index.html'), contactSheet(shots));
    if (withAxe)
      console.log([...violations, `axe: ${violations.length} found in ${shots.length} states`].join('\n'));
    if (violations.length > 0) process.exitCode = 1;
    console.log(`${shots.length} pictures: ${join(SHOTS, 'index.html')}`);
  } finally {
    await browser.close();
    await gallery.close();
  }
}

const { values, positionals } = parseArgs({
  options: { language: { type: 'string' }, axe: { type: 'boolean', default: false } },
  allowPositionals: true,
});
await main(positionals[0] ?? '', values.language, values.axe);
