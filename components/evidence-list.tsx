import './evidence-list.css';
import type { Attribution, Claim, Coverage, Evidence } from '../engine/article.ts';
import type { HiddenMatch } from '../platform/messages.ts';
import type { TabActions } from './actions.ts';
import { ArticleWords } from './article-words.tsx';
import { articleOf } from './articles.ts';
import { citedIn } from './cited-in.ts';
import { Button, Letter, OutwardLink } from './controls.tsx';
import { Chevron, Glyph } from './glyph.tsx';
import { HiddenEvidence, useFocusAfterJudging } from './hidden-evidence.tsx';
import { useLanguage } from './language.tsx';
import { differingFirst, lettersOf } from './letters.ts';
import { marksOf } from './marks.ts';
import { sentenceAddress } from './web-address.ts';

interface Props {
  readonly claim: Claim;
  /** Its evidence that the reader hid as wrong. */
  readonly hidden: readonly HiddenMatch[];
  readonly coverage: Coverage;
  readonly actions: TabActions;
}

/** The page's sentence and every sentence beside it, differing ones first, with the differing words marked. */
export function EvidenceList({ claim, hidden, coverage, actions }: Props) {
  const { translate } = useLanguage();
  const list = useFocusAfterJudging(hidden.length);
  const letters = lettersOf(coverage);
  const inOrder = differingFirst(claim.evidence, letters);
  const differing = inOrder.filter(({ relation }) => relation === 'differs');
  return (
    <ul class="evidence-list" ref={list}>
      <li class="evidence evidence-here">
        <p class="evidence-from">{translate('difference.here')}</p>
        <p class="evidence-words">
          <ArticleWords
            text={claim.sentence.text}
            language={coverage.page.language}
            quoted
            block
            marks={differing.flatMap(({ differences }) => differences.flatMap((each) => marksOf(each).here))}
          />
        </p>
        <CitedIn attribution={claim.attribution} />
      </li>
      {inOrder.map((evidence) => (
        <OneEvidence
          key={keyOf(evidence)}
          evidence={evidence}
          letter={letters.get(evidence.articleId) ?? ''}
          coverage={coverage}
          actions={actions}
          onWrong={() => actions.judgeMatch(claim.sentence.text, evidence.sentence.text, true)}
        />
      ))}
      {hidden.map(({ evidence }) => (
        <HiddenEvidence
          key={`hidden ${keyOf(evidence)}`}
          evidence={evidence}
          letter={letters.get(evidence.articleId) ?? ''}
          onUndo={() => actions.judgeMatch(claim.sentence.text, evidence.sentence.text, false)}
        />
      ))}
    </ul>
  );
}

function keyOf({ articleId, relation }: Evidence): string {
  return `${articleId} ${relation}`;
}

interface OneProps {
  readonly evidence: Evidence;
  readonly letter: string;
  readonly coverage: Coverage;
  readonly actions: TabActions;
  readonly onWrong: () => void;
}

function OneEvidence({ evidence, letter, coverage, actions, onWrong }: OneProps) {
  const { translate } = useLanguage();
  const article = articleOf(coverage, evidence.articleId);
  const source = sentenceAddress(article?.url ?? null, evidence.sentence.text);
  return (
    <li class={`evidence evidence-${evidence.relation}`}>
      <EvidenceFrom evidence={evidence} letter={letter} published={article?.published ?? null} />
      <p class="evidence-words">
        <ArticleWords
          text={evidence.sentence.text}
          language={article?.language ?? null}
          quoted
          block
          marks={evidence.differences.flatMap((each) => marksOf(each).there)}
        />
      </p>
      <CitedIn attribution={evidence.attribution} />
      <p class="evidence-acts">
        <Button
          look="plain"
          label={translate('evidence.readIn', { letter })}
          onClick={() => actions.openArticle(evidence.articleId, evidence.sentence)}
        >
          {translate('evidence.read')}
          <Chevron />
        </Button>
        {source !== null && <OutwardLink href={source}>{translate('evidence.source')}</OutwardLink>}
        <Button look="plain" label={translate('evidence.wrongIn', { letter })} onClick={onWrong}>
          {translate('evidence.wrong')}
        </Button>
      </p>
    </li>
  );
}

function EvidenceFrom(props: {
  readonly evidence: Evidence;
  readonly letter: string;
  readonly published: string | null;
}) {
  const { translate, day } = useLanguage();
  const { relation, sentence } = props.evidence;
  const facts = [
    props.published === null ? translate('date.none') : day(props.published),
    translate('evidence.paragraph', { number: sentence.paragraph + 1 }),
  ];
  return (
    <p class="evidence-from">
      <span aria-hidden="true">
        <Letter>{props.letter}</Letter>
      </span>
      <Glyph of={relation} />
      <span class="for-ears">{translate(`relation.${relation}`, { letter: props.letter })}</span>
      <span>{facts.join(' · ')}</span>
    </p>
  );
}

function CitedIn({ attribution }: { readonly attribution: Attribution }) {
  return <p class="origins">{citedIn(attribution, useLanguage())}</p>;
}
