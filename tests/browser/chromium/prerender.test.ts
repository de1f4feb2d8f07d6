import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../scripts/browsers/until.ts';
import { DEMO_ARTICLE } from '../../../scripts/demo/open-demo.ts';
import { Lab, type Tab } from '../lab/lab.ts';
import { newsPage, PUFFINS } from '../lab/stories.ts';
import { pressAsReader } from '../lab/surface.ts';

const SITE = 'courier.example';
const PICTURE = '/pictures/railway.svg';

/** Firefox prerenders no page. */
describe('an article that the browser prerenders, at a site that is always read', () => {
  let lab: Lab;
  let tab: Tab;

  beforeAll(async () => {
    lab = await Lab.open();
    lab.site.put('/', frontPage());
    lab.site.put('/puffins', newsPage(PUFFINS));
    await lab.driver.allow(SITE);
    tab = await lab.open(lab.site.at('/puffins'));
    await pressAsReader(await lab.clickIcon(tab), 'Always');
    await until('the permission', async () => {
      const [site] = await lab.ask('sites', null);
      return site?.choice === 'always' ? true : null;
    });
    await tab.page.bringToFront();
    await tab.page.goto(lab.site.at('/'));
  });
  afterAll(() => lab?.close());

  it('is not read before the reader sees it', async () => {
    // Its picture comes last.
    await until('the prerendered article', async () => (lab.site.requested.includes(PICTURE) ? true : null));
    const state = await lab.settled(tab.id);
    expect(state.kind).toBe('not-article');
    expect(await lab.desk.badge(tab.id)).toBe('');
  });

  it('gets its badge once the reader goes there', async () => {
    await tab.page.evaluate((address) => {
      location.href = address;
    }, DEMO_ARTICLE);
    await expect.poll(() => lab.desk.badge(tab.id), { timeout: 20_000 }).toBe('5');
    expect(await tab.page.evaluate(activationStart)).toBeGreaterThan(0);
  });
});

/** A front page whose reader will probably open the article. */
function frontPage(): string {
  const rules = JSON.stringify({ prerender: [{ urls: [DEMO_ARTICLE], eagerness: 'immediate' }] });
  return `<!doctype html><title>The Courier</title><script type="speculationrules">${rules}</script>
    <h1>The Courier</h1><a href="${DEMO_ARTICLE}">Talks</a>`;
}

/** Above 0 only where the page shown was prerendered before. Runs in the page. */
function activationStart(): number {
  const [entry] = performance.getEntriesByType('navigation');
  return entry !== undefined && 'activationStart' in entry ? Number(entry.activationStart) : 0;
}
