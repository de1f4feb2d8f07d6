/** `node scripts/icons.ts`: draws assets/icon.svg at each size the manifest names. Run it after changing the drawing. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, type Page } from 'puppeteer-core';

const ASSETS = join(import.meta.dirname, '../assets');
const SIZES = [16, 32, 48, 96, 128] as const;
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

async function draw(page: Page, svg: string, size: number): Promise<void> {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
  await page.screenshot({
    path: join(ASSETS, `public/icon/${size}.png`) as `${string}.png`,
    omitBackground: true,
  });
}

mkdirSync(join(ASSETS, 'public/icon'), { recursive: true });
const browser = await launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  const svg = readFileSync(join(ASSETS, 'icon.svg'), 'utf8');
  for (const size of SIZES) await draw(page, svg, size);
} finally {
  await browser.close();
}
