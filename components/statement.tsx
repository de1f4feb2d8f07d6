import './statement.css';
import { useId, useState } from 'preact/hooks';
import type { Claim, Coverage } from '../engine/article.ts';
import type { HiddenMatch } from '../platform/messages.ts';
import type { TabActions } from './actions.ts';
import { ArticleWords } from './article-words.tsx';
import { Button } from './controls.tsx';
import { CopyStatement } from './copy-statement.tsx';
import { DifferenceLines } from './difference-lines.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { Chevron, Glyph } from './glyph.tsx';
import { useLanguage } from './language.tsx';
import { LetterStrip } from './letter-strip.tsx';
import { OriginLines } from './origin-lines.tsx';
import { statementId } from './sections.ts';
import { passes } from './standing.ts';
import { verdictOf } from './verdict.ts';

interface Props {
  readonly claim: Claim;
  /** Its evidence that the reader hid as wrong. */
  readonly hidden: readonly HiddenMatch[];
  readonly coverage: Coverage;
  readonly actions: TabActions;
  /** Its sentences stand open from the first. */
  readonly opened?: boolean;
}

/** One statement of the page: what differs, who says it, how many named origins stand behind it, and the sentences. */
export function Statement({ claim, hidden, coverage, actions, opened = false }: Props) {
  const { translate } = useLanguage();
  const [open, setOpen] = useState(opened);
  const sentences = useId();
  return (
    <li class="statement" id={statementId(claim.id)} tabIndex={-1}>
      <Verdict claim={claim} coverage={coverage} />
      <p class="statement-words">
        <ArticleWords text={claim.sentence.text} language={coverage.page.language} quoted />
      </p>
      <DifferenceLines claim={claim} coverage={coverage} />
      <LetterStrip claim={claim} coverage={coverage} />
      <OriginLines claim={claim} coverage={coverage} />
      {claim.evidence.length + hidden.length > 0 && (
        <Button look="plain" expanded={open} controls={sentences} onClick={() => setOpen(!open)}>
          {translate(open ? 'statement.close' : 'statement.open')}
          <Chevron />
        </Button>
      )}
      <CopyStatement claim={claim} coverage={coverage} actions={actions} />
      <div id={sentences} hidden={!open}>
        {open && <EvidenceList claim={claim} hidden={hidden} coverage={coverage} actions={actions} />}
      </div>
    </li>
  );
}

function Verdict({ claim, coverage }: Pick<Props, 'claim' | 'coverage'>) {
  const language = useLanguage();
  const verdict = verdictOf(claim, coverage, language);
  if (verdict === null) return null;
  return (
    <p class="verdict">
      <Glyph of={passes(claim, 'differs') ? 'differs' : 'several'} /> {verdict}
    </p>
  );
}
