import './left-out.css';
import type { Coverage, Omission } from '../engine/article.ts';
import type { TabActions } from './actions.ts';
import { outletAndDay } from './article-facts.ts';
import { ArticleWords } from './article-words.tsx';
import { articleOf } from './articles.ts';
import { Letter, SectionHeading } from './controls.tsx';
import { daysBetween } from './days.ts';
import { useLanguage } from './language.tsx';
import { lettersOf } from './letters.ts';
import { SECTION_IDS } from './sections.ts';
import { ShowMore, useFolded } from './show-more.tsx';
import { leftOutOf } from './standing.ts';
import { whoSays } from './who-says.ts';

const SHOWN = 3;

interface Props {
  readonly coverage: Coverage;
  /** True for what only later articles assert. */
  readonly later: boolean;
  readonly actions: TabActions;
}

/** What related articles assert and the page does not; what came later stands apart, since nobody could have said it. */
export function LeftOut({ coverage, later, actions }: Props) {
  const { translate } = useLanguage();
  const omissions = leftOutOf(coverage, later);
  const folded = useFolded(omissions, SHOWN);
  if (omissions.length === 0) return null;
  return (
    <section class="section">
      <SectionHeading id={SECTION_IDS[later ? 'later' : 'elsewhere']} count={omissions.length}>
        {translate(later ? 'leftOut.later' : 'leftOut.elsewhere')}
      </SectionHeading>
      {later && (
        <p class="section-note">
          {translate('leftOut.laterExplained', { days: daysLater(coverage, omissions) })}
        </p>
      )}
      <ul class="omission-list">
        {folded.shown.map((omission) => (
          <OneOmission
            key={`${omission.articleId} ${omission.sentence.paragraph}:${omission.sentence.start}`}
            omission={omission}
            coverage={coverage}
            actions={actions}
          />
        ))}
      </ul>
      <ShowMore folded={folded} more={translate('leftOut.more', { count: folded.rest })} />
    </section>
  );
}

/** By how many days the latest of these articles follows the page; 0 where dates do not tell. */
function daysLater(coverage: Coverage, omissions: readonly Omission[]): number {
  const days = omissions
    .flatMap(({ articleIds }) => articleIds)
    .map((id) => daysBetween(coverage.page.published, articleOf(coverage, id)?.published ?? null));
  return Math.max(0, ...days.filter((count) => count !== null));
}

function OneOmission(props: {
  readonly omission: Omission;
  readonly coverage: Coverage;
  readonly actions: TabActions;
}) {
  const { omission, coverage, actions } = props;
  const language = useLanguage();
  const letters = lettersOf(coverage);
  const letter = letters.get(omission.articleId) ?? '';
  // Articles of one day that name no outlet have nothing to tell them apart but their letters.
  const said = Map.groupBy(
    [...letters].filter(([id]) => omission.articleIds.includes(id)),
    ([id]) => outletAndDay(articleOf(coverage, id), language),
  );
  return (
    <li class="omission">
      <p class="omission-letters">
        {[...said].map(([facts, same]) => (
          <span class="omission-article" key={facts}>
            {same.map(([id, each]) => (
              <Letter key={id}>{each}</Letter>
            ))}
            <span class="omission-facts">{facts}</span>
          </span>
        ))}
      </p>
      <button
        type="button"
        class="omission-words"
        onClick={() => actions.openArticle(omission.articleId, omission.sentence)}
      >
        <ArticleWords
          text={omission.sentence.text}
          language={articleOf(coverage, omission.articleId)?.language ?? null}
          quoted
          block
        >
          {omission.articleIds.length > 1 && <span class="omission-from">({letter})</span>}
        </ArticleWords>
      </button>
      <p class="origins">{whoSays(omission, language)}</p>
    </li>
  );
}
