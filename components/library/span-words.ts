import type { Language } from '../../locales/language.ts';
import type { LibraryOverview, LibrarySpan } from '../../platform/library-messages.ts';

/** What a library holds, in one line: how many articles, from when to when, and from where. */
export function holdsWhat(overview: LibraryOverview, language: Language): string {
  const span = spanOf(overview);
  if (span.articles === 0) return language.translate('library.count', { count: 0 });
  return language.translate('library.holds', spanValues(span, language));
}

/** The same as a sentence about the reader's articles, for the panel. */
export function comparedLibrary(span: LibrarySpan, language: Language): string {
  return language.translate('library.compared', spanValues(span, language));
}

function spanValues(span: LibrarySpan, language: Language) {
  const { articles, from, to } = span;
  const period =
    from === null || to === null ? language.translate('denominator.undated') : language.period(from, to);
  return { count: articles, period, sources: sourcesIn(span, language) };
}

function sourcesIn(span: LibrarySpan, { translate, series }: Language): string {
  return series([
    ...(span.feeds > 0 ? [translate('library.from.feeds', { count: span.feeds })] : []),
    ...(span.packs > 0 ? [translate('library.from.packs', { count: span.packs })] : []),
    ...(span.saved ? [translate('library.from.saved')] : []),
    ...(span.remembered ? [translate('library.from.remembered')] : []),
    ...(span.samples ? [translate('library.from.samples')] : []),
  ]);
}

/** Of feeds and packs those count that brought an article, and a pack that is on its way in. */
function spanOf(overview: LibraryOverview): LibrarySpan {
  const { whole, feeds, packs, saved, remembered, samples } = overview;
  const withArticles = (all: readonly { readonly holding: { readonly articles: number } }[]) =>
    all.filter(({ holding }) => holding.articles > 0).length;
  return {
    articles: whole.articles,
    from: whole.from,
    to: whole.to,
    feeds: withArticles(feeds),
    packs: withArticles(packs) + (isGrowing(overview) ? 1 : 0),
    saved: saved.articles > 0,
    remembered: remembered.articles > 0,
    samples: samples.holding.articles > 0,
  };
}

/** Whether there are articles that belong to no source yet: a pack is one once all of it is in. */
function isGrowing({ whole, feeds, packs, saved, remembered, samples, ingests }: LibraryOverview): boolean {
  const known = [...feeds, ...packs, samples].map(({ holding }) => holding.articles);
  const all = [...known, saved.articles, remembered.articles].reduce((sum, count) => sum + count, 0);
  return all < whole.articles && ingests.some((one) => one.kind === 'running' && one.phase === 'taking');
}
