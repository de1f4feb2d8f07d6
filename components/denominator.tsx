import './denominator.css';
import { useId, useState } from 'preact/hooks';
import type { ArticleCard, Coverage } from '../engine/article.ts';
import { ArticleTitle } from './article-words.tsx';
import { Button, Letter } from './controls.tsx';
import { Chevron } from './glyph.tsx';
import { useLanguage } from './language.tsx';
import { lettersOf } from './letters.ts';
import { periodOf } from './nothing-found.ts';

/** What the page was compared with, in one sentence, and the list behind it. */
export function Denominator({ coverage }: { readonly coverage: Coverage }) {
  const language = useLanguage();
  const { translate } = language;
  const [open, setOpen] = useState(false);
  const list = useId();
  const { articles, compared, holdsPage } = coverage.denominator;
  const counts = { count: articles, compared, period: periodOf(coverage, language) };
  return (
    <div class="denominator">
      <p>
        {translate(compared === articles ? 'denominator.all' : 'denominator.some', counts)}{' '}
        {holdsPage && `${translate('denominator.holdsPage')} `}
        <Button look="plain" expanded={open} controls={list} onClick={() => setOpen(!open)}>
          {translate('denominator.list')}
          <Chevron />
        </Button>
      </p>
      <div id={list} hidden={!open}>
        {open && <ComparedWith coverage={coverage} />}
      </div>
    </div>
  );
}

function ComparedWith({ coverage }: { readonly coverage: Coverage }) {
  const { translate } = useLanguage();
  const letters = lettersOf(coverage);
  const { articles, compared } = coverage.denominator;
  const listed = [...coverage.related, ...coverage.background].map(({ article }) => article);
  const unmatched = compared - listed.length;
  return (
    <>
      <ul class="compared-with">
        {listed.map((article) => (
          <ComparedArticle key={article.id} article={article} letter={letters.get(article.id)} />
        ))}
      </ul>
      {unmatched > 0 && <p>{translate('denominator.unmatched', { count: unmatched })}</p>}
      {articles > compared && <p>{translate('denominator.outside', { count: articles - compared })}</p>}
    </>
  );
}

function ComparedArticle({
  article,
  letter,
}: {
  readonly article: ArticleCard;
  readonly letter: string | undefined;
}) {
  const { translate, day } = useLanguage();
  return (
    <li>
      <Letter>{letter}</Letter>
      <span>
        <ArticleTitle article={article} />
        <span class="facts">
          {' · '}
          {article.published === null ? translate('date.none') : day(article.published)}
        </span>
      </span>
    </li>
  );
}
