import type { Coverage } from '../engine/article.ts';
import type { Language } from '../locales/language.ts';
import type { TabActions } from './actions.ts';
import { copyItems } from './copy-items.ts';
import { fitsPanel } from './coverage-table.tsx';
import { useLanguage } from './language.tsx';
import { MenuButton, type MenuItem } from './menu.tsx';

interface Props {
  readonly coverage: Coverage;
  readonly actions: Pick<
    TabActions,
    'copyText' | 'copyJson' | 'openSettings' | 'openHidden' | 'openLibrary' | 'addSiteFeed'
  >;
  /** Whether anything on this page was hidden as a wrong match. */
  readonly hidden: boolean;
  readonly onTable: () => void;
  readonly onKeys: () => void;
  /** Hears what becomes of a copying. */
  readonly onCopy: (copying: Promise<boolean>) => void;
}

/** What else the panel can do: show the table, take the whole coverage along, where articles come from, and the settings. */
export function PanelMenu({ coverage, actions, hidden, onTable, onKeys, onCopy }: Props) {
  const language = useLanguage();
  const { translate } = language;
  const { url } = coverage.page;
  const items: readonly MenuItem[] = [
    ...(coverage.related.length > 0 ? [{ says: tableName(coverage, language), onChoose: onTable }] : []),
    ...copyItems(coverage, actions, onCopy, language),
    { says: translate('library.open'), onChoose: actions.openLibrary },
    ...(url?.startsWith('https:')
      ? [{ says: translate('library.add.fromPage'), onChoose: () => actions.addSiteFeed(url) }]
      : []),
    ...(hidden ? [{ says: translate('options.hidden.heading'), onChoose: actions.openHidden }] : []),
    { says: translate('keys.heading'), onChoose: onKeys },
    { says: translate('app.settings'), onChoose: actions.openSettings },
  ];
  return (
    <MenuButton label={translate('menu.name')} items={items}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <circle cx="3" cy="8" r="1.5" />
        <circle cx="8" cy="8" r="1.5" />
        <circle cx="13" cy="8" r="1.5" />
      </svg>
    </MenuButton>
  );
}

/** Where it has no room in the panel the item says that it opens a tab. */
function tableName(coverage: Coverage, { translate }: Language): string {
  return translate(fitsPanel(coverage) ? 'statements.table' : 'statements.tableInTab');
}
