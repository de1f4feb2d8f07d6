/** How an article is looked at: by itself, or beside the page. */
export type ReaderViewName = 'read' | 'compare';

/** Which article the reader page shows, where, and how. */
export interface ArticlePlace {
  readonly articleId: string;
  /** The sentence to scroll to ("paragraph:start-end"), or null for the top. */
  readonly sentence: string | null;
  /** The tab it was opened from, or null. */
  readonly fromTab: number | null;
  readonly view: ReaderViewName;
}

/** The table of who says what about the page of a tab. */
export interface TablePlace {
  readonly fromTab: number;
  readonly view: 'table';
}

/** What the reader page shows. */
export type ReaderPlace = ArticlePlace | TablePlace;

/** The part of the reader page's address after "#". A fragment, so that moving on loads nothing anew. */
export function readerFragment(place: ReaderPlace): string {
  const fields = new URLSearchParams();
  if (place.view !== 'table') fields.set('article', place.articleId);
  if (place.view !== 'table' && place.sentence !== null) fields.set('sentence', place.sentence);
  if (place.fromTab !== null) fields.set('from', String(place.fromTab));
  if (place.view !== 'read') fields.set('view', place.view);
  return fields.toString();
}

/** Reads `location.hash` of the reader page; null where it names neither an article nor a table. */
export function readerPlace(hash: string): ReaderPlace | null {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const from = fields.get('from');
  const fromTab = from !== null && /^\d{1,15}$/.test(from) ? Number(from) : null;
  if (fields.get('view') === 'table') return fromTab === null ? null : { view: 'table', fromTab };
  const articleId = fields.get('article');
  if (!articleId) return null;
  const sentence = fields.get('sentence');
  return {
    articleId,
    sentence: sentence !== null && /^\d+:\d+-\d+$/.test(sentence) ? sentence : null,
    fromTab,
    view: fields.get('view') === 'compare' ? 'compare' : 'read',
  };
}
