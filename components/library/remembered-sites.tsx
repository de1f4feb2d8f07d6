import { useState } from 'preact/hooks';
import type { Holding } from '../../platform/library-messages.ts';
import { Button } from '../controls.tsx';
import { useLanguage } from '../language.tsx';
import { FactLine } from './fact-line.tsx';
import { holdingFacts } from './holding-words.ts';
import type { SourceActions } from './library-actions.ts';

interface Props {
  readonly sites: readonly string[];
  readonly holding: Holding;
  readonly actions: Pick<SourceActions, 'rememberSite' | 'stopRemembering'>;
}

/** The sites whose articles are kept as they are read: none, until the reader names one. */
export function RememberedSites({ sites, holding, actions }: Props) {
  const language = useLanguage();
  const { translate } = language;
  return (
    <section class="library-section" aria-labelledby="remembered">
      <h2 id="remembered" class="library-heading">
        {translate('library.remember.heading')}
      </h2>
      <p class="library-soft">{translate('library.remember.explained')}</p>
      {holding.articles > 0 && <FactLine facts={holdingFacts(holding, language)} />}
      {sites.length === 0 && <p class="library-none">{translate('library.remember.none')}</p>}
      <ul>
        {sites.map((host) => (
          <li key={host} class="source remembered-site">
            <span class="source-name">{host}</span>
            <Button
              look="plain"
              label={translate('library.remember.stopOf', { host })}
              onClick={() => actions.stopRemembering(host)}
            >
              {translate('library.remember.stop')}
            </Button>
          </li>
        ))}
      </ul>
      <SiteForm onRemember={actions.rememberSite} />
    </section>
  );
}

function SiteForm({ onRemember }: { readonly onRemember: (host: string) => void }) {
  const { translate } = useLanguage();
  const [site, setSite] = useState('');
  const [wrong, setWrong] = useState(false);
  return (
    <form
      class="remember-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const host = siteNamed(site);
        setWrong(host === null);
        if (host === null) return;
        onRemember(host);
        setSite('');
      }}
    >
      <label class="library-label" for="remember-site">
        {translate('library.remember.site')}
      </label>
      <div class="library-line">
        <input
          id="remember-site"
          class="library-field"
          type="text"
          dir="ltr"
          inputMode="url"
          autocomplete="off"
          placeholder={translate('library.remember.example')}
          aria-invalid={wrong}
          aria-describedby="remember-wrong"
          value={site}
          onInput={({ currentTarget }) => setSite(currentTarget.value)}
        />
        <button type="submit" class="button button-outlined">
          {translate('library.remember.add')}
        </button>
      </div>
      <p id="remember-wrong" role="alert">
        {wrong && translate('library.remember.noSite')}
      </p>
    </form>
  );
}

/** The host of a site's name or of an address of it, or null where it names none. */
function siteNamed(written: string): string | null {
  const address = /^\s*https?:\/\//i.test(written) ? written.trim() : `https://${written.trim()}`;
  if (!URL.canParse(address)) return null;
  const { hostname } = new URL(address);
  return /^[^.]+(?:\.[^.]+)+$/.test(hostname) ? hostname : null;
}
