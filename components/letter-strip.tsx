import './letter-strip.css';
import type { ArticleCard, Claim, Coverage } from '../engine/article.ts';
import { outletOrDay } from './article-facts.ts';
import { Letter } from './controls.tsx';
import { firstWords } from './first-words.ts';
import { Glyph, type Relation } from './glyph.tsx';
import { useLanguage } from './language.tsx';
import { lettersOf } from './letters.ts';
import { mayMissAnything, relationIn } from './standing.ts';

/** UTF-16 code units of a headline or of first words. */
const LONGEST = 90;

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
          article={article}
          relation={relationIn(claim, article.id)}
          whole={mayMissAnything(coverage)}
        />
      ))}
    </ul>
  );
}

/** The pointer is told by which headline or first words, the ear by whom: in every strip the whole would be too much. */
function Stand(props: {
  readonly letter: string;
  readonly article: ArticleCard;
  readonly relation: Relation;
  readonly whole: boolean;
}) {
  const language = useLanguage();
  const { translate, quotes } = language;
  const { title, titleDerived, source } = props.article;
  const { letter, relation, whole } = props;
  const said = translate(relation === 'absent' && !whole ? 'relation.unread' : `relation.${relation}`, {
    letter,
  });
  const words = firstWords(title, LONGEST);
  const called = titleDerived ? `${quotes.open}${words}${quotes.close}` : words;
  return (
    <li
      class={`stand stand-${relation}`}
      title={[said, source ?? '', called].filter((fact) => fact !== '').join(' · ')}
    >
      <span aria-hidden="true">
        <Letter>{letter}</Letter>
      </span>
      <Glyph of={relation} />
      <span class="for-ears">
        {said} ({outletOrDay(props.article, language)})
      </span>
    </li>
  );
}
