import { documentOf } from '../../bench/node-document.ts';
import type { Reading } from '../../engine/article.ts';
import { type AnchoredReading, readPageWithAnchors } from '../../reading/read-page.ts';

export const ADDRESS = 'https://www.harbour-times.example/news/2024/05/02/ferry-line-reopens-after-storm';

export const STORY = [
  'The ferry line between the two islands reopened on Thursday, nine days after a storm tore its eastern pier from the quay.',
  'Engineers had worked in shifts since the weekend, the harbour office said, and divers inspected every one of the forty piles before the first crossing.',
  'About three hundred passengers waited at dawn, among them pupils who had been taught in a church hall while the boats lay idle.',
  '"We did not expect to sail before June," said the captain, Ines Marten, who took the first boat across with a school choir on deck.',
  'The harbour office put the damage at four million and said that the second pier would be strengthened before the autumn storms.',
];

export const DATED_ARTICLE = JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Ferry line reopens after storm',
  datePublished: '2024-05-02T06:30:00+02:00',
  author: { '@type': 'Person', name: 'Ola Brandt' },
  publisher: { '@type': 'Organization', name: 'Harbour Times' },
});

export interface PageParts {
  readonly head?: string;
  readonly linkedData?: string;
  readonly before?: string;
  readonly story?: readonly string[];
  readonly after?: string;
}

/** An article's page as sites build them, with the parts that a test changes. */
export function articlePage(parts: PageParts = {}): string {
  const { head = '', linkedData = DATED_ARTICLE, before = '', story = STORY, after = '' } = parts;
  const data = linkedData === '' ? '' : `<script type="application/ld+json">${linkedData}</script>`;
  return `<!doctype html><html lang="en"><head><title>Ferry line reopens after storm | Harbour Times</title>${data}${head}</head>
    <body><header class="site-header"><a href="/">Harbour Times</a></header><nav><a href="/sport">Sport</a></nav>
    <main><article><h1>Ferry line reopens after storm</h1>${before}
    <div class="story-body">${story.map((text) => `<p>${text}</p>`).join('\n')}</div>${after}</article></main>
    <footer class="site-footer"><p>All that stands here belongs to the footer of the site, and to nobody's story.</p></footer></body></html>`;
}

/** Reads markup as the content script would, without a browser. */
export function read(html: string, url = ADDRESS, anyway = false): Promise<AnchoredReading> {
  return readDocument(documentOf(html, url), url, anyway);
}

export function readDocument(document: Document, url = ADDRESS, anyway = false): Promise<AnchoredReading> {
  return readPageWithAnchors(document, { url, anyway, detectLanguage: async () => null });
}

/** The paragraphs of a reading; none where it is no article. */
export function paragraphsOf({ reading }: { readonly reading: Reading }): readonly string[] {
  return reading.kind === 'article' ? reading.page.paragraphs : [];
}
