import { isProbablyReaderable, Readability } from '@mozilla/readability';
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

/** The same row by Readability, on a copy of the document: the peer that the figures on reading stand beside. */
export function extractByPeer(): Row {
  const parsed = new Readability(document.cloneNode(true) as Document, {
    serializer: (element) => element,
  }).parse();
  const blocks = parsed?.content instanceof Element ? [...parsed.content.querySelectorAll(BLOCKS)] : [];
  return {
    isArticle: isProbablyReaderable(document),
    title: parsed?.title ?? null,
    byline: parsed?.byline ?? null,
    published: parsed?.publishedTime ?? null,
    siteName: parsed?.siteName ?? null,
    lang: parsed?.lang ?? null,
    text: blocks.map((block) => block.textContent?.replace(/\s+/g, ' ').trim()).join('\n'),
    failed: parsed === null ? 'no article' : null,
  };
}

const BLOCKS = 'p, li, blockquote:not(:has(p)), pre, td, figcaption, h1, h2, h3, h4';
