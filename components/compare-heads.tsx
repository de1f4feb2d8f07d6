import type { ComparedPage, ReaderView } from '../platform/messages.ts';
import { ArticleWords } from './article-words.tsx';
import { Letter } from './controls.tsx';
import { useLanguage } from './language.tsx';
import { webAddress } from './web-address.ts';

interface Props {
  readonly view: ReaderView;
  readonly beside: ComparedPage;
}

/** Which side is which, always in sight: for the eye, since the titles say it to who listens. */
export function CompareHeads({ view, beside }: Props) {
  const { translate, day } = useLanguage();
  const dated = (published: string | null) => (published === null ? translate('date.none') : day(published));
  return (
    <div class="compare-heads" aria-hidden="true">
      <p>
        <strong>{translate('compare.page')}</strong> {dated(beside.coverage.page.published)}
      </p>
      <p>
        <Letter>{view.letter ?? undefined}</Letter> {dated(view.article.published)}
      </p>
    </div>
  );
}

interface Side {
  readonly name: string;
  readonly title: string;
  readonly quoted: boolean;
  readonly language: string | null;
  readonly source: string | null;
  readonly published: string | null;
  readonly url: string | null;
}

/** Title, outlet, day and address of both. */
export function CompareTitles({ view, beside }: Props) {
  const { translate } = useLanguage();
  const { page } = beside.coverage;
  const { article } = view;
  return (
    <div class="compare-titles">
      <Titled {...page} name={translate('compare.page')} quoted={page.titleDerived} />
      <Titled
        {...article}
        name={translate('compare.article', { letter: view.letter ?? '' })}
        title={view.title}
        quoted={view.titleDerived}
      />
    </div>
  );
}

/** The address is printed alone: on paper nobody can follow a link. */
function Titled({ name, title, quoted, language, source, published, url }: Side) {
  const { translate, weekday } = useLanguage();
  const facts = [source, published === null ? translate('date.none') : weekday(published)];
  return (
    <header class="compare-titled">
      <h2>
        <span class="compare-name">{name}: </span>
        <ArticleWords text={title} language={language} quoted={quoted} />
      </h2>
      <p class="facts">{facts.filter(Boolean).join(' · ')}</p>
      <p class="facts compare-address">{webAddress(url) ?? translate('reader.noAddress')}</p>
    </header>
  );
}
