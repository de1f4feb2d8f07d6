import './reader-bar.css';
import type { ComponentChildren } from 'preact';
import type { Coverage } from '../engine/article.ts';
import type { ReaderViewName } from '../platform/reader-address.ts';
import { Button } from './controls.tsx';
import { copyItems } from './copy-items.ts';
import { CopyStatus, useCopying } from './copying.tsx';
import { useLanguage } from './language.tsx';
import { MenuButton } from './menu.tsx';
import type { ReaderActions } from './reader-actions.ts';

interface Props {
  /** Left out where the article was opened without a page. */
  readonly onBack?: (() => void) | undefined;
  /** What belongs to the view: steps from match to match, letters, filters. */
  readonly children?: ComponentChildren;
  /** What else can be done, at the end. */
  readonly end?: ComponentChildren;
}

/** What leads away from the text: back to the page, on to another match, another view, into the clipboard. */
export function ReaderBar({ onBack, children, end }: Props) {
  const { translate } = useLanguage();
  return (
    <nav class="reader-bar" aria-label={translate('app.name')}>
      {onBack !== undefined && (
        <Button onClick={onBack}>
          <ReaderArrow />
          {translate('reader.back')}
        </Button>
      )}
      {children}
      <div class="reader-end">{end}</div>
    </nav>
  );
}

interface StepsProps {
  readonly matches: number;
  /** Index of the match that was last gone to, or null. */
  readonly at: number | null;
  readonly onMatch: (index: number) => void;
}

/** From match to match, and round. */
export function MatchSteps({ matches, at, onMatch }: StepsProps) {
  const { translate } = useLanguage();
  const step = (by: number) => onMatch(((at ?? (by > 0 ? -1 : 0)) + by + matches) % matches);
  return (
    <div class="reader-steps">
      <Button label={translate('reader.previous')} onClick={() => step(-1)}>
        <ReaderArrow />
      </Button>
      <span class="reader-position">
        {at === null
          ? translate('reader.matches', { count: matches })
          : translate('reader.position', { number: at + 1, count: matches })}
      </span>
      <Button label={translate('reader.next')} onClick={() => step(1)}>
        <ReaderArrow on />
      </Button>
    </div>
  );
}

const VIEWS: readonly ReaderViewName[] = ['read', 'compare'];

/** By itself, or beside the page. */
export function ReaderViews(props: {
  readonly view: ReaderViewName;
  readonly onView: (view: ReaderViewName) => void;
}) {
  const { translate } = useLanguage();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a toolbar of toggles, not a form's fieldset
    <div class="filters view-switch" role="group" aria-label={translate('reader.view')}>
      {VIEWS.map((name) => (
        <button
          type="button"
          class="filter"
          key={name}
          aria-pressed={name === props.view}
          onClick={() => props.onView(name)}
        >
          {translate(`reader.view.${name}`)}
        </button>
      ))}
    </div>
  );
}

/** The whole coverage of the page, in the form that the reader chooses. */
export function CopyAs({
  coverage,
  actions,
}: {
  readonly coverage: Coverage;
  readonly actions: ReaderActions;
}) {
  const language = useLanguage();
  const [copied, onCopy] = useCopying();
  const label = language.translate('copy.as');
  return (
    <>
      <CopyStatus copied={copied} />
      <MenuButton label={label} items={copyItems(coverage, actions, onCopy, language)} look="outlined">
        {label}
      </MenuButton>
    </>
  );
}

/** The head of an arrow: back, or `on`. */
export function ReaderArrow({ on = false }: { readonly on?: boolean }) {
  return <span aria-hidden="true" class={`reader-arrow ${on ? 'reader-arrow-on' : ''}`} />;
}
