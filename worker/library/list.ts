import type { PlacedArticle } from '../../corpus/library.ts';
import type { Article, ArticleCard } from '../../engine/article.ts';
import { cardOf } from '../../engine/claims/article-card.ts';
import type { Entry } from '../../engine/corpus.ts';
import type { ArticlePage, HeldArticle, SourceId } from '../../platform/library-messages.ts';
import type { Desk } from '../tab-states.ts';

const NEVER_ABORTED = { aborted: false, throwIfAborted() {} };
/** Articles of one answer. */
const PAGE = 50;

/** A part of the list of all articles, newest first. @param after the place of the last one before */
export async function articlePage(desk: Desk, after: string | null): Promise<ArticlePage> {
  const saved = await desk.holdings.saved();
  const own = await saved.listed(after, PAGE + 1);
  const samples = (await desk.holdings.samples())
    .map((sample) => ({ sample, place: placeOf(sample) }))
    .filter(({ place }) => after === null || place < after);
  const all = [...own, ...samples].toSorted((a, b) => (a.place > b.place ? -1 : 1));
  const shown = all.slice(0, PAGE);
  const articles = await Promise.all(
    shown.map((one) => ('sample' in one ? sampleHeld(one.sample) : heldOf(desk, one))),
  );
  return { articles, next: all.length > PAGE ? (shown.at(-1)?.place ?? null) : null };
}

export function sampleHeld(sample: Article): HeldArticle {
  return { article: cardOf(sample, 'bundled'), from: 'samples', arrived: null, removed: false };
}

type Known = Pick<PlacedArticle, 'entry' | 'title' | 'outlet' | 'sources'>;

/** Only what has no headline is read for its first claim. @param article its text, where that is at hand */
export async function heldOf(desk: Desk, known: Known, article: Article | null = null): Promise<HeldArticle> {
  const { entry, sources } = known;
  return {
    article: await cardFor(desk, known, article),
    from: shownSource(sources),
    arrived: entry.published === null ? entry.arrived : null,
    removed: false,
  };
}

async function cardFor(
  { holdings }: Desk,
  { entry, title, outlet }: Known,
  given: Article | null,
): Promise<ArticleCard> {
  if (given !== null) return cardOf(given, 'library');
  if (title !== null && title.trim() !== '') return cardOf(withoutText(entry, title, outlet), 'library');
  const article = await (await holdings.saved()).corpus.article(entry.id, NEVER_ABORTED);
  return cardOf(article ?? withoutText(entry, title, outlet), 'library');
}

function withoutText(entry: Entry, title: string | null, source: string | null): Article {
  const { id, published, url, language } = entry;
  return { id, title, paragraphs: [], published, url, source, language };
}

/** Of several sources the one that says most: by hand, by reading, by a feed, by a pack. */
function shownSource(sources: readonly string[]): SourceId {
  const ranked = ['saved', 'remembered', 'feed:', 'pack:'];
  const first = ranked.flatMap((kind) => sources.find((source) => source.startsWith(kind)) ?? [])[0];
  return (first ?? 'saved') as SourceId;
}

/** As in the library: an undated one stands last, since nobody knows when it came. */
function placeOf({ published, id }: Article): string {
  return `${published?.slice(0, 10) ?? '0000-00-00'} ${id}`;
}
