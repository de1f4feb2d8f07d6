import './keys-dialog.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MessageKey } from '../locales/language.ts';
import { Button } from './controls.tsx';
import { useLanguage } from './language.tsx';

/** The keys that the reader set for each command of the extension; a command without keys is missing. */
export type Shortcuts = Readonly<Record<string, string>>;

const COMMANDS: readonly { readonly name: string; readonly does: MessageKey }[] = [
  { name: 'open-panel', does: 'keys.panel' },
  { name: 'find-selection', does: 'keys.selection' },
  { name: 'next-statement', does: 'keys.next' },
  { name: 'previous-statement', does: 'keys.previous' },
];

/** Whether the keys are shown; "?" shows them from wherever the reader is not writing. */
export function useKeysDialog(): readonly [open: boolean, setOpen: (open: boolean) => void] {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key === '?' && !isWriting(event.target)) setOpen(true);
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
  return [open, setOpen];
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}

/** Which keys do what. Escape closes it, as it does every dialog of the browser. */
export function KeysDialog({
  shortcuts,
  onClose,
}: {
  readonly shortcuts: Shortcuts;
  readonly onClose: () => void;
}) {
  const { translate } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const rows = [
    ...COMMANDS.flatMap(({ name, does }) => {
      const keys = shortcuts[name];
      return keys === undefined ? [] : [{ keys, does }];
    }),
    { keys: '?', does: 'keys.keys' as const },
    { keys: 'Esc', does: 'keys.close' as const },
  ];
  return (
    <dialog class="keys" ref={dialog} aria-labelledby="keys-heading" onClose={onClose}>
      <h2 id="keys-heading">{translate('keys.heading')}</h2>
      <dl class="keys-list">
        {rows.map(({ keys, does }) => (
          <div class="keys-row" key={does}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{translate(does)}</dd>
          </div>
        ))}
      </dl>
      <p class="section-note">{translate('keys.change')}</p>
      <Button onClick={() => dialog.current?.close()}>{translate('keys.done')}</Button>
    </dialog>
  );
}
