import { FLOOD, newsPage } from './stories.ts';

/** A page that goes wrong on purpose. */
export interface BadPage {
  readonly name: string;
  readonly html: () => string;
  /** Whether it may be called an article, must be, or must not. */
  readonly article: 'must' | 'may' | 'no';
  /** Text that stands in the page's source and must never be read from it. */
  readonly hidden?: readonly string[];
}

const paragraphs = (...extra: string[]) => [...FLOOD.paragraphs, ...extra];
const story = (...extra: string[]) => newsPage({ ...FLOOD, paragraphs: paragraphs(...extra) });
const body = (html: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><body>${html}</body></html>`;

/** Sets a flag that a test looks for wherever the text might have been run as code. */
const SCRIPT = 'globalThis.ranFromPage = true';

export const BAD_PAGES: readonly BadPage[] = [
  {
    name: 'of 5 million characters',
    article: 'may',
    html: () => {
      const filler = 'The water rose by one more finger and the bells of Sturt rang again. ';
      return newsPage({
        ...FLOOD,
        paragraphs: paragraphs(...Array.from({ length: 1000 }, () => filler.repeat(73))),
      });
    },
  },
  { name: 'that is empty', article: 'no', html: () => '' },
  {
    name: 'without paragraphs',
    article: 'may',
    html: () => body(`<div>${FLOOD.paragraphs.join('<br><br>')}</div>`),
  },
  {
    name: 'with markup in its title',
    article: 'must',
    html: () => {
      const title = `<img src=x onerror="${SCRIPT}"><script>${SCRIPT}</script> Dyke breaks`;
      const escaped = title.replaceAll('<', '&lt;').replaceAll('"', '&quot;');
      return newsPage({ ...FLOOD, title: escaped, paragraphs: paragraphs(`Shown as text: ${escaped}.`) });
    },
  },
  {
    name: 'with the names of object internals',
    article: 'must',
    html: () =>
      newsPage({
        ...FLOOD,
        title: '__proto__ and constructor meet at Marrowfen',
        paragraphs: paragraphs(
          'Minister Constructor Prototype told __proto__ that hasOwnProperty had been toString of Valueof since 2019.',
        ),
      }),
  },
  {
    name: 'whose form fields clobber the DOM',
    article: 'must',
    html: () =>
      story().replace(
        '<main>',
        '<form id="body" name="documentElement"><input name="childNodes"><input name="querySelectorAll"><input name="parentNode"><input name="textContent"><input name="attributes"><input name="cloneNode"><img name="getElementById"><img name="title"></form><form><input name="nodeName"><input name="children"><input name="firstChild"></form><main>',
      ),
  },
  {
    name: 'with hidden text',
    article: 'must',
    hidden: ['hiddenaway1', 'hiddenaway2', 'hiddenaway3', 'hiddenaway4', 'hiddenaway5', 'hiddenaway6'],
    html: () =>
      story().replace(
        '</article>',
        `<p style="position:absolute;left:-9999px">Mayor Quillon of hiddenaway1 resigned over the dyke on Tuesday evening.</p>
         <p style="display:none">Mayor Quillon of hiddenaway2 resigned over the dyke on Tuesday evening.</p>
         <p hidden>Mayor Quillon of hiddenaway3 resigned over the dyke on Tuesday evening.</p>
         <p style="visibility:hidden">Mayor Quillon of hiddenaway4 resigned over the dyke on Tuesday evening.</p>
         <p style="font-size:0">Mayor Quillon of hiddenaway5 resigned over the dyke on Tuesday evening.</p>
         <p style="opacity:0">Mayor Quillon of hiddenaway6 resigned over the dyke on Tuesday evening.</p></article>`,
      ),
  },
  {
    name: 'with lone surrogates',
    article: 'must',
    html: () =>
      story().replace(
        '</body>',
        `<script>for (const p of document.querySelectorAll('article p')) p.textContent += ' \\ud800 and \\udc00 alone.'</script></body>`,
      ),
  },
  {
    name: 'of right-to-left text',
    article: 'may',
    html: () => newsPage({ title: 'انهيار السد', language: 'ar', paragraphs: Array(6).fill(ARABIC) }),
  },
  {
    name: 'in a language without spaces',
    article: 'may',
    html: () => newsPage({ title: '堤防が決壊', language: 'ja', paragraphs: Array(6).fill(JAPANESE) }),
  },
  {
    name: 'with JSON-LD of depth 10,000',
    article: 'must',
    html: () => {
      const deep = `${'{"@graph":['.repeat(10_000)}{"@type":"NewsArticle"}${']}'.repeat(10_000)}`;
      return story().replace('</head>', `<script type="application/ld+json">${deep}</script></head>`);
    },
  },
  {
    name: 'of elements nested 3,000 deep',
    article: 'may',
    html: () => body(`${'<div>'.repeat(3000)}<p>${FLOOD.paragraphs.join('</p><p>')}</p>`),
  },
];

const ARABIC =
  'قالت رئيسة البلدية إن 240 شخصا نقلوا إلى أماكن آمنة بعد أن انهار السد الشمالي صباح الثلاثاء إثر أسبوع من الأمطار الغزيرة.';
const JAPANESE =
  '一週間続いた雨のあと、火曜日の早朝に北の堤防が決壊し、二つの村が浸水した。市長は二百四十人が船で救助されたと述べた。';
