import type { Story } from './stories.ts';

/** Some stories as the RSS feed of a newspaper at a host. */
export function feedOf(host: string, ...stories: readonly Story[]): string {
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Gazette</title><link>https://${host}/</link>${stories.map(itemOf).join('')}</channel></rss>`;
}

function itemOf({ title, paragraphs, published = '2024-03-12' }: Story): string {
  const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
  return `<item><title>${title}</title><link>/story/${title.length}</link><guid>${title}</guid><dc:date>${published}</dc:date><content:encoded><![CDATA[${text}]]></content:encoded></item>`;
}
