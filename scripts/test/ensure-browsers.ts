import { findChromium, findFirefox } from '../browsers/find.ts';
import { type BrowserName, install, installationOf } from '../browsers/install.ts';

/**
 * Installs the browsers that the tests need, where this runs without a password.
 * @returns those that are still missing, each with one printed line
 */
export function ensureBrowsers(): BrowserName[] {
  const wanted = missing();
  const installation = wanted.length > 0 ? installationOf(wanted) : null;
  if (installation?.unattended) install(installation);
  const still = missing();
  for (const name of still) {
    const way = installation === null ? 'install it by hand' : `install it with: ${installation.command}`;
    console.log(`No ${name} here, so its tests do not run; ${way}`);
  }
  return still;
}

function missing(): BrowserName[] {
  const all: BrowserName[] = ['chromium', 'firefox'];
  return all.filter((name) => (name === 'chromium' ? findChromium() : findFirefox()) === null);
}
