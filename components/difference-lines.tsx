import './difference-lines.css';
import { type ComponentChildren, Fragment } from 'preact';
import type { ArticleCard, Claim, Coverage, Detail, DifferenceKind } from '../engine/article.ts';
import { outletOrDay } from './article-facts.ts';
import { ArticleWords } from './article-words.tsx';
import { articleOf } from './articles.ts';
import { Letter } from './controls.tsx';
import { countedDate } from './counted-date.ts';
import type { Range } from './differing-words.ts';
import { wholeWords } from './first-words.ts';
import { useLanguage } from './language.tsx';
import { byLetter, lettersOf } from './letters.ts';
import { marksOf } from './marks.ts';
import { differencesOf, type GivenDifference } from './standing.ts';

interface Props {
  readonly claim: Claim;
  readonly coverage: Coverage;
}

/** UTF-16 code units: four lines of a panel. */
const ROOM = 150;

/** Differences of single values are given by both values; of wordings and denials, by the other's words. */
const BY_SENTENCE: readonly DifferenceKind[] = ['quote-wording', 'polarity'];

/** What differs, in place: each value of the page above those that others give, and other wordings by themselves. */
export function DifferenceLines({ claim, coverage }: Props) {
  // An update has both values in its verdict already.
  const inOrder = byLetter(lettersOf(coverage));
  const given = differencesOf(claim)
    .filter(({ difference }) => !difference.update)
    .sort((one, other) => inOrder(one.evidence, other.evidence));
  const bySentence = given.filter(({ difference }) => BY_SENTENCE.includes(difference.what));
  const byValue = Map.groupBy(
    given.filter((each) => !bySentence.includes(each)),
    ({ difference }) => `${difference.what}\n${difference.here.text}`,
  );
  return (
    <>
      {[...byValue].map(([key, group]) => (
        <OneValue key={key} group={group} coverage={coverage} />
      ))}
      {bySentence.length > 0 && <OtherWordings given={bySentence} coverage={coverage} />}
    </>
  );
}

interface GivenProps {
  readonly given: readonly GivenDifference[];
  readonly coverage: Coverage;
}

function OtherWordings({ given, coverage }: GivenProps) {
  const { translate } = useLanguage();
  const letters = lettersOf(coverage);
  return (
    <dl class="difference difference-wordings">
      {quotesHere(given).map(({ here, marks }) => (
        <Fragment key={here.start}>
          <dt>{translate('difference.here')}</dt>
          <dd>
            <Cut text={here.text} marks={marks} language={coverage.page.language} />
          </dd>
        </Fragment>
      ))}
      {given.map(({ evidence, difference }) => (
        <OtherRow
          key={`${evidence.articleId} ${difference.what} ${difference.there.start}`}
          letter={letters.get(evidence.articleId)}
          article={articleOf(coverage, evidence.articleId)}
        >
          <OtherWording
            evidence={evidence}
            difference={difference}
            language={articleOf(coverage, evidence.articleId)?.language ?? null}
          />
        </OtherRow>
      ))}
    </dl>
  );
}

/** The page's quotations that others word otherwise, each once, with every word that one of them has not. */
function quotesHere(given: readonly GivenDifference[]) {
  const quotes = given.map(({ difference }) => difference).filter(({ what }) => what === 'quote-wording');
  return [...Map.groupBy(quotes, ({ here }) => here.start).values()].flatMap((group) => {
    const here = group[0]?.here;
    const marks = group.flatMap((difference) => marksOf(difference).here);
    return here === undefined ? [] : [{ here, marks: within(here, marks) }];
  });
}

/** Offsets of the sentence as offsets of the detail. */
function within({ start }: Detail, marks: readonly Range[]): Range[] {
  return marks.map((mark) => ({ start: mark.start - start, end: mark.end - start }));
}

/** Of a quotation the quoted words, of a denial the sentence around it: "did not confirm" alone says not what. */
function OtherWording({
  evidence,
  difference,
  language,
}: GivenDifference & { readonly language: string | null }) {
  const marks = marksOf(difference).there;
  const { there } = difference;
  return difference.what === 'polarity' ? (
    <Cut text={evidence.sentence.text} marks={marks} language={language} />
  ) : (
    <Cut text={there.text} marks={within(there, marks)} language={language} />
  );
}

/** Enough to see what is said otherwise, and at least as far as that; the whole sentence stands in the evidence below. */
function Cut(props: {
  readonly text: string;
  readonly marks: readonly Range[];
  readonly language: string | null;
}) {
  const { text, marks, language } = props;
  const shown = wholeWords(text, Math.max(ROOM, ...marks.map(({ end }) => end)));
  return (
    <ArticleWords
      text={shown.length < text.length ? `${shown}…` : text}
      language={language}
      quoted
      marks={marks}
    />
  );
}

function OneValue({
  group,
  coverage,
}: {
  readonly group: readonly GivenDifference[];
  readonly coverage: Coverage;
}) {
  const { translate } = useLanguage();
  const letters = lettersOf(coverage);
  const here = group[0]?.difference.here;
  if (here === undefined) return null;
  return (
    <dl class="difference difference-values">
      <dt>{translate('difference.here')}</dt>
      <dd>
        <Given detail={here} article={coverage.page} />
      </dd>
      {group.map(({ evidence, difference }) => (
        <OtherRow
          key={`${evidence.articleId} ${evidence.sentence.paragraph}:${difference.there.start}`}
          letter={letters.get(evidence.articleId)}
          article={articleOf(coverage, evidence.articleId)}
        >
          <Given detail={difference.there} article={articleOf(coverage, evidence.articleId)} />
        </OtherRow>
      ))}
    </dl>
  );
}

/** What another article gives, under who that is: its letter alone tells nobody who has not read the list. */
function OtherRow(props: {
  readonly letter: string | undefined;
  readonly article: ArticleCard | null;
  readonly children: ComponentChildren;
}) {
  const name = outletOrDay(props.article, useLanguage());
  return (
    <>
      <dt>
        <Letter>{props.letter}</Letter>
      </dt>
      <dd>
        <span class="difference-from" title={name}>
          {name}
        </span>
        {props.children}
      </dd>
    </>
  );
}

interface Dated {
  readonly published: string | null;
  readonly language: string | null;
}

/** A detail in its article's words; a date counted from the publication says which one it comes to. */
export function Given({ detail, article }: { readonly detail: Detail; readonly article: Dated | null }) {
  return (
    <>
      <ArticleWords text={detail.text} language={article?.language ?? null} quoted />
      <Counted detail={detail} published={article?.published ?? null} />
    </>
  );
}

/** The date that a relative one comes to, in brackets; nothing for every other detail. */
export function Counted({
  detail,
  published,
}: {
  readonly detail: Detail;
  readonly published: string | null;
}) {
  const counted = countedDate(detail, published, useLanguage());
  return counted === null ? null : <span class="counted"> ({counted})</span>;
}
