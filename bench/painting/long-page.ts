import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

const DEMO = join(import.meta.dirname, '../../demo/world/kim-putin-talks.html');

/** The demo article under another title, to be compared by itself. */
export function longPage(title: string): string {
  return readFileSync(DEMO, 'utf8').replaceAll(/Kim Jong Un expected in Russia for talks with Putin/g, title);
}

/**
 * Has the page of this title hold so many statements: those that were found, again and again. No article is that long, a
 * live blog comes near. The worker's kept answer is changed, so that everything from there on is as it always is.
 * @param panel any page of the extension
 */
export async function multiplyStatements(panel: Page, title: string, count: number): Promise<void> {
  await panel.evaluate(
    async (sought, many) => {
      const { session } = Reflect.get(globalThis, 'chrome').storage;
      for (const [key, kept] of Object.entries(await session.get(null))) {
        if (!key.startsWith('coverage') || !JSON.stringify(kept).includes(sought)) continue;
        const coverage = Reflect.get(Object(kept), 'value') ?? kept;
        const { claims } = coverage;
        coverage.claims = Array.from({ length: many }, (_, index) => ({
          ...claims[index % claims.length],
          id: `${index}:${claims[index % claims.length].id}`,
        }));
        await session.set({ [key]: kept });
      }
    },
    title,
    count,
  );
}
