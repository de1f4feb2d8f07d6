import { describe, expect, it } from 'vitest';
import { documentOf } from '../../bench/node-document.ts';
import { readPage } from '../../reading/read-page.ts';
import { ADDRESS, articlePage, paragraphsOf, read, STORY } from './pages.ts';

describe('reading an article', () => {
  it('gives its story, title, byline, outlet, date and language', async () => {
    const { reading } = await read(articlePage());
    expect(reading).toEqual({
      kind: 'article',
      page: {
        id: ADDRESS,
        url: ADDRESS,
        title: 'Ferry line reopens after storm',
        paragraphs: STORY,
        published: '2024-05-02T06:30:00+02:00',
        source: 'Harbour Times',
        language: 'en',
        byline: 'Ola Brandt',
        extent: { whole: true, cut: null, paragraphs: 5, characters: STORY.join('').length },
      },
    });
  });

  it('leaves the page as it was', async () => {
    const document = documentOf(articlePage({ after: '<form><p>Sign up</p></form>' }), ADDRESS);
    const before = document.documentElement.outerHTML;
    await readPage(document, { url: ADDRESS, anyway: false, detectLanguage: async () => 'en' });
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('believes the detector more than the markup, and the markup where the detector is silent or fails', async () => {
    const languageBy = async (detectLanguage: (text: string) => Promise<string | null>) => {
      const reading = await readPage(documentOf(articlePage(), ADDRESS), {
        url: ADDRESS,
        anyway: false,
        detectLanguage,
      });
      return reading.kind === 'article' ? reading.page.language : null;
    };
    expect(await languageBy(async () => 'da-DK')).toBe('da');
    expect(await languageBy(async () => null)).toBe('en');
    expect(await languageBy(() => Promise.reject(new Error('no detector')))).toBe('en');
  });

  it('yields between stretches of work and stops when its time is up', async () => {
    let clock = 0;
    let turns = 0;
    const pace = {
      now: () => {
        clock += 5;
        return clock;
      },
      yieldToMain: async () => {
        turns += 1;
      },
    };
    const options = { url: ADDRESS, anyway: true, detectLanguage: async () => null };
    await readPage(documentOf(articlePage(), ADDRESS), { ...options, pace });
    expect(turns).toBeGreaterThan(3);
    const story = Array.from({ length: 600 }, () => STORY[0] ?? '');
    const long = documentOf(articlePage({ story }), ADDRESS);
    const reading = await readPage(long, { ...options, pace: { ...pace, total: 30 } });
    expect(reading).toMatchObject({ kind: 'article', page: { extent: { whole: false, cut: 'cap' } } });
  });
});

describe('parts beside the story', () => {
  const beside: readonly (readonly [string, string])[] = [
    [
      'related stories',
      '<div class="related-stories"><p>Another boat went aground last year, and it took a week to free it.</p></div>',
    ],
    [
      'readers’ comments',
      '<section id="comments"><p>I have taken this ferry every day for twenty years and never saw that.</p></section>',
    ],
    [
      'a caption',
      '<figure><img><figcaption>The eastern pier on the morning after the storm, seen from the hill.</figcaption></figure>',
    ],
    ['a newsletter box', '<p>Sign up for our newsletter and get the best of the harbour every morning.</p>'],
    [
      'a table',
      '<table><tr><td>Crossings on an ordinary weekday before the storm came</td><td>14</td></tr></table>',
    ],
    ['a list of links', '<ul><li><a href="/1">Storm leaves the islands without a ferry</a></li></ul>'],
    [
      'an aside',
      '<aside><p>The harbour was built in 1911 and has been enlarged two times since then.</p></aside>',
    ],
  ];
  it.each(beside)('leaves out %s', async (_, after) => {
    expect(paragraphsOf(await read(articlePage({ after })))).toEqual(STORY);
  });
});

describe('a text that is not whole', () => {
  const paid = JSON.stringify({
    '@type': 'NewsArticle',
    headline: 'Ferry line reopens after storm',
    datePublished: '2024-05-02',
    isAccessibleForFree: 'False',
  });

  it('says so where the page costs money and gives its beginning', async () => {
    const { reading } = await read(
      articlePage({ linkedData: paid, after: '<div class="paywall">Subscribe</div>' }),
    );
    expect(reading).toMatchObject({ kind: 'article', page: { extent: { whole: false, cut: 'paywall' } } });
  });

  it('says so where much of the story is kept from sight, and does not read that', async () => {
    const story = [...STORY.slice(0, 3), ...STORY.map((text) => `${text} Later.`)];
    const html = articlePage({ story }).replace(/<p>([^<]*Later\.)/g, '<p style="display:none">$1');
    const reading = await read(html);
    expect(paragraphsOf(reading)).toEqual(STORY.slice(0, 3));
    expect(reading.reading).toMatchObject({ page: { extent: { whole: false, cut: 'paywall' } } });
  });

  it('takes the box around a whole text for no wall, whatever its name', async () => {
    const story = [...STORY, ...STORY, ...STORY, ...STORY];
    const html = articlePage({ linkedData: paid, story }).replace(
      'class="story-body"',
      'class="story-body paywall-body"',
    );
    expect((await read(html)).reading).toMatchObject({
      kind: 'article',
      page: { extent: { whole: true, cut: null } },
    });
  });

  it('shows nothing where the whole story is hidden, and unveils it only for a reader who asks', async () => {
    const html = articlePage().replace('class="story-body"', 'class="story-body" hidden');
    expect((await read(html)).reading).toMatchObject({ kind: 'not-article', reason: 'empty' });
    const asked = await read(html, undefined, true);
    expect(paragraphsOf(asked)).toEqual(STORY);
    expect(asked.reading).toMatchObject({ page: { extent: { whole: false } } });
  });
});
