import './page-header.css';
import type { Coverage } from '../engine/article.ts';
import { ArticleTitle } from './article-words.tsx';
import { useLanguage } from './language.tsx';

/** Which page the panel speaks of, and how much of it was read. */
export function PageHeader({ coverage }: { readonly coverage: Coverage }) {
  const { translate, weekday } = useLanguage();
  const { page, extent, inArticle } = coverage;
  const facts = [
    page.source,
    page.published === null ? translate('date.none') : weekday(page.published),
    translate(extent.whole ? 'page.whole' : 'page.part'),
    translate('page.statements', { count: inArticle.claims }),
  ];
  return (
    <header class="page-header">
      <p class="page-title">
        <ArticleTitle article={page} />
      </p>
      <p class="facts">{facts.filter((fact) => fact !== null && fact !== '').join(' · ')}</p>
    </header>
  );
}
