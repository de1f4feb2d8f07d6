import { useState } from 'preact/hooks';
import { Button } from './controls.tsx';
import { Chevron } from './glyph.tsx';
import { useLanguage } from './language.tsx';

interface Folded<T> {
  /** Those to show now. */
  readonly shown: readonly T[];
  /** How many stay folded away; 0 where all are shown. */
  readonly rest: number;
  readonly open: boolean;
  readonly toggle: () => void;
}

/**
 * A long list of which only the first few stand open until the reader asks for the rest.
 * @param whole true where all of it is to stand open from the first
 */
export function useFolded<T>(items: readonly T[], few: number, whole = false): Folded<T> {
  const [open, setOpen] = useState(whole);
  const shown = open ? items : items.slice(0, few);
  return { shown, rest: items.length - shown.length, open, toggle: () => setOpen(!open) };
}

/** Under such a list: shows the rest, and folds it away again. Nothing where the list is short. */
export function ShowMore<T>({ folded, more }: { readonly folded: Folded<T>; readonly more: string }) {
  const { translate } = useLanguage();
  const { rest, open, toggle } = folded;
  if (rest === 0 && !open) return null;
  return (
    <Button look="plain" expanded={open} onClick={toggle}>
      {open ? translate('list.fewer') : more}
      <Chevron />
    </Button>
  );
}
