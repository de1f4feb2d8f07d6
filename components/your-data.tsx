import { Button } from './controls.tsx';
import { useLanguage } from './language.tsx';

export interface DataActions {
  exportAll(): void;
  deleteAll(): void;
  undoDelete(): void;
}

/** Take everything along, or delete it; until the page is left that can be undone. */
export function YourData({ deleted, actions }: { readonly deleted: boolean; readonly actions: DataActions }) {
  const { translate } = useLanguage();
  return (
    <section class="options-part">
      <h2>{translate('options.data.heading')}</h2>
      <p>{translate('options.data.explained')}</p>
      <p class="options-buttons">
        <Button onClick={actions.exportAll}>{translate('options.data.export')}</Button>
        {!deleted && <Button onClick={actions.deleteAll}>{translate('options.data.delete')}</Button>}
      </p>
      <p class="options-act" role="status">
        {deleted && translate('options.data.deleted')}
      </p>
      {deleted && <Button onClick={actions.undoDelete}>{translate('evidence.undo')}</Button>}
    </section>
  );
}
