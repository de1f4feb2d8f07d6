import './site-control.css';
import { useId } from 'preact/hooks';
import type { Site, SiteChoice } from '../platform/messages.ts';
import { useLanguage } from './language.tsx';

const CHOICES: readonly SiteChoice[] = ['click', 'always', 'never'];

interface Props {
  /** Null where the browser tells no address: then there is nothing to choose, and the place is kept. */
  readonly site: Site | null;
  readonly onChoose: (host: string, choice: SiteChoice) => void;
}

/** The one control for a site. Same place and height in every state. */
export function SiteControl({ site, onChoose }: Props) {
  const { translate } = useLanguage();
  const group = useId();
  if (site === null) {
    return (
      <div class="site-control">
        <p class="site-legend">{translate('site.unknown')}</p>
        <p class="site-unavailable">{translate('site.unavailable')}</p>
      </div>
    );
  }
  return (
    <fieldset class="site-control">
      <legend class="site-legend">{translate('site.legend', { host: site.host })}</legend>
      <div class="site-choices">
        {CHOICES.map((choice) => (
          <label class="site-choice" key={choice}>
            <input
              type="radio"
              name={group}
              checked={site.choice === choice}
              onChange={() => onChoose(site.host, choice)}
            />
            <span>{translate(`site.${choice}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
