import type { Claim, Coverage } from '../engine/article.ts';
import type { TabActions } from './actions.ts';
import { CopyButton } from './copying.tsx';
import { useLanguage } from './language.tsx';
import { statementMarkdown } from './markdown.ts';

interface Props {
  readonly claim: Claim;
  readonly coverage: Coverage;
  readonly actions: Pick<TabActions, 'copyText'>;
}

/** Takes a statement along, with its evidence and its sources, as Markdown. */
export function CopyStatement({ claim, coverage, actions }: Props) {
  const language = useLanguage();
  return (
    <CopyButton
      label={language.translate('copy.statement')}
      onCopy={() => actions.copyText(statementMarkdown(claim, coverage, language))}
    >
      {language.translate('copy.act')}
    </CopyButton>
  );
}
