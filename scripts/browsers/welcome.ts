import type { Browser } from 'puppeteer-core';
import { until } from './until.ts';

/** Closes the page that the extension opens once it is installed, so that it takes no other tab's place in front. */
export async function closeWelcome(browser: Browser): Promise<void> {
  const welcome = await until('the welcome page', async () => {
    for (const page of await browser.pages()) {
      // Firefox does not tell the protocol the address of an extension's tab.
      const address = await page.evaluate(() => location.href).catch(() => '');
      if (address.endsWith('/welcome.html')) return page;
    }
    return null;
  });
  await welcome.close();
}
