import './statement.css';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Claim, Coverage } from '../engine/article.ts';
import type { HiddenMatch } from '../platform/messages.ts';
import type { PanelActions } from './actions.ts';
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
  /** Whether there is a page to show it in. */
  readonly hasPage: boolean;
  readonly coverage: Coverage;
  readonly actions: PanelActions;
  /** Its sentences stand open from the first. */
  readonly opened?: boolean;
  /** Back to the row of the table that opened it; null where no row did. */
  readonly onBackToTable: (() => void) | null;
  /** Whether the reader just went to it in the page. */
  readonly chosen: boolean;
  /** Called once it is shown. */
  readonly onChosenShown: () => void;
}

/** How long a statement that the reader went to in the page is set off. */
const SET_OFF_MS = 2_500;

/** One statement of the page: what differs, who says it, how many named origins stand behind it, and the sentences. */
export function Statement(props: Props) {
  const { claim, hidden, hasPage, coverage, actions, opened = false, chosen, onChosenShown } = props;
  const { translate } = useLanguage();
  const [open, setOpen] = useState(opened);
  const sentences = useId();
  const item = useRef<HTMLLIElement>(null);
  const setOff = useSetOff();
  useEffect(() => {
    if (!chosen) return;
    setOpen(true);
    setOff.begin();
    // The keyboard stays in the page, where the reader is.
    item.current?.scrollIntoView({ block: 'start' });
    onChosenShown();
  }, [chosen]);
  return (
    <li
      class={setOff.on ? 'statement statement-chosen' : 'statement'}
      id={statementId(claim.id)}
      tabIndex={-1}
      ref={item}
    >
      {props.onBackToTable !== null && (
        <p>
          <Button look="plain" onClick={props.onBackToTable}>
            <span aria-hidden="true">‹</span>
            {translate('statements.backToTable')}
          </Button>
        </p>
      )}
      <Verdict claim={claim} coverage={coverage} />
      <p class="statement-words">
        <ArticleWords text={claim.sentence.text} language={coverage.page.language} quoted block />
      </p>
      <DifferenceLines claim={claim} coverage={coverage} />
      <LetterStrip claim={claim} coverage={coverage} />
      <OriginLines claim={claim} coverage={coverage} />
      <div class="statement-acts">
        {claim.evidence.length + hidden.length > 0 && (
          <Button look="plain" expanded={open} controls={sentences} onClick={() => setOpen(!open)}>
            {translate(open ? 'statement.close' : 'statement.open')}
            <Chevron />
          </Button>
        )}
        {hasPage && (
          <Button look="plain" onClick={() => actions.showInPage(claim.id)}>
            {translate('statement.inPage')}
          </Button>
        )}
        <CopyStatement claim={claim} coverage={coverage} actions={actions} />
      </div>
      <div id={sentences} hidden={!open}>
        {open && <EvidenceList claim={claim} hidden={hidden} coverage={coverage} actions={actions} />}
      </div>
    </li>
  );
}

/** On for a while after each beginning. */
function useSetOff() {
  const [on, setOn] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const begin = () => {
    clearTimeout(timer.current);
    setOn(true);
    timer.current = setTimeout(() => setOn(false), SET_OFF_MS);
  };
  return { on, begin };
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
