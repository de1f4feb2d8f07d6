import './legend.css';
import type { ComponentChildren } from 'preact';
import type { Coverage } from '../engine/article.ts';
import { Letter } from './controls.tsx';
import { Glyph } from './glyph.tsx';
import { useLanguage } from './language.tsx';
import { mayMissAnything, passes } from './standing.ts';

interface Props {
  readonly coverage: Coverage;
  /** In a table the letters head the columns, and how many origins there are is a column of its own. */
  readonly inTable?: boolean;
}

/** What the signs beside the letters mean, in the order in which they are met. */
export function Legend({ coverage, inTable = false }: Props) {
  const { translate } = useLanguage();
  return (
    <ul class="legend" aria-label={translate('legend.name')}>
      <Sign says={translate('legend.same')}>
        <Glyph of="same" />
      </Sign>
      <Sign says={translate('legend.differs')}>
        <Glyph of="differs" />
      </Sign>
      <Sign says={translate(mayMissAnything(coverage) ? 'legend.absent' : 'legend.unread')}>
        {!inTable && (
          <span class="legend-absent" aria-hidden="true">
            <Letter> </Letter>
          </span>
        )}
        <Glyph of="absent" />
      </Sign>
      {!inTable && coverage.claims.some((claim) => passes(claim, 'several')) && (
        <Sign says={translate('legend.several')}>
          <Glyph of="several" />
        </Sign>
      )}
    </ul>
  );
}

function Sign({ says, children }: { readonly says: string; readonly children: ComponentChildren }) {
  return (
    <li class="legend-sign">
      {children} {says}
    </li>
  );
}
