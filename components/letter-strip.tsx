import './letter-strip.css';
import type { Claim, Coverage } from '../engine/article.ts';
import { Letter } from './controls.tsx';
import { Glyph, type Relation } from './glyph.tsx';
import { useLanguage } from './language.tsx';
import { lettersOf } from './letters.ts';
import { mayMissAnything, relationIn } from './standing.ts';

interface Props {
  readonly claim: Claim;
  readonly coverage: Coverage;
}

/** Each related article's stand on a statement, as a letter and a sign, and in words for who hears it. */
export function LetterStrip({ claim, coverage }: Props) {
  const { translate } = useLanguage();
  const letters = lettersOf(coverage);
  if (claim.evidence.length === 0) return null;
  return (
    <ul class="strip" aria-label={translate('statement.strip')}>
      {coverage.related.map(({ article }) => (
        <Stand
          key={article.id}
          letter={letters.get(article.id) ?? ''}
          relation={relationIn(claim, article.id)}
          whole={mayMissAnything(coverage)}
        />
      ))}
    </ul>
  );
}

function Stand(props: { readonly letter: string; readonly relation: Relation; readonly whole: boolean }) {
  const { translate } = useLanguage();
  const { letter, relation, whole } = props;
  const said = translate(relation === 'absent' && !whole ? 'relation.unread' : `relation.${relation}`, {
    letter,
  });
  return (
    <li class={`stand stand-${relation}`} title={said}>
      <span aria-hidden="true">
        <Letter>{letter}</Letter>
      </span>
      <Glyph of={relation} />
      <span class="for-ears">{said}</span>
    </li>
  );
}
