import type { Browser } from 'puppeteer-core';
import { inject } from 'vitest';
import { launchBareChromium } from '../../../scripts/browsers/chromium.ts';
import { findChromium } from '../../../scripts/browsers/find.ts';
import { launchFirefox } from './firefox.ts';
import { chromiumFlags, type Setting } from './setting.ts';

/** The browser under test without the extension: what it does by itself is not ours to answer for. */
export async function openBareBrowser(setting: Setting): Promise<Browser> {
  if (inject('browser') === 'firefox') return launchFirefox(setting);
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium is installed.');
  const flags = chromiumFlags(setting);
  return launchBareChromium({ executablePath, headless: true, flags, profile: setting.profile });
}
