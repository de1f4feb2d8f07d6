import type { ComponentChildren } from 'preact';
import type { LibraryOverview } from '../../platform/library-messages.ts';
import { Button } from '../controls.tsx';
import { useLanguage } from '../language.tsx';

interface Props {
  readonly overview: LibraryOverview;
  /** The way to make room stands on the page already. */
  readonly beside: boolean;
  readonly onSeen: () => void;
}

/** What a reader must know before anything else here: a full disk, and damage that was repaired. */
export function LibraryNotices({ overview, beside, onSeen }: Props) {
  const { translate } = useLanguage();
  const { full, damage } = overview;
  return (
    <div role="alert">
      {full && (
        <Warning lead={translate('library.space.full.lead')} rest={translate('library.space.full.rest')}>
          {!beside && (
            <a class="button button-outlined" href="#keeping">
              {translate('library.space.full.act')}
            </a>
          )}
        </Warning>
      )}
      {damage !== null && (
        <Warning
          lead={translate('library.damage.lead')}
          rest={translate('library.damage.rest', { count: damage.lost })}
        >
          <Button onClick={onSeen}>{translate('library.growth.seen')}</Button>
        </Warning>
      )}
    </div>
  );
}

function Warning(props: {
  readonly lead: string;
  readonly rest: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="library-told library-warning">
      <p>
        <strong>{props.lead}</strong> {props.rest}
      </p>
      {props.children}
    </div>
  );
}
