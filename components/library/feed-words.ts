import type { Language } from '../../locales/language.ts';
import type { FeedSource, FeedTrouble } from '../../platform/library-messages.ts';

/** What is the matter with a feed, and what can be done. `host` is that of the address it was asked for. */
export function troubleSaid(trouble: FeedTrouble, host: string, now: number, language: Language): string {
  const { translate, span } = language;
  const { why, until } = trouble;
  return translate(`library.trouble.${why}`, {
    host: trouble.host ?? host,
    when: until === undefined ? translate('library.trouble.soon') : span(until, now),
  });
}

/** When a feed was fetched last, and when it will be next. */
export function fetchFacts(feed: FeedSource, now: number, { translate, span }: Language): string[] {
  if (feed.fetching) return [translate('library.feeds.fetching')];
  const { fetched, failed, next } = feed;
  return [
    fetched === null
      ? translate('library.feeds.never')
      : translate('library.feeds.fetched', { when: span(fetched, now) }),
    ...(failed === null ? [] : [translate('library.feeds.failed', { when: span(failed, now) })]),
    next === null
      ? translate('library.feeds.stopped')
      : translate('library.feeds.next', { when: span(next, now) }),
  ];
}

/** The host that a trouble asks access for, or null where access would not help. */
export function hostToAllow(trouble: FeedTrouble | null, host: string): string | null {
  if (trouble?.why === 'not-granted') return trouble.host ?? host;
  return trouble?.why === 'redirected' ? (trouble.host ?? null) : null;
}
