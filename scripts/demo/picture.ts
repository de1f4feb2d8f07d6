import type { Browser } from 'puppeteer-core';
import type { OpenDemo } from './open-demo.ts';

const PANEL_WIDTH = 400;
const WHOLE: Size = { width: 1441, height: 900 };

/** Pixels of a picture. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Page and side panel in one picture, side by side as the reader has them; a headless browser has no window to photograph.
 * @param path the PNG file to write
 */
export async function photograph(
  browser: Browser,
  { page, panel }: OpenDemo,
  path: string,
  whole: Size = WHOLE,
): Promise<void> {
  const { width, height } = whole;
  await page.setViewport({ width: width - PANEL_WIDTH - 1, height });
  await panel.setViewport({ width: PANEL_WIDTH, height });
  const left = await page.screenshot({ encoding: 'base64' });
  const right = await panel.screenshot({ encoding: 'base64' });
  const desk = await browser.newPage();
  try {
    await desk.setViewport({ width, height });
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

/** The path, as pictures want it typed. @throws where a picture would get another ending than the format it has */
export function pngAt(path: string): `${string}.png` {
  if (!path.endsWith('.png')) throw new Error(`${path}: the picture is a PNG, so its name must end in .png`);
  return `${path.slice(0, -4)}.png`;
}
