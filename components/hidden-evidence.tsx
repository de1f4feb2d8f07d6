import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Evidence } from '../engine/article.ts';
import { Button, Letter } from './controls.tsx';
import { useLanguage } from './language.tsx';

interface Props {
  readonly evidence: Evidence;
  readonly letter: string;
  readonly onUndo: () => void;
}

/** In place of evidence that the reader hid as wrong: that it is hidden, and the way back. */
export function HiddenEvidence({ evidence, letter, onUndo }: Props) {
  const { translate } = useLanguage();
  return (
    <li class="evidence evidence-hidden" title={evidence.sentence.text}>
      <p class="evidence-from">
        <span aria-hidden="true">
          <Letter>{letter}</Letter>
        </span>
        <span>{translate('evidence.hidden')}</span>
        <Button look="plain" label={translate('evidence.undoIn', { letter })} onClick={onUndo}>
          {translate('evidence.undo')}
        </Button>
      </p>
    </li>
  );
}

/**
 * The pressed button goes with its row; where the keyboard stood in the list it goes on to what undoes the press, or to the
 * list's first button when that was undone.
 * @param hidden how many rows are hidden
 */
export function useFocusAfterJudging(hidden: number): RefObject<HTMLUListElement | null> {
  const list = useRef<HTMLUListElement>(null);
  const before = useRef(hidden);
  useEffect(() => {
    if (before.current === hidden) return;
    const undone = hidden < before.current;
    before.current = hidden;
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const buttons = list.current?.querySelectorAll<HTMLElement>(
      undone ? '.evidence-acts button' : '.evidence-hidden button',
    );
    buttons?.item(undone ? 0 : buttons.length - 1)?.focus();
  }, [hidden]);
  return list;
}
