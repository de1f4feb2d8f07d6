import { readPage } from '../../reading/read-page.ts';

/** One page's entry in the form that the scorer of the captured pages reads. */
export interface Row {
  readonly isArticle: boolean;
  readonly title: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly siteName: string | null;
  readonly lang: string | null;
  readonly text: string;
  readonly failed: string | null;
}

/**
 * Reads the page it stands in, as the content script does; an article that the gate refuses is read anyway, since the
 * scorer wants its text too. The language is what the markup declares: a page has no access to the browser's detector.
 */
export async function extract(): Promise<Row> {
  const read = (anyway: boolean) =>
    readPage(document, { url: location.href, anyway, detectLanguage: async () => null });
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
