import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Chromium first, since some builds of Chrome load no unpacked extension from the command line. */
const CHROMIUM_FAMILY = [
  'chromium',
  'chromium-browser',
  'brave-browser',
  'brave',
  'microsoft-edge',
  'microsoft-edge-stable',
  'google-chrome',
  'google-chrome-stable',
];
const FIREFOX_FAMILY = ['firefox-esr', 'firefox'];

/** Where macOS keeps them, which puts nothing on the PATH. */
const MAC_CHROMIUM_FAMILY = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const MAC_FIREFOX_FAMILY = ['/Applications/Firefox.app/Contents/MacOS/firefox'];

/** The path of a Chromium-family browser, or null. The variable CHROMIUM names one outright. */
export function findChromium(): string | null {
  return process.env.CHROMIUM ?? findOnPath(CHROMIUM_FAMILY) ?? MAC_CHROMIUM_FAMILY.find(runs) ?? null;
}

/** The path of Firefox, or null. The variable FIREFOX names one outright. */
export function findFirefox(): string | null {
  return process.env.FIREFOX ?? findOnPath(FIREFOX_FAMILY) ?? MAC_FIREFOX_FAMILY.find(runs) ?? null;
}

/** The full path of the first of these commands that the PATH leads to, or null. */
export function findOnPath(commands: readonly string[]): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  for (const command of commands) {
    const found = folders.map((folder) => join(folder, command)).find(runs);
    if (found !== undefined) return found;
  }
  return null;
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
