import type { FeedSource, FeedTrouble } from '../../platform/library-messages.ts';
import { Button } from '../controls.tsx';
import { useLanguage } from '../language.tsx';
import { Switch } from '../switch.tsx';
import { FactLine } from './fact-line.tsx';
import { fetchFacts, hostToAllow, troubleSaid } from './feed-words.ts';
import { holdingFacts } from './holding-words.ts';
import type { SourceActions } from './library-actions.ts';
import { RemoveSource } from './remove-source.tsx';

interface Props {
  readonly feed: FeedSource;
  readonly now: number;
  readonly actions: SourceActions;
}

/** Fetching at once would not help, or is just what the site asks not to do. */
const BEYOND_FETCHING: ReadonlySet<FeedTrouble['why']> = new Set([
  'gone',
  'later',
  'not-granted',
  'redirected',
]);

/** One feed: what it brought, when it is fetched, what is wrong with it, and what can be done to it. */
export function FeedRow({ feed, now, actions }: Props) {
  const language = useLanguage();
  const { translate } = language;
  const { id, title, host, trouble, holding } = feed;
  const fetchable = !feed.fetching && !(trouble !== null && BEYOND_FETCHING.has(trouble.why));
  return (
    <li class="source">
      <div class="source-head">
        <h3 class="source-name">
          <bdi dir="auto">{title}</bdi>
        </h3>
        {feed.summaries && (
          <Switch
            on={feed.fullArticles}
            explained={translate('library.feeds.full.explained')}
            onSwitch={(on) => actions.switchFullArticles(feed, on)}
          >
            {translate('library.feeds.full')}
          </Switch>
        )}
      </div>
      <FactLine facts={[host, ...holdingFacts(holding, language)]} />
      <FactLine facts={fetchFacts(feed, now, language)} />
      <Trouble feed={feed} now={now} onAllow={actions.allowFeed} />
      <div class="source-acts">
        {fetchable && (
          <Button
            look="plain"
            label={translate('library.feeds.refreshOf', { title })}
            onClick={() => actions.refreshFeed(id)}
          >
            {translate('library.feeds.refresh')}
          </Button>
        )}
        <RemoveSource
          title={title}
          articles={holding.articles}
          keepable
          onRemove={(keepArticles) => actions.removeSource(id, title, keepArticles)}
        />
      </div>
    </li>
  );
}

function Trouble(props: {
  readonly feed: FeedSource;
  readonly now: number;
  readonly onAllow: SourceActions['allowFeed'];
}) {
  const language = useLanguage();
  const { id, trouble, host } = props.feed;
  if (trouble === null) return null;
  const lacking = hostToAllow(trouble, host);
  return (
    <div class="source-trouble">
      <p>{troubleSaid(trouble, host, props.now, language)}</p>
      {lacking !== null && (
        <Button onClick={() => props.onAllow(id, lacking)}>
          {language.translate('library.trouble.allow', { host: lacking })}
        </Button>
      )}
    </div>
  );
}
