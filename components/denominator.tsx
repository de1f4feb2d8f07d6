import './denominator.css';
import { useId, useState } from 'preact/hooks';
import type { ArticleCard, Coverage } from '../engine/article.ts';
import type { LibrarySpan } from '../platform/library-messages.ts';
import type { TabActions } from './actions.ts';
import { ArticleTitle } from './article-words.tsx';
import { comparedWith } from './compared-with.ts';
import { Button, Letter } from './controls.tsx';
import { Chevron } from './glyph.tsx';
import { useLanguage } from './language.tsx';
import { lettersOf } from './letters.ts';
import { comparedLibrary } from './library/span-words.ts';

interface Props {
  readonly coverage: Coverage;
  readonly actions: TabActions;
}

interface DenominatorProps extends Props {
  /** What the reader's library holds beside this page's window; null where that is not known. */
  readonly library?: LibrarySpan | null;
}

/** What the page was compared with, in one sentence, and the list behind it. */
export function Denominator({ coverage, actions, library = null }: DenominatorProps) {
  const language = useLanguage();
  const { translate } = language;
  const [open, setOpen] = useState(false);
  const list = useId();
  return (
    <div class="denominator">
      <p>
        {comparedWith(coverage, language)}{' '}
        {library !== null && isGrown(library) && `${comparedLibrary(library, language)} `}
        <Button look="plain" expanded={open} controls={list} onClick={() => setOpen(!open)}>
          {translate('denominator.list')}
          <Chevron />
        </Button>
      </p>
      <div id={list} hidden={!open}>
        {open && <ComparedWith coverage={coverage} actions={actions} />}
      </div>
    </div>
  );
}

/** More than samples: of those alone everything is said already. */
function isGrown({ feeds, packs, saved, remembered }: LibrarySpan): boolean {
  return feeds > 0 || packs > 0 || saved || remembered;
}

function ComparedWith({ coverage, actions }: Props) {
  const { translate } = useLanguage();
  const letters = lettersOf(coverage);
  const { articles, compared } = coverage.denominator;
  const listed = [...coverage.related, ...coverage.background].map(({ article }) => article);
  const unmatched = compared - listed.length;
  return (
    <>
      <ul class="compared-with">
        {listed.map((article) => (
          <ComparedArticle
            key={article.id}
            article={article}
            letter={letters.get(article.id)}
            onOpen={() => actions.openArticle(article.id, null)}
          />
        ))}
      </ul>
      {unmatched > 0 && <p>{translate('denominator.unmatched', { count: unmatched })}</p>}
      {articles > compared && <p>{translate('denominator.outside', { count: articles - compared })}</p>}
      <Button look="plain" onClick={actions.openLibrary}>
        {translate('library.open')}
        <Chevron />
      </Button>
    </>
  );
}

function ComparedArticle({
  article,
  letter,
  onOpen,
}: {
  readonly article: ArticleCard;
  readonly letter: string | undefined;
  readonly onOpen: () => void;
}) {
  const { translate, day } = useLanguage();
  return (
    <li>
      <Letter>{letter}</Letter>
      <button type="button" class="compared-article" onClick={onOpen}>
        <ArticleTitle article={article} />
        <span class="facts">
          {' · '}
          {article.published === null ? translate('date.none') : day(article.published)}
        </span>
        <Chevron />
      </button>
    </li>
  );
}
