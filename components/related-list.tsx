import './related-list.css';
import type { Coverage, Reason, RelatedArticle } from '../engine/article.ts';
import type { Language } from '../locales/language.ts';
import type { TabActions } from './actions.ts';
import { ArticleTitle, ArticleWords } from './article-words.tsx';
import { Letter, SectionHeading } from './controls.tsx';
import { dayOf, daysBetween } from './days.ts';
import { firstWords } from './first-words.ts';
import { Chevron } from './glyph.tsx';
import { useLanguage } from './language.tsx';
import { lettersOf } from './letters.ts';
import { samplesAmong } from './samples.ts';
import { SECTION_IDS } from './sections.ts';
import { Timeline } from './timeline.tsx';

interface Props {
  readonly coverage: Coverage;
  readonly actions: TabActions;
}

/** Enough to see why; the rest stands in the articles themselves. */
const SHARED_SHOWN = 5;
/** UTF-16 code units of what an article adds: three lines of a panel. */
const ADDS_ROOM = 120;

/** Who else reports this story: by day, oldest first, each with why it matched and what it adds. */
export function RelatedList({ coverage, actions }: Props) {
  const { translate } = useLanguage();
  const { related } = coverage;
  const samples = samplesAmong(related);
  const sampled = samples === related.length ? 'related.samples.all' : 'related.samples.some';
  return (
    <section class="section">
      <div class="section-head">
        <SectionHeading id={SECTION_IDS.related} count={related.length}>
          {translate('related.heading')}
        </SectionHeading>
        {related.length > 1 && <span class="section-aside">{translate('related.order')}</span>}
      </div>
      <p class="section-note">
        {translate('related.letters')}
        {related.some(({ article }) => article.titleDerived) && ` ${translate('related.derived')}`}
        {samples > 0 && ` ${translate(sampled, { count: related.length, samples })}`}
      </p>
      <Timeline coverage={coverage} />
      {daysOf(related).map(([day, found]) => (
        <DayOfCoverage key={day} found={found} coverage={coverage} actions={actions} />
      ))}
    </section>
  );
}

/** Articles on the same people or subject: shown apart, since they are no evidence. */
export function Background({ coverage, actions }: Props) {
  const { translate } = useLanguage();
  const { background } = coverage;
  if (background.length === 0) return null;
  return (
    <section class="section">
      <SectionHeading count={background.length}>{translate('background.heading')}</SectionHeading>
      <p class="section-note">{translate('background.explained')}</p>
      {daysOf(background).map(([day, found]) => (
        <DayOfCoverage key={day} found={found} coverage={coverage} actions={actions} />
      ))}
    </section>
  );
}

/** Runs of one day, in the order of the coverage. */
function daysOf(related: readonly RelatedArticle[]): [string, RelatedArticle[]][] {
  return [...Map.groupBy(related, ({ article }) => dayOf(article.published))];
}

function DayOfCoverage(props: Props & { readonly found: readonly RelatedArticle[] }) {
  const letters = lettersOf(props.coverage);
  const published = props.found[0]?.article.published ?? null;
  return (
    <>
      <h3 class="related-day">{whenPublished(published, props.coverage.page.published, useLanguage())}</h3>
      <ul class="related-list">
        {props.found.map((found) => (
          <RelatedCard
            key={found.article.id}
            found={found}
            letter={letters.get(found.article.id)}
            actions={props.actions}
          />
        ))}
      </ul>
    </>
  );
}

function whenPublished(published: string | null, page: string | null, language: Language): string {
  const { translate, weekday } = language;
  if (published === null) return translate('date.none');
  const day = weekday(published);
  const days = daysBetween(page, published);
  if (days === null) return day;
  if (days === 0) return translate('related.when.same', { day });
  return translate(days > 0 ? 'related.when.after' : 'related.when.before', { day, days: Math.abs(days) });
}

function RelatedCard(props: {
  readonly found: RelatedArticle;
  readonly letter: string | undefined;
  readonly actions: TabActions;
}) {
  const { translate, list } = useLanguage();
  const { article, reasons, adds, sameText } = props.found;
  const { openArticle } = props.actions;
  return (
    <li class="related-card">
      <Letter>{props.letter}</Letter>
      <div class="related-body">
        <button type="button" class="related-title" onClick={() => openArticle(article.id, null)}>
          <ArticleTitle article={article} />
          <Chevron />
        </button>
        {article.source !== null && <p class="facts">{article.source}</p>}
        <dl class="related-why">
          {reasons.length > 0 && (
            <>
              <dt>{translate('related.shares')}</dt>
              <dd>{list(sharedBy(reasons))}</dd>
            </>
          )}
          {adds !== null && (
            <>
              <dt>{translate('related.adds')}</dt>
              <dd>
                <button type="button" class="related-adds" onClick={() => openArticle(article.id, adds)}>
                  <ArticleWords
                    text={firstWords(adds.text, ADDS_ROOM)}
                    language={article.language}
                    quoted
                    block
                  />
                </button>
              </dd>
            </>
          )}
        </dl>
        {sameText.length > 0 && (
          <p class="section-note">{translate('related.sameText', { count: sameText.length })}</p>
        )}
      </div>
    </li>
  );
}

/** The most telling shared words, strongest reason first. */
function sharedBy(reasons: readonly Reason[]): string[] {
  return [...new Set(reasons.flatMap(({ values }) => values))].slice(0, SHARED_SHOWN);
}
