import type { LibraryOverview } from '../../platform/library-messages.ts';
import { Button } from '../controls.tsx';
import { useLanguage } from '../language.tsx';
import { FactLine } from './fact-line.tsx';
import { holdingFacts } from './holding-words.ts';
import type { SourceActions } from './library-actions.ts';

interface Props {
  readonly overview: LibraryOverview;
  readonly actions: Pick<SourceActions, 'removeSamples' | 'restoreSamples'>;
}

/** What the reader saved by hand, and what came along. */
export function OwnPages({ overview, actions }: Props) {
  const language = useLanguage();
  const { translate } = language;
  const { saved, samples } = overview;
  return (
    <section class="library-section" aria-labelledby="own-pages">
      <h2 id="own-pages" class="library-heading">
        {translate('library.pages.heading')}
      </h2>
      <ul>
        <li class="source">
          <h3 class="source-name">{translate('library.pages.saved')}</h3>
          {saved.articles === 0 ? (
            <p class="library-soft">{translate('library.pages.savedNone')}</p>
          ) : (
            <FactLine facts={[...holdingFacts(saved, language), translate('library.pages.kept')]} />
          )}
        </li>
        <li class="source">
          <h3 class="source-name">{translate('library.pages.samples')}</h3>
          <FactLine
            facts={[
              ...holdingFacts(samples.holding, language),
              ...(samples.removed > 0
                ? [translate('library.pages.samplesRemoved', { count: samples.removed })]
                : []),
            ]}
          />
          <div class="source-acts">
            {samples.removed > 0 && (
              <Button look="plain" onClick={actions.restoreSamples}>
                {translate('library.pages.samplesBack')}
              </Button>
            )}
            {samples.holding.articles > 0 && (
              <Button look="plain" onClick={actions.removeSamples}>
                {translate('library.pages.samplesOut')}
              </Button>
            )}
          </div>
        </li>
      </ul>
    </section>
  );
}
