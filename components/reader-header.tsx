import './reader-header.css';
import type { Ref } from 'preact';
import type { ReaderView } from '../platform/messages.ts';
import { ArticleWords } from './article-words.tsx';
import { Letter, OutwardLink } from './controls.tsx';
import { useLanguage } from './language.tsx';
import { sentenceAddress, webAddress } from './web-address.ts';

interface Props {
  readonly view: ReaderView;
  readonly place: Ref<HTMLElement>;
  /** Sentences that match the page, and how many of them give another detail. */
  readonly matching: number;
  readonly differing: number;
}

/** What article this is, where it comes from, and how much of it the page also says. */
export function ReaderHeader({ view, place, matching, differing }: Props) {
  const { translate } = useLanguage();
  const { article, title, titleDerived, letter } = view;
  const [firstMatch] = view.matches;
  const source =
    firstMatch === undefined
      ? webAddress(article.url)
      : sentenceAddress(article.url, firstMatch.evidence.sentence.text);
  return (
    <header class="reader-header" ref={place}>
      <h1 class="reader-title">
        {letter !== null && <Letter>{letter}</Letter>}
        <ArticleWords text={title} language={article.language} quoted={titleDerived} />
      </h1>
      <Provenance view={view} />
      {source !== null && (
        <p>
          <OutwardLink href={source}>{translate('reader.source')}</OutwardLink>
        </p>
      )}
      {view.fromTab !== null && (
        <p class="reader-overlap">
          {translate('reader.overlap', { count: matching, claims: view.claims })}{' '}
          {differing > 0 && translate('reader.differing', { count: differing })}
        </p>
      )}
    </header>
  );
}

function Provenance({ view }: { readonly view: ReaderView }) {
  const { translate, weekday } = useLanguage();
  const { article, titleDerived, shelf } = view;
  const facts = [
    article.published === null ? translate('date.none') : weekday(article.published),
    article.source ?? (titleDerived ? translate('reader.noHeadline') : null),
    translate(shelf === 'bundled' ? 'reader.bundled' : 'reader.library'),
    webAddress(article.url) === null ? translate('reader.noAddress') : null,
  ];
  return <p class="facts">{facts.filter((fact) => fact !== null).join(' · ')}</p>;
}
