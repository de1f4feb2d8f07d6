import type { Holding } from '../../platform/library-messages.ts';

const NONE: Holding = { articles: 0, bytes: 0, from: null, to: null };

/** Several holdings as one. */
export function together(holdings: readonly Holding[]): Holding {
  return holdings.reduce(
    (sum, { articles, bytes, from, to }) => ({
      articles: sum.articles + articles,
      bytes: sum.bytes + bytes,
      from: sum.from === null || (from !== null && from < sum.from) ? from : sum.from,
      to: sum.to === null || (to !== null && to > sum.to) ? to : sum.to,
    }),
    NONE,
  );
}

/** What lies in articles that take no room of the reader's. */
export function holdingOf(articles: readonly { readonly published: string | null }[]): Holding {
  return together(
    articles.map(({ published }) => {
      const day = published?.slice(0, 10) ?? null;
      return { articles: 1, bytes: 0, from: day, to: day };
    }),
  );
}
