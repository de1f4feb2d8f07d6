import type { Site, SiteChoice } from '../platform/messages.ts';
import { useLanguage } from './language.tsx';

const CHOICES: readonly SiteChoice[] = ['click', 'always', 'never'];

interface Props {
  readonly sites: readonly Site[] | null;
  readonly onChoose: (host: string, choice: SiteChoice) => void;
}

/** Every site with a choice of its own. */
export function KnownSites({ sites, onChoose }: Props) {
  const { translate } = useLanguage();
  return (
    <section class="options-part">
      <h2>{translate('options.sites.heading')}</h2>
      <p>{translate('options.sites.explained')}</p>
      {sites?.length === 0 && <p class="options-empty">{translate('options.sites.empty')}</p>}
      <ul class="known-sites">
        {sites?.map((site) => (
          <KnownSite key={site.host} site={site} onChoose={onChoose} />
        ))}
      </ul>
    </section>
  );
}

function KnownSite({ site, onChoose }: { readonly site: Site; readonly onChoose: Props['onChoose'] }) {
  const { translate } = useLanguage();
  return (
    <li class="known-site">
      <span class="known-host">{site.host}</span>
      <select
        class="known-choice"
        aria-label={translate('options.sites.choice', { host: site.host })}
        value={site.choice}
        onChange={({ currentTarget }) => {
          const chosen = CHOICES.find((choice) => choice === currentTarget.value);
          if (chosen !== undefined) onChoose(site.host, chosen);
        }}
      >
        {CHOICES.map((choice) => (
          <option key={choice} value={choice}>
            {translate(`site.${choice}`)}
          </option>
        ))}
      </select>
    </li>
  );
}
