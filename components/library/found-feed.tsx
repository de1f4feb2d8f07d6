import type { FeedFound, FeedLink, FeedPreview } from '../../platform/library-messages.ts';
import { Button } from '../controls.tsx';
import { useLanguage } from '../language.tsx';
import { FactLine } from './fact-line.tsx';
import { hostToAllow, troubleSaid } from './feed-words.ts';
import type { FeedActions } from './library-actions.ts';

interface Props {
  readonly found: FeedFound;
  /** Of the address that was looked at. */
  readonly host: string;
  readonly now: number;
  readonly actions: FeedActions;
}

/** What stands at an address: a feed to be added, a page that links some, or why neither. */
export function FoundFeed({ found, host, now, actions }: Props) {
  const language = useLanguage();
  switch (found.kind) {
    case 'feed':
      return <Preview feed={found.feed} actions={actions} />;
    case 'page':
      return <Links feeds={found.feeds} onLook={actions.lookAt} />;
    case 'trouble': {
      const { trouble } = found;
      const lacking = hostToAllow(trouble, host);
      return (
        <div class="source-trouble">
          <p>{troubleSaid(trouble, host, now, language)}</p>
          {lacking !== null && (
            <Button onClick={() => actions.lookAt(`https://${lacking}/`)}>
              {language.translate('library.trouble.allow', { host: lacking })}
            </Button>
          )}
        </div>
      );
    }
  }
}

function Preview({ feed, actions }: { readonly feed: FeedPreview; readonly actions: FeedActions }) {
  const { translate, day } = useLanguage();
  const { articles, newest, summaries, known } = feed;
  const facts = [
    feed.host,
    translate('library.add.items', { count: articles }),
    newest === null
      ? translate('library.add.undated')
      : translate('library.add.newest', { day: day(newest) }),
  ];
  return (
    <article class="found-feed">
      <h3 class="found-name">
        <bdi dir="auto">{feed.title}</bdi>
      </h3>
      <FactLine facts={facts} />
      <ul class="found-headlines">
        {feed.headlines.map((headline) => (
          <li key={headline}>
            <bdi class="words" dir="auto">
              {headline}
            </bdi>
          </li>
        ))}
      </ul>
      <p class="library-soft">{translate(summaries ? 'library.add.summaries' : 'library.add.whole')}</p>
      {known && <p>{translate('library.add.known')}</p>}
      <div class="source-answers">
        {!known && (
          <Button look="primary" onClick={() => actions.addFeed(feed.address)}>
            {translate('library.add.confirm')}
          </Button>
        )}
        <Button onClick={() => actions.leaveFeed(feed.host)}>
          {translate(known ? 'library.growth.seen' : 'library.add.not')}
        </Button>
      </div>
    </article>
  );
}

function Links({
  feeds,
  onLook,
}: {
  readonly feeds: readonly FeedLink[];
  readonly onLook: (at: string) => void;
}) {
  const { translate } = useLanguage();
  return (
    <div class="found-feed">
      <p>{translate('library.add.links', { count: feeds.length })}</p>
      <ul>
        {feeds.map(({ address, title, host }) => (
          <li key={address} class="found-link">
            <span class="found-words">
              <bdi class="source-name" dir="auto">
                {title}
              </bdi>
              <span class="facts">{host}</span>
            </span>
            <Button label={translate('library.add.thisOf', { title })} onClick={() => onLook(address)}>
              {translate('library.add.this')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
