/** Which article the reader page shows, and where. */
export interface ReaderPlace {
  readonly articleId: string;
  /** The sentence to scroll to ("paragraph:start-end"), or null for the top. */
  readonly sentence: string | null;
  /** The tab it was opened from, or null. */
  readonly fromTab: number | null;
}

/** The part of the reader page's address after "#". A fragment, so that moving on loads nothing anew. */
export function readerFragment({ articleId, sentence, fromTab }: ReaderPlace): string {
  const fields = new URLSearchParams({ article: articleId });
  if (sentence !== null) fields.set('sentence', sentence);
  if (fromTab !== null) fields.set('from', String(fromTab));
  return fields.toString();
}

/** Reads `location.hash` of the reader page; null where it names no article. */
export function readerPlace(hash: string): ReaderPlace | null {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const articleId = fields.get('article');
  if (!articleId) return null;
  const sentence = fields.get('sentence');
  const from = fields.get('from');
  return {
    articleId,
    sentence: sentence !== null && /^\d+:\d+-\d+$/.test(sentence) ? sentence : null,
    fromTab: from !== null && /^\d{1,15}$/.test(from) ? Number(from) : null,
  };
}
