import './reader-top.css';
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ReaderView } from '../platform/messages.ts';
import { ArticleWords } from './article-words.tsx';
import { Letter } from './controls.tsx';
import { useLanguage } from './language.tsx';

interface Props {
  readonly view: ReaderView;
  /** The article's own header; what stands in it is said here again once it is out of sight. */
  readonly header: RefObject<HTMLElement | null>;
  readonly children: ComponentChildren;
}

/** What stays in sight over a long article: the bar, and which article this is. */
export function ReaderTop({ view, header, children }: Props) {
  const gone = useOutOfSight(header);
  return (
    <div class="reader-top">
      {children}
      {gone && <WhichArticle view={view} />}
    </div>
  );
}

/** For the eye: who listens has the article's heading. */
function WhichArticle({ view }: { readonly view: ReaderView }) {
  const { day } = useLanguage();
  const { article, letter, title, titleDerived } = view;
  return (
    <p class="reader-which" aria-hidden="true">
      {letter !== null && <Letter>{letter}</Letter>}
      <span class="reader-which-title">
        <ArticleWords text={title} language={article.language} quoted={titleDerived} />
      </span>
      {article.published !== null && <span class="reader-which-day">{day(article.published)}</span>}
    </p>
  );
}

function useOutOfSight(element: RefObject<HTMLElement | null>): boolean {
  const [gone, setGone] = useState(false);
  useEffect(() => {
    if (element.current === null) return;
    const watch = new IntersectionObserver((seen) => {
      const last = seen.at(-1);
      if (last !== undefined) setGone(!last.isIntersecting);
    });
    watch.observe(element.current);
    return () => watch.disconnect();
  }, [element]);
  return gone;
}
