import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { printed } from '../bench/coverage/printed.ts';
import { createLanguage } from '../locales/language.ts';
import { type ExtendedChromium, launchChromium } from './browsers/chromium.ts';
import { closeWelcome } from './browsers/welcome.ts';
import { buildExtension, ROOT } from './build.ts';
import { ensureChromium } from './demo/ensure-chromium.ts';
import { openDemo, settledState } from './demo/open-demo.ts';
import { photograph } from './demo/picture.ts';
import { serveFolder } from './folder-server.ts';

const USAGE = `usage: npm start [-- --yes] [-- --headless] [-- --picture FILE.png]
  --yes       install a missing browser without asking
  --headless  print the coverage and take a picture, even where there is a display
  --picture   where that picture goes (default .shots/demo.png)`;

/** Builds the extension and shows it at work on the demo page. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      yes: { type: 'boolean', default: false },
      headless: { type: 'boolean', default: false },
      picture: { type: 'string', default: join(ROOT, '.shots', 'demo.png') },
    },
  });
  const executablePath = await ensureChromium(values.yes);
  if (executablePath === null) {
    process.exitCode = 1;
    return;
  }
  const extension = await buildExtension('chrome');
  const headless = values.headless || !hasDisplay();
  const server = await serveFolder(join(ROOT, 'demo'));
  const chromium = await launchChromium({ executablePath, extension, headless });
  try {
    await closeWelcome(chromium.browser);
    await (headless ? printDemo(chromium, server.origin, values.picture) : showDemo(chromium, server.origin));
  } finally {
    await chromium.browser.close();
    server.close();
  }
}

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform === 'darwin' || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);
}

/** Prints what the real side panel is told, and takes a picture of it. */
async function printDemo(chromium: ExtendedChromium, origin: string, picture: string): Promise<void> {
  const demo = await openDemo(chromium, await chromium.browser.newPage(), origin);
  const state = await settledState(demo.panel);
  if (state.kind !== 'covered')
    throw new Error(`The demo page was not compared: its state is "${state.kind}".`);
  console.log(printed(state.coverage, createLanguage('en')));
  await demo.panel.waitForSelector('.statement');
  await mkdir(dirname(picture), { recursive: true });
  await photograph(chromium.browser, demo, picture);
  console.log(`\nPicture of page and side panel: ${picture}`);
}

/** Leaves the browser to the reader until its last window is closed. */
async function showDemo(chromium: ExtendedChromium, origin: string): Promise<void> {
  const [first] = await chromium.browser.pages();
  await openDemo(chromium, first ?? (await chromium.browser.newPage()), origin);
  console.log('The demo page is open, with its side panel. Close the browser to end.');
  await new Promise<void>((closed) => chromium.browser.once('disconnected', () => closed()));
}

try {
  await main();
} catch (error) {
  if (!(error instanceof TypeError && 'code' in error)) throw error;
  console.error(`${error.message}\n${USAGE}`);
  process.exitCode = 2;
}
