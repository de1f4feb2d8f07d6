import type { ArticleCard, Coverage } from '../engine/article.ts';
import { Letter } from './controls.tsx';
import { dayOf } from './days.ts';
import { useLanguage } from './language.tsx';
import { lettersOf } from './letters.ts';

/** A letter for each article, and under the letters the days on which they appeared; neighbours of one day share it. */
export function TableHead({ coverage }: { readonly coverage: Coverage }) {
  const { translate } = useLanguage();
  const letters = lettersOf(coverage);
  return (
    <thead>
      <tr>
        <th class="table-corner" scope="col" rowSpan={2}>
          {translate('table.statement')}
        </th>
        <th class="table-letter table-page" scope="col">
          <Letter>A</Letter>
          <span class="for-ears"> {translate('table.page')}</span>
        </th>
        {coverage.related.map(({ article }) => (
          <th class="table-letter" scope="col" key={article.id}>
            <Letter>{letters.get(article.id)}</Letter>
          </th>
        ))}
        <th class="table-origins" scope="col" rowSpan={2}>
          {translate('table.origins')}
        </th>
      </tr>
      <tr>
        <Day published={coverage.page.published} columns={1} page />
        {daysOf(coverage).map(({ id, published, columns }) => (
          <Day key={id} published={published} columns={columns} />
        ))}
      </tr>
    </thead>
  );
}

/** Runs of neighbouring articles of one day. */
function daysOf({ related }: Coverage): { id: string; published: string | null; columns: number }[] {
  const runs: { id: string; published: string | null; columns: number }[] = [];
  for (const { article } of related) {
    const last = runs.at(-1);
    if (last !== undefined && sameDay(last, article)) last.columns += 1;
    else runs.push({ id: article.id, published: article.published, columns: 1 });
  }
  return runs;
}

function sameDay(one: Pick<ArticleCard, 'published'>, other: Pick<ArticleCard, 'published'>): boolean {
  return dayOf(one.published) === dayOf(other.published);
}

function Day(props: {
  readonly published: string | null;
  readonly columns: number;
  readonly page?: boolean;
}) {
  const { translate, shortDay } = useLanguage();
  return (
    <th
      class={`table-day ${props.page === true ? 'table-page' : ''}`}
      scope={props.columns > 1 ? 'colgroup' : 'col'}
      colSpan={props.columns}
    >
      {props.published === null ? (
        <>
          <span aria-hidden="true">?</span>
          <span class="for-ears">{translate('date.none')}</span>
        </>
      ) : (
        shortDay(props.published)
      )}
    </th>
  );
}
