import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlePage, paragraphsOf, read, STORY } from './pages.ts';

describe('hidden text', () => {
  it.each([
    'hidden',
    'aria-hidden="true"',
    'style="display:none"',
    'style="visibility: hidden"',
    'style="opacity:0"',
    'style="font-size:0px"',
    'style="position:absolute;left:-9999px"',
    'style="text-indent:-9999px"',
    'style="position:absolute;clip:rect(1px,1px,1px,1px)"',
    'style="clip-path: inset(50%)"',
  ])('is not read: %s', async (attribute) => {
    const story = [
      ...STORY,
      `Seen text around <span ${attribute}>words that nobody can see here</span> it, long enough to be a paragraph.`,
    ];
    const after = `<div ${attribute}><p>Nobody can see this paragraph, long as it is, and so nobody may be told of it.</p></div>`;
    const html = articlePage({ story, after }).replace(
      '<p>Seen',
      `<p ${attribute}>Nobody can see this one either, though it stands in the story.</p><p>Seen`,
    );
    const paragraphs = paragraphsOf(await read(html));
    expect(paragraphs).toEqual([...STORY, 'Seen text around it, long enough to be a paragraph.']);
  });

  it('is not mistaken for the story where a dialog hides the page from screen readers', async () => {
    expect(paragraphsOf(await read(articlePage().replace('<main>', '<main aria-hidden="true">')))).toEqual(
      STORY,
    );
  });
});

describe('hostile pages', () => {
  it('reads a form whose fields are named like members of the DOM', async () => {
    const names = [
      'hasAttribute',
      'attributes',
      'getAttribute',
      'parentNode',
      'childNodes',
      'nodeType',
      'localName',
      'textContent',
    ];
    const fields = names.map((name) => `<input name="${name}">`).join('');
    const html = articlePage()
      .replace('<main>', `<form>${fields}<main>`)
      .replace('</main>', '</main></form>');
    expect(paragraphsOf(await read(html))).toEqual(STORY);
  });

  it('reads five million characters up to its cap', async () => {
    const story = Array.from({ length: 40 }, () => 'word '.repeat(25_000));
    const { reading } = await read(articlePage({ story }));
    expect(reading).toMatchObject({ kind: 'article', page: { extent: { whole: false, cut: 'cap' } } });
    const characters = reading.kind === 'article' ? reading.page.extent.characters : 0;
    expect(characters).toBeLessThanOrEqual(500_000);
  });

  it('replaces lone surrogates and keeps markup in text as text', async () => {
    const story = [
      ...STORY,
      `A lone ${'\ud83d'} half and &lt;script&gt;alert(1)&lt;/script&gt; in a sentence of the story.`,
    ];
    expect(paragraphsOf(await read(articlePage({ story }))).at(-1)).toBe(
      'A lone \ufffd half and <script>alert(1)</script> in a sentence of the story.',
    );
  });

  it.each([
    [
      'right to left',
      'استأنفت العبارة رحلاتها بين الجزيرتين يوم الخميس بعد تسعة أيام من العاصفة التي دمرت الرصيف الشرقي للميناء القديم.',
    ],
    [
      'without spaces',
      '嵐が東の桟橋を壊してから九日後の木曜日、二つの島を結ぶフェリーが運航を再開した。港湾事務所によると、潜水士がすべての杭を調べた。',
    ],
  ])('reads text written %s', async (_, sentence) => {
    const story = Array.from({ length: 8 }, (__, index) => `${index}${sentence}`);
    expect(paragraphsOf(await read(articlePage({ story })))).toEqual(story);
  });

  it('gives a reading for any markup', async () => {
    const part = fc.constantFrom(
      '<p>',
      '<div class="comments">',
      '</div>',
      '<form>',
      '<input name=nodeType>',
      '<a href=#>',
      '<br><br>',
      '<table>',
      '<article>',
      'Words of a sentence, as they come.',
      '&#xD800;',
      '<!--',
      '<h1>',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 40 }), async (parts) => {
        const { reading } = await read(parts.join(''), undefined, true);
        expect(['article', 'not-article']).toContain(reading.kind);
      }),
      { numRuns: 60 },
    );
  });

  it('says what failed where the document is unusable', async () => {
    const { readPage } = await import('../../reading/read-page.ts');
    const broken = Object.create({
      querySelectorAll: () => {
        throw new Error('gone');
      },
    }) as Document;
    const options = { url: 'https://a.example/b', anyway: false, detectLanguage: async () => null };
    expect(await readPage(broken, options)).toEqual({ kind: 'failed', url: options.url, detail: 'gone' });
  });
});
