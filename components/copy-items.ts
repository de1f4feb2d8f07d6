import type { Coverage } from '../engine/article.ts';
import type { Language } from '../locales/language.ts';
import type { TabActions } from './actions.ts';
import { coverageMarkdown } from './markdown.ts';
import type { MenuItem } from './menu.tsx';

export type CopyActions = Pick<TabActions, 'copyText' | 'copyJson'>;

/** The forms in which a whole coverage can be taken along, as items of a menu. */
export function copyItems(
  coverage: Coverage,
  actions: CopyActions,
  onCopy: (copying: Promise<boolean>) => void,
  language: Language,
): MenuItem[] {
  return [
    {
      says: language.translate('copy.markdown'),
      onChoose: () => onCopy(actions.copyText(coverageMarkdown(coverage, language))),
    },
    { says: language.translate('copy.json'), onChoose: () => onCopy(actions.copyJson(coverage)) },
  ];
}
