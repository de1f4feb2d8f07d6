import type { Coverage, RelatedArticle } from '../engine/article.ts';
import type { Language } from '../locales/language.ts';
import type { PopupActions } from './actions.ts';
import { ArticleTitle } from './article-words.tsx';
import { Button, Letter } from './controls.tsx';
import { Chevron, Glyph } from './glyph.tsx';
import { useLanguage } from './language.tsx';
import { lettersOf } from './letters.ts';
import { samplesAmong } from './samples.ts';
import { tally } from './standing.ts';

/** Rows that fit the popup's fixed height, by itself and below a note: on a text only partly read, or on what was refused. */
const ROWS = { alone: 3, belowNote: 2 } as const;

/** UTF-16 code units of a title: two lines. */
const ROOM = 76;

interface Props {
  readonly coverage: Coverage;
  /** Whether a note on what was refused stands above. */
  readonly noted: boolean;
  readonly actions: PopupActions;
}

/** The popup where related articles were found. */
export function PopupFound({ coverage, noted, actions }: Props) {
  const language = useLanguage();
  const { translate } = language;
  const letters = lettersOf(coverage);
  const { related, extent } = coverage;
  const rows = extent.whole && !noted ? ROWS.alone : ROWS.belowNote;
  return (
    <section class="popup-found">
      <h2 class="popup-count">{translate('related.count', { count: related.length })}</h2>
      <Compared coverage={coverage} actions={actions} />
      <ul class="popup-list" aria-label={translate('popup.list')}>
        {related.slice(0, rows).map((found) => (
          <PopupRow
            key={found.article.id}
            found={found}
            letter={letters.get(found.article.id)}
            onOpen={() => actions.openArticle(found.article.id, null)}
          />
        ))}
      </ul>
      <p class="popup-tail">
        <span>
          {[periodOfAll(related, language), samplesLine(related, language)].filter(Boolean).join(' · ')}
        </span>
        {related.length > rows && (
          <Button look="plain" onClick={() => actions.showInPanel('related')}>
            {translate('popup.more', { count: related.length - rows })}
            <Chevron />
          </Button>
        )}
      </p>
    </section>
  );
}

/** How many of the page's statements were found elsewhere, and how many of these differ. */
function Compared({ coverage, actions }: { readonly coverage: Coverage; readonly actions: PopupActions }) {
  const { translate } = useLanguage();
  const { all, found, differ } = tally(coverage.claims);
  return (
    <>
      <p class="popup-compared">
        {found === all
          ? translate('popup.compared.all', { count: all })
          : translate('popup.compared.some', { count: all, found })}
      </p>
      {differ > 0 && (
        <p class="popup-differ">
          <Glyph of="differs" />
          <span>{translate('popup.differ', { count: differ })}</span>
          <Button look="plain" onClick={() => actions.showInPanel('differing')}>
            {translate('popup.show')}
            <Chevron />
          </Button>
        </p>
      )}
    </>
  );
}

function PopupRow(props: {
  readonly found: RelatedArticle;
  readonly letter: string | undefined;
  readonly onOpen: () => void;
}) {
  return (
    <li>
      <button type="button" class="popup-row" onClick={props.onOpen}>
        <Letter>{props.letter}</Letter>
        <span class="popup-row-title">
          <ArticleTitle article={props.found.article} room={ROOM} />
        </span>
        <Chevron />
      </button>
    </li>
  );
}

/** That all of them came with the extension, or nothing. */
function samplesLine(related: readonly RelatedArticle[], { translate }: Language): string {
  return samplesAmong(related) === related.length ? translate('popup.samples') : '';
}

/** "All 4 from 5 Sept 2023", or nothing where one of them gives no date. */
function periodOfAll(related: readonly RelatedArticle[], language: Language): string {
  const dates = related.map(({ article }) => article.published).filter((date) => date !== null);
  const [from] = dates.toSorted();
  const to = dates.toSorted().at(-1);
  if (dates.length < related.length || from === undefined || to === undefined) return '';
  return language.translate('popup.period', { count: related.length, period: language.period(from, to) });
}
