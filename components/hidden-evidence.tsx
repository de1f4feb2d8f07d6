import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button, Letter } from './controls.tsx';
import { useLanguage } from './language.tsx';

interface Props {
  readonly letter: string;
  readonly onUndo: () => void;
}

/** In place of evidence that the reader hid as wrong: that it is hidden, and the way back. */
export function HiddenEvidence({ letter, onUndo }: Props) {
  const { translate } = useLanguage();
  return (
    <p class="evidence-from">
      <span aria-hidden="true">
        <Letter>{letter}</Letter>
      </span>
      <span>{translate('evidence.hidden')}</span>
      <Button look="plain" label={translate('evidence.undoIn', { letter })} onClick={onUndo}>
        {translate('evidence.undo')}
      </Button>
    </p>
  );
}

interface Judging {
  readonly list: RefObject<HTMLUListElement | null>;
  /** To be called with the row's key when its button is pressed. */
  readonly judged: (row: string) => void;
}

/**
 * The pressed button goes, and with it the keyboard's place: it goes on to the last button of the same row, which takes that
 * back. The row stays where it stood in the window, though what is said above it of a hidden difference goes.
 * @param hidden how many rows are hidden
 */
export function useFocusAfterJudging(hidden: number): Judging {
  const list = useRef<HTMLUListElement>(null);
  const pressed = useRef<{ readonly row: string; readonly top: number } | null>(null);
  const rowOf = (key: string) =>
    [...(list.current?.children ?? [])].find((row) => row.getAttribute('data-evidence') === key);
  useLayoutEffect(() => {
    if (pressed.current === null) return;
    const { row: key, top } = pressed.current;
    pressed.current = null;
    const row = rowOf(key);
    if (row === undefined) return;
    if (document.activeElement === null || document.activeElement === document.body) {
      const buttons = row.querySelectorAll<HTMLElement>('button');
      buttons.item(buttons.length - 1)?.focus({ preventScroll: true });
    }
    scrollBy(0, row.getBoundingClientRect().top - top);
  }, [hidden]);
  const judged = (row: string) => {
    pressed.current = { row, top: rowOf(row)?.getBoundingClientRect().top ?? 0 };
  };
  return { list, judged };
}
