import './copying.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from './controls.tsx';
import { useLanguage } from './language.tsx';

/** What became of the last copying: told for a while, then forgotten. */
export type Copied = 'copied' | 'failed' | null;

/** Long enough to be read and heard, in milliseconds; said again for another copy only once it has gone. */
const TOLD_MS = 4000;

/** Copies, and knows for a while what became of it. */
export function useCopying(): readonly [Copied, (copying: Promise<boolean>) => void] {
  const [told, tell] = useState<Copied>(null);
  useEffect(() => {
    if (told === null) return;
    const silence = setTimeout(() => tell(null), TOLD_MS);
    return () => clearTimeout(silence);
  }, [told]);
  return [told, (copying) => void copying.then((done) => tell(done ? 'copied' : 'failed'))];
}

/** Says politely that something was copied, or why not. Stands from the first, as live regions must. */
export function CopyStatus({ copied }: { readonly copied: Copied }) {
  const { translate } = useLanguage();
  return (
    <span class="copy-status" role="status">
      {copied !== null && translate(`copy.${copied}`)}
    </span>
  );
}

/** A button that copies. `onCopy` is called straight from the click: only then may a page write to the clipboard. */
export function CopyButton(props: {
  readonly label: string;
  readonly onCopy: () => Promise<boolean>;
  readonly children: ComponentChildren;
}) {
  const [copied, follow] = useCopying();
  return (
    <span class="copy">
      <Button look="plain" label={props.label} onClick={() => follow(props.onCopy())}>
        {props.children}
      </Button>
      <CopyStatus copied={copied} />
    </span>
  );
}
