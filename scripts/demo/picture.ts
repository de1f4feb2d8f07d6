import type { Browser } from 'puppeteer-core';
import type { OpenDemo } from './open-demo.ts';

const PAGE = { width: 1040, height: 900 };
const PANEL_WIDTH = 400;

/**
 * Page and side panel in one picture, side by side as the reader has them; a headless browser has no window to photograph.
 * @param path the PNG file to write
 */
export async function photograph(browser: Browser, { page, panel }: OpenDemo, path: string): Promise<void> {
  await page.setViewport(PAGE);
  await panel.setViewport({ width: PANEL_WIDTH, height: PAGE.height });
  const left = await page.screenshot({ encoding: 'base64' });
  const right = await panel.screenshot({ encoding: 'base64' });
  const desk = await browser.newPage();
  try {
    await desk.setViewport({ width: PAGE.width + PANEL_WIDTH + 1, height: PAGE.height });
    await desk.setContent(sideBySide(left, right));
    await desk.waitForFunction(() => [...document.images].every((image) => image.complete));
    await desk.screenshot({ path: pngAt(path) });
  } finally {
    await desk.close();
  }
}

function sideBySide(left: string, right: string): string {
  const image = (bytes: string) => `<img alt="" src="data:image/png;base64,${bytes}">`;
  return `<body style="margin:0;display:flex;gap:1px;background:#9aa4ab">${image(left)}${image(right)}</body>`;
}

/** @throws where a picture would get another ending than the format it has */
function pngAt(path: string): `${string}.png` {
  if (!path.endsWith('.png')) throw new Error(`${path}: the picture is a PNG, so its name must end in .png`);
  return `${path.slice(0, -4)}.png`;
}
