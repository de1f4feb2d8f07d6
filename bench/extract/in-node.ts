import { readHtml } from '../../reading/read-html.ts';
import type { CapturedPage } from './captured-pages.ts';
import type { Row } from './in-page.ts';

/** The row of one page as the worker reads it: from its markup, in a document of plain JavaScript. */
export async function extractInNode({ url, html }: CapturedPage): Promise<Row> {
  const read = (anyway: boolean) => readHtml(html, { url, anyway, detectLanguage: async () => null });
  const first = await read(false);
  const reading = first.kind === 'article' ? first : await read(true);
  const page = reading.kind === 'article' ? reading.page : null;
  return {
    isArticle: first.kind === 'article',
    title: page?.title ?? null,
    byline: page?.byline ?? null,
    published: page?.published ?? null,
    siteName: page?.source ?? null,
    lang: page?.language ?? null,
    text: page?.paragraphs.join('\n') ?? '',
    failed: reading.kind === 'failed' ? reading.detail : null,
  };
}
