import { useRef, useState } from 'preact/hooks';
import { Button } from '../controls.tsx';
import { useLanguage } from '../language.tsx';
import { NotTaken } from './growth.tsx';
import type { KeepingActions } from './library-actions.ts';
import type { LibraryState } from './library-state.ts';

/** By content, not by name: the worker looks into the file. This only greys out what is none in the file dialog. */
const ACCEPTED = '.gz,.jsonl,.opml,.xml,.json,application/gzip,text/xml,application/json';

interface Props {
  readonly file: LibraryState['file'];
  readonly writing: boolean;
  /** How many feeds there are to export. */
  readonly feeds: number;
  readonly actions: KeepingActions;
}

/** Articles and feeds as files, in and out. */
export function Files({ file, writing, feeds, actions }: Props) {
  const { translate } = useLanguage();
  return (
    <section class="library-section" aria-labelledby="files">
      <h2 id="files" class="library-heading">
        {translate('library.files.heading')}
      </h2>
      <p class="library-soft">{translate('library.files.explained')}</p>
      <DropPlace onFile={actions.takeFile} />
      <div role="status">{file !== null && <Taken file={file} actions={actions} />}</div>
      <p class="library-soft files-out">{translate('library.files.out')}</p>
      <div class="source-answers">
        <Button disabled={writing} onClick={actions.exportAll}>
          {translate('library.files.everything')}
        </Button>
        {feeds > 0 && (
          <Button disabled={writing} onClick={actions.exportFeeds}>
            {translate('library.files.opml')}
          </Button>
        )}
      </div>
      <p role="status">{writing && translate('library.files.writing')}</p>
    </section>
  );
}

/** A file is chosen by a button, which keys and screen readers reach, or dropped. */
function DropPlace({ onFile }: { readonly onFile: (file: File) => void }) {
  const { translate } = useLanguage();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way, beside the button in it
    <div
      class={`drop-place ${over ? 'drop-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file !== undefined) onFile(file);
      }}
    >
      <Button onClick={() => input.current?.click()}>{translate('library.files.choose')}</Button>
      <span class="library-soft">{translate('library.files.drop')}</span>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={translate('library.files.choose')}
        accept={ACCEPTED}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file !== undefined) onFile(file);
          currentTarget.value = '';
        }}
      />
    </div>
  );
}

interface TakenProps {
  readonly file: NonNullable<LibraryState['file']>;
  readonly actions: KeepingActions;
}

function Taken({ file, actions }: TakenProps) {
  const { translate } = useLanguage();
  if (file.kind === 'feeds') return <ListedFeeds file={file} actions={actions} />;
  return (
    <div class="library-told library-warning">
      <NotTaken name={file.name} why={file.why} />
      <Button onClick={actions.leaveFile}>{translate('library.growth.seen')}</Button>
    </div>
  );
}

/** A list of feeds waits: the browser gives access to their hosts on a click only. */
function ListedFeeds(props: {
  readonly file: Extract<TakenProps['file'], { kind: 'feeds' }>;
  readonly actions: KeepingActions;
}) {
  const { translate } = useLanguage();
  const { name, feeds, known } = props.file;
  const hosts = new Set(feeds.map(({ host }) => host)).size;
  return (
    <div class="found-feed">
      <h3 class="found-name">{translate('library.files.feeds', { name, count: feeds.length + known })}</h3>
      {known > 0 && <p class="library-soft">{translate('library.files.feedsKnown', { count: known })}</p>}
      <ul class="found-list">
        {feeds.map(({ address, title, host }) => (
          <li key={address}>
            <bdi class="source-name" dir="auto">
              {title}
            </bdi>{' '}
            <span class="facts">{host}</span>
          </li>
        ))}
      </ul>
      {feeds.length > 0 && (
        <p class="library-soft">{translate('library.files.feedsAsk', { count: hosts })}</p>
      )}
      <div class="source-answers">
        {feeds.length > 0 && (
          <Button look="primary" onClick={() => props.actions.addFeeds(feeds)}>
            {translate('library.files.feedsAdd', { count: feeds.length })}
          </Button>
        )}
        <Button onClick={props.actions.leaveFile}>
          {translate(feeds.length > 0 ? 'library.drop.not' : 'library.growth.seen')}
        </Button>
      </div>
    </div>
  );
}
