import { expect, it } from 'vitest';
import { readHtml } from '../../reading/read-html.ts';

const SENTENCE =
  'The ferry across the Ottle runs again since Tuesday, and the harbour master at Sturt counted forty boats.';

it('reads an article from markup alone, without what is hidden or beside it', async () => {
  const html = `<!doctype html><html lang="en"><head><title>Ferry</title><meta property="og:type" content="article"><meta property="article:published_time" content="2024-03-12"></head>
    <body><nav><a href="/">World</a></nav><main><article><h1>Ferry runs again</h1>${`<p>${SENTENCE}</p><!-- ad -->`.repeat(4)}<p hidden>${SENTENCE} Hidden away.</p><script>steal()</script></article></main></body></html>`;
  const url = 'https://gazette.example/world/ferry-runs-again';
  const reading = await readHtml(html, { url, anyway: true, detectLanguage: async () => null });
  if (reading.kind !== 'article') throw new Error(`not read: ${JSON.stringify(reading)}`);
  expect(reading.page.paragraphs).toEqual([SENTENCE, SENTENCE, SENTENCE, SENTENCE]);
  expect(reading.page.published).toBe('2024-03-12');
});
