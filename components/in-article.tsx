import './in-article.css';
import type { InArticle } from '../engine/article.ts';
import { SectionHeading } from './controls.tsx';
import { CountList } from './count-list.tsx';
import { useLanguage } from './language.tsx';

/** What the page says of its own sources, with nothing to compare. */
export function InThisArticle({ inArticle }: { readonly inArticle: InArticle }) {
  const { translate } = useLanguage();
  const { claims, namingAnOrigin, unnamedOnly, namingNone, mostCited } = inArticle;
  if (claims === 0) return null;
  return (
    <section class="section in-article">
      <SectionHeading>{translate('inArticle.heading')}</SectionHeading>
      <CountList
        counts={[
          { count: claims, label: translate('inArticle.statements', { count: claims }) },
          {
            count: namingAnOrigin,
            label: translate('inArticle.named', { count: namingAnOrigin }),
            part: true,
          },
          { count: unnamedOnly, label: translate('inArticle.unnamed', { count: unnamedOnly }), part: true },
          { count: namingNone, label: translate('inArticle.none', { count: namingNone }), part: true },
        ]}
      />
      {mostCited !== null && (
        <p class="most-cited">{translate('inArticle.mostCited', { name: mostCited.name })}</p>
      )}
    </section>
  );
}
