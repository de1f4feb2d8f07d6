import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_ARTICLE } from '../../scripts/demo/open-demo.ts';
import { Lab } from './lab/lab.ts';
import { FLOOD, newsPage } from './lab/stories.ts';
import { press, says } from './lab/surface.ts';

describe('what the popup says', () => {
  let lab: Lab;

  beforeAll(async () => {
    lab = await Lab.open();
  });
  afterAll(() => lab?.close());

  const popupOver = async (address: string) => {
    const tab = await lab.open(address);
    return { tab, popup: await lab.clickIcon(tab) };
  };

  it('of a front page: no article, and an offer to read it anyway', async () => {
    const { tab, popup } = await popupOver(lab.site.at('/'));
    await says(popup, 'No article found here.');
    await press(popup, 'Read it anyway');
    await expect.poll(async () => (await lab.state(tab.id)).kind).not.toBe('not-article');
  });

  it('of an article far from the corpus in time: both periods, and what is in this article', async () => {
    lab.site.put('/later', newsPage({ ...FLOOD, published: '2026-03-12' }));
    const { popup } = await popupOver(lab.site.at('/later'));
    await says(popup, 'Nothing to compare with yet.');
    await says(popup, '12 Mar 2026');
    await says(popup, 'In this article');
  });

  it('of an article within the period that nobody else reports', async () => {
    lab.site.put('/same-day', newsPage({ ...FLOOD, published: '2023-09-05' }));
    const { popup } = await popupOver(lab.site.at('/same-day'));
    await says(popup, 'No match in your 5 articles');
  });

  it('of an article in another language', async () => {
    lab.site.put('/german', newsPage(GERMAN));
    const { popup } = await popupOver(lab.site.at('/german'));
    await says(popup, 'This page is in German; your articles are in English.');
  });

  it('of a page of its own', async () => {
    const page = await lab.driver.extensionTab('options.html');
    await page.bringToFront();
    const state = await lab.state(await lab.desk.tabInFront());
    expect(state.kind).toBe('own-page');
    await page.close();
  });

  it('of a tab that went elsewhere, under a click alone', async () => {
    const { tab } = await popupOver(lab.site.at(DEMO_ARTICLE));
    await expect.poll(() => lab.desk.badge(tab.id)).toBe('5');
    await tab.page.goto(lab.site.at('/same-day', 'gazette.example'));
    await expect.poll(async () => (await lab.state(tab.id)).kind).toBe('no-access');
    await expect.poll(() => lab.desk.badge(tab.id)).toBe('');
  });
});

const GERMAN = {
  title: 'Deich bei Moorfenn bricht nach einer Woche Regen',
  published: '2023-09-05',
  language: 'de',
  paragraphs: [
    'Der nördliche Deich bei Moorfenn ist am frühen Dienstag nach einer Woche Regen gebrochen, und das Wasser der Ottel hat die Dörfer Pennau und Sturt überschwemmt.',
    'Bürgermeisterin Beate Quill sagte, 240 Menschen seien in Booten der Feuerwehr in Sicherheit gebracht worden. „Niemand wird vermisst, aber niemand wird heute Nacht zu Hause schlafen“, sagte sie.',
    'Der Wasserverband hatte im Januar gewarnt, dass der Deich an drei Stellen undicht sei und die Reparatur vier Millionen Kronen kosten werde.',
    'Die Bahnstrecke zwischen Moorfenn und Burg Drey ist gesperrt, die Züge enden in Sturt.',
  ],
};
