import type { Page } from 'puppeteer-core';
import type { Lab } from './lab.ts';

/** What lies in the clipboard, as a reader gets it out: pasted into a field of a page of their own. */
export async function pasted(lab: Lab): Promise<string> {
  lab.site.put('/notes', '<!doctype html><title>Notes</title><textarea rows="9"></textarea>');
  const { page } = await lab.open(lab.site.at('/notes', 'gazette.example'));
  try {
    await page.focus('textarea');
    await pressPaste(page, lab.driver.name);
    return await page.$eval('textarea', (field) => field.value);
  } finally {
    await page.close();
  }
}

/** Chromium's protocol presses the keys without what they stand for; Firefox's does both. */
async function pressPaste(page: Page, browser: Lab['driver']['name']): Promise<void> {
  if (browser === 'chromium') {
    await page.keyboard.press('v', { commands: ['Paste'] });
    return;
  }
  await page.keyboard.down('Control');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
}
