import type { MessageKey } from '../locales/language.ts';
import { useLanguage } from './language.tsx';
import { webAddress } from './web-address.ts';

/** Of the package itself: read without a network. */
const FILES = [
  ['options.about.licence', '/LICENSE.txt'],
  ['options.about.libraries', '/THIRD-PARTY.txt'],
  ['options.about.privacy', '/PRIVACY.txt'],
] as const satisfies readonly (readonly [MessageKey, string])[];

interface Props {
  readonly version: string;
  /** Where the source code stands on the web; null where the publisher named no place. */
  readonly source: string | null;
}

/** Which version this is, under which licences, and what it does with what is read. */
export function About({ version, source }: Props) {
  const { translate } = useLanguage();
  const address = source === null ? null : webAddress(source);
  return (
    <section class="options-part" id="about">
      <h2>{translate('options.about.heading')}</h2>
      <p>{translate('options.about.version', { version })}</p>
      <ul class="options-lines">
        {FILES.map(([name, path]) => (
          <li key={path}>
            <a href={path} target="_blank" rel="noopener noreferrer">
              {translate(name)}
            </a>
          </li>
        ))}
        {address !== null && (
          <li>
            <a href={address} target="_blank" rel="noopener noreferrer">
              {translate('options.about.source')}
            </a>
          </li>
        )}
      </ul>
    </section>
  );
}
