import './save-control.css';
import type { TabActions } from './actions.ts';
import { Button } from './controls.tsx';
import { useLanguage } from './language.tsx';

/** Keeps the page among the reader's articles, or lets it go. */
export function SaveControl({ saved, actions }: { readonly saved: boolean; readonly actions: TabActions }) {
  const { translate } = useLanguage();
  if (!saved) {
    return (
      <div class="save-control">
        <Button look="plain" onClick={actions.savePage}>
          {translate('save.act')}
        </Button>
      </div>
    );
  }
  return (
    <div class="save-control">
      <span class="save-saved">{translate('save.saved')}</span>
      <Button look="plain" onClick={actions.forgetPage}>
        {translate('save.forget')}
      </Button>
    </div>
  );
}
