import './evidence-list.css';
import type { ArticleCard, Claim, Coverage, Evidence } from '../engine/article.ts';
import type { HiddenMatch } from '../platform/messages.ts';
import type { TabActions } from './actions.ts';
import { outletAndDay } from './article-facts.ts';
import { ArticleWords } from './article-words.tsx';
import { articleOf } from './articles.ts';
import { citedIn, citedWith } from './cited-in.ts';
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
  const language = useLanguage();
  const { translate } = language;
  const { list, judged } = useFocusAfterJudging(hidden.length);
  const letters = lettersOf(coverage);
  const differing = claim.evidence.filter(({ relation }) => relation === 'differs');
  const isHidden = new Set(hidden.map(({ evidence }) => evidence));
  // What is hidden keeps its place, where the reader's eyes are and the way back is looked for.
  const inOrder = differingFirst([...claim.evidence, ...isHidden], letters);
  const judge = (evidence: Evidence, wrong: boolean) => {
    judged(keyOf(evidence));
    actions.judgeMatch(claim.sentence.text, evidence.sentence.text, wrong);
  };
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
        <p class="origins">{citedIn(claim.attribution, language, claim.namedOrigins)}</p>
      </li>
      {inOrder.map((evidence) => {
        const letter = letters.get(evidence.articleId) ?? '';
        return (
          <li
            class={`evidence evidence-${isHidden.has(evidence) ? 'hidden' : evidence.relation}`}
            key={keyOf(evidence)}
            data-evidence={keyOf(evidence)}
          >
            {isHidden.has(evidence) ? (
              <HiddenEvidence letter={letter} onUndo={() => judge(evidence, false)} />
            ) : (
              <OneEvidence
                evidence={evidence}
                claim={claim}
                letter={letter}
                coverage={coverage}
                actions={actions}
                onWrong={() => judge(evidence, true)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function keyOf({ articleId, relation }: Evidence): string {
  return `${articleId} ${relation}`;
}

interface OneProps {
  readonly evidence: Evidence;
  readonly claim: Claim;
  readonly letter: string;
  readonly coverage: Coverage;
  readonly actions: TabActions;
  readonly onWrong: () => void;
}

function OneEvidence({ evidence, claim, letter, coverage, actions, onWrong }: OneProps) {
  const language = useLanguage();
  const { translate } = language;
  const article = articleOf(coverage, evidence.articleId);
  const source = sentenceAddress(article?.url ?? null, evidence.sentence.text);
  return (
    <>
      <EvidenceFrom evidence={evidence} letter={letter} article={article} />
      <p class="evidence-words">
        <ArticleWords
          text={evidence.sentence.text}
          language={article?.language ?? null}
          quoted
          block
          marks={evidence.differences.flatMap((each) => marksOf(each).there)}
        />
      </p>
      <p class="origins">{citedWith(evidence, claim, language)}</p>
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
    </>
  );
}

function EvidenceFrom(props: {
  readonly evidence: Evidence;
  readonly letter: string;
  readonly article: ArticleCard | null;
}) {
  const language = useLanguage();
  const { translate } = language;
  const { relation, sentence } = props.evidence;
  const facts = [
    outletAndDay(props.article, language),
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
