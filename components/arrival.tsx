import type { TabState } from '../platform/messages.ts';
import { useLanguage } from './language.tsx';
import { nothingFound } from './nothing-found.ts';

/** Tells who listens that results have come, without taking the keyboard anywhere. Stands from the first, as live regions must. */
export function Arrival({ state }: { readonly state: TabState | null }) {
  const language = useLanguage();
  const coverage = state?.kind === 'covered' ? state.coverage : null;
  return (
    <p class="for-ears" role="status">
      {coverage !== null &&
        (nothingFound(coverage, language)?.lead ??
          language.translate('related.count', { count: coverage.related.length }))}
    </p>
  );
}
