import './difference-lines.css';
import type { Claim, Coverage, Detail } from '../engine/article.ts';
import { ArticleWords } from './article-words.tsx';
import { articleOf } from './articles.ts';
import { Letter } from './controls.tsx';
import { useLanguage } from './language.tsx';
import { lettersOf } from './letters.ts';
import { differencesOf, type GivenDifference } from './standing.ts';
import { needsLines } from './verdict.ts';

interface Props {
  readonly claim: Claim;
  readonly coverage: Coverage;
}

/** Both values of each difference, one above the other: the page's own once, then each article that gives another. */
export function DifferenceLines({ claim, coverage }: Props) {
  const groups = Map.groupBy(
    differencesOf(claim).filter(({ difference }) => needsLines(difference)),
    ({ difference }) => `${difference.what}\n${difference.here.text}`,
  );
  return [...groups].map(([key, group]) => <OneDetail key={key} group={group} coverage={coverage} />);
}

function OneDetail({
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
    <dl class="difference">
      <dt>{translate('difference.here')}</dt>
      <dd>
        <Given detail={here} article={coverage.page} />
      </dd>
      {group.map(({ evidence, difference }) => (
        <OtherDetail
          key={`${evidence.articleId}${evidence.sentence.paragraph}:${difference.there.start}`}
          letter={letters.get(evidence.articleId)}
          detail={difference.there}
          article={articleOf(coverage, evidence.articleId)}
        />
      ))}
    </dl>
  );
}

interface Dated {
  readonly published: string | null;
  readonly language: string | null;
}

function OtherDetail(props: {
  readonly letter: string | undefined;
  readonly detail: Detail;
  readonly article: Dated | null;
}) {
  return (
    <>
      <dt>
        <Letter>{props.letter}</Letter>
      </dt>
      <dd>
        <Given detail={props.detail} article={props.article} />
      </dd>
    </>
  );
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
  const { translate, dateValue, shortDay } = useLanguage();
  const counted = detail.relative && detail.value !== null ? dateValue(detail.value) : null;
  return (
    <>
      {counted !== null && (
        <span class="counted">
          {' ('}
          {published === null
            ? counted
            : translate('difference.counted', { value: counted, day: shortDay(published) })}
          {')'}
        </span>
      )}
    </>
  );
}
