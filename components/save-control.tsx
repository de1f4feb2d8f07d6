import './save-control.css';
import { useRef } from 'preact/hooks';
import type { TabActions } from './actions.ts';
import { Button } from './controls.tsx';
import { useLanguage } from './language.tsx';

/** Keeps the page among the reader's articles, or takes it out; says politely what became of it. */
export function SaveControl({ saved, actions }: { readonly saved: boolean; readonly actions: TabActions }) {
  const { translate } = useLanguage();
  const wasSaved = useRef(saved);
  wasSaved.current ||= saved;
  const status = saved ? 'save.saved' : wasSaved.current ? 'save.removed' : null;
  return (
    <div class="save-control">
      <span class="save-saved" role="status">
        {status !== null && translate(status)}
      </span>
      <Button look="plain" onClick={saved ? actions.forgetPage : actions.savePage}>
        {translate(saved ? 'save.forget' : 'save.act')}
      </Button>
    </div>
  );
}
