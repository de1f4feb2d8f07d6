import './reader-view.css';
import './statement-list.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReaderView } from '../platform/messages.ts';
import { useLanguage } from './language.tsx';
import { isComparable, isDiffering, outstandingIn, type Place } from './matched-sentences.ts';
import type { ReaderActions } from './reader-actions.ts';
import { CopyAs, MatchSteps, ReaderBar, ReaderViews } from './reader-bar.tsx';
import { ReaderHeader } from './reader-header.tsx';
import { ReaderParagraph } from './reader-paragraph.tsx';
import { ReaderTop } from './reader-top.tsx';

interface Props {
  readonly view: ReaderView;
  /** The sentence the reader came for, or null. */
  readonly target: Place | null;
  readonly actions: ReaderActions;
}

/** An article of the corpus, with the sentences that match the page it was opened from. */
export function ReaderArticle({ view, target, actions }: Props) {
  const { translate } = useLanguage();
  const text = useRef<HTMLElement>(null);
  const header = useRef<HTMLElement>(null);
  const paragraphs = view.article.paragraphs.map((_, index) => outstandingIn(view, target, index));
  const matching = paragraphs.flat().filter(({ matches }) => matches.length > 0);
  const [at, setAt] = useState<number | null>(null);
  // The tab is reused, and stands where the article before it was left.
  useEffect(
    () => (target === null ? scrollTo(0, 0) : goTo(text.current?.querySelector('[data-target]'))),
    [],
  );
  const goToMatch = (index: number) => {
    setAt(index);
    goTo(text.current?.querySelectorAll('[data-match]')[index]);
  };
  return (
    <div class="reader">
      <ReaderTop view={view} header={header}>
        <ReaderBar
          onBack={view.fromTab === null ? undefined : actions.back}
          end={<ReaderEnd view={view} target={target} actions={actions} />}
        >
          {matching.length > 1 && (
            <MatchSteps matches={matching.length} at={at ?? targetAmong(matching)} onMatch={goToMatch} />
          )}
        </ReaderBar>
      </ReaderTop>
      <main class="reader-main">
        <ReaderHeader
          view={view}
          place={header}
          matching={matching.length}
          differing={matching.filter(isDiffering).length}
        />
        <article class="reader-text" ref={text} aria-label={translate('reader.text')}>
          {view.article.paragraphs.map((paragraph, index) => (
            <ReaderParagraph
              key={index}
              text={paragraph}
              language={view.article.language}
              outstanding={paragraphs[index] ?? []}
            />
          ))}
        </article>
      </main>
    </div>
  );
}

/** What can be done with an article beside whose page it was opened. */
function ReaderEnd({ view, target, actions }: Props) {
  const { beside, article } = view;
  if (beside === null) return null;
  return (
    <>
      {isComparable(view) && (
        <ReaderViews
          view="read"
          onView={(name) => name === 'compare' && actions.show(article.id, target, 'compare')}
        />
      )}
      <CopyAs coverage={beside.coverage} actions={actions} />
    </>
  );
}

/** The match the reader came for, or null where they came for none. */
function targetAmong(matching: readonly { readonly target: boolean }[]): number | null {
  const index = matching.findIndex(({ target }) => target);
  return index < 0 ? null : index;
}

/** Brings a sentence to the middle of the window, and the keyboard and the screen reader with it. */
function goTo(sentence: Element | null | undefined): void {
  if (!(sentence instanceof HTMLElement)) return;
  sentence.scrollIntoView({ block: 'center' });
  sentence.focus({ preventScroll: true });
}
