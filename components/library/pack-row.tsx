import type { PackSource } from '../../platform/library-messages.ts';
import { useLanguage } from '../language.tsx';
import { FactLine } from './fact-line.tsx';
import { holdingFacts } from './holding-words.ts';
import type { SourceActions } from './library-actions.ts';
import { RemoveSource } from './remove-source.tsx';

interface Props {
  readonly pack: PackSource;
  readonly onRemove: SourceActions['removeSource'];
}

/** One pack: what its manifest says of it, and what it brought. */
export function PackRow({ pack, onRemove }: Props) {
  const language = useLanguage();
  const { translate } = language;
  const { id, name, version, licence, source, holding } = pack;
  const manifest = [
    translate('library.packs.version', { version }),
    ...(source === null ? [] : [translate('library.packs.source', { source })]),
    licence === null ? translate('library.packs.noLicence') : translate('library.packs.licence', { licence }),
  ];
  return (
    <li class="source">
      <h3 class="source-name">
        <bdi dir="auto">{name}</bdi>
      </h3>
      <FactLine facts={holdingFacts(holding, language)} />
      <FactLine facts={manifest} />
      <div class="source-acts">
        <RemoveSource
          title={name}
          articles={holding.articles}
          keepable={false}
          onRemove={() => onRemove(id, name, false)}
        />
      </div>
    </li>
  );
}
