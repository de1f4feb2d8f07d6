import { until } from '../../../scripts/browsers/until.ts';
import type { Lab } from './lab.ts';
import { pressAsReader } from './surface.ts';

/** The reader's click on a page of the extension, by which the browser is asked for a feed's host. */
export async function grantHost(lab: Lab, host: string): Promise<void> {
  await lab.driver.allow(host);
  const page = await lab.driver.extensionTab('library.html');
  await lab.ask('want-feed', { host });
  const origins = [`https://${host}/*`];
  await page.evaluate((wanted) => {
    const button = document.createElement('button');
    button.textContent = 'Grant the feed';
    button.addEventListener('click', () => {
      const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      void api.permissions.request({ origins: wanted });
    });
    document.body.prepend(button);
  }, origins);
  await pressAsReader(page, 'Grant the feed');
  await until(`the grant of ${host}`, async () =>
    (await lab.desk.call((api, wanted) => api.permissions.contains({ origins: wanted }), origins))
      ? true
      : null,
  );
  await page.close();
}
