import { useEffect, useRef, useState } from 'preact/hooks';
import type { FeedSource } from '../../platform/library-messages.ts';
import { useLanguage } from '../language.tsx';
import { FoundFeed } from './found-feed.tsx';
import type { FeedActions } from './library-actions.ts';
import type { Adding } from './library-state.ts';

interface Props {
  readonly adding: Adding;
  readonly feeds: readonly FeedSource[];
  /** What the field begins with. */
  readonly offered: string;
  readonly now: number;
  readonly actions: FeedActions;
}

/** An address, what stands there, and only then the adding. */
export function AddFeed({ adding, feeds, offered, now, actions }: Props) {
  const { translate } = useLanguage();
  return (
    <section class="library-section add-feed" id="add" aria-labelledby="add-heading">
      <h2 id="add-heading" class="library-heading">
        {translate('library.add.heading')}
      </h2>
      <AddressForm offered={offered} busy={adding.kind === 'looking'} onLook={actions.lookAt} />
      <div role="status">
        {adding.kind === 'looking' && (
          <p class="library-soft">{translate('library.add.looking', { host: adding.host })}</p>
        )}
        {adding.kind === 'added' && <Added adding={adding} feeds={feeds} />}
        {adding.kind === 'found' && (
          <FoundFeed found={adding.found} host={adding.host} now={now} actions={actions} />
        )}
      </div>
    </section>
  );
}

/** Once it was fetched, what came with it; a failure is told with the feed. */
function Added(props: {
  readonly adding: Extract<Adding, { kind: 'added' }>;
  readonly feeds: readonly FeedSource[];
}) {
  const { translate } = useLanguage();
  const { title, address } = props.adding;
  const feed = props.feeds.find((one) => one.address === address);
  if (feed === undefined || feed.fetched === null) return <p>{translate('library.add.added', { title })}</p>;
  return <p>{translate('library.add.came', { title, count: feed.holding.articles })}</p>;
}

interface FormProps {
  readonly offered: string;
  readonly busy: boolean;
  readonly onLook: (address: string) => void;
}

function AddressForm({ offered, busy, onLook }: FormProps) {
  const { translate } = useLanguage();
  const [address, setAddress] = useState(offered);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    setAddress(offered);
    if (offered !== '') field.current?.focus();
  }, [offered]);
  const host = hostIn(address);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // The browser gives access on a live gesture only: nothing may come before this call.
        onLook(address.trim());
      }}
    >
      <label class="library-label" for="feed-address">
        {translate('library.add.address')}
      </label>
      <div class="library-line">
        <input
          id="feed-address"
          ref={field}
          class="library-field"
          type="url"
          dir="ltr"
          inputMode="url"
          autocomplete="off"
          placeholder="https://"
          aria-describedby="feed-asks"
          value={address}
          onInput={({ currentTarget }) => setAddress(currentTarget.value)}
        />
        <button type="submit" class="button button-primary" disabled={busy}>
          {translate('library.add.look')}
        </button>
      </div>
      <p class="library-soft" id="feed-asks">
        {host === null ? translate('library.add.asksBlank') : translate('library.add.asks', { host })}
      </p>
    </form>
  );
}

function hostIn(address: string): string | null {
  return /^\s*https:\/\/./i.test(address) && URL.canParse(address) ? new URL(address).hostname : null;
}
