import './hidden-pairs.css';
import type { HiddenPair } from '../platform/messages.ts';
import { ArticleWords } from './article-words.tsx';
import { Button } from './controls.tsx';
import { firstWords } from './first-words.ts';
import { useLanguage } from './language.tsx';
import { ShowMore, useFolded } from './show-more.tsx';

/** UTF-16 code units of each sentence: enough to tell it from others. */
const ROOM = 90;
/** Pairs shown before the reader asks for the rest. */
const SHOWN = 10;

interface Props {
  /** The latest first; null until the worker has answered. */
  readonly pairs: readonly HiddenPair[] | null;
  readonly onUndo: (pair: string) => void;
}

/** Every match that the reader called wrong, wherever that was, with the way back. */
export function HiddenPairs({ pairs, onUndo }: Props) {
  const { translate } = useLanguage();
  const folded = useFolded(pairs ?? [], SHOWN);
  return (
    <section class="options-part" id="hidden-matches">
      <h2>{translate('options.hidden.heading')}</h2>
      <p>{translate('options.hidden.explained')}</p>
      {pairs?.length === 0 && <p class="options-empty">{translate('options.hidden.empty')}</p>}
      <ul class="hidden-pairs">
        {folded.shown.map((pair) => (
          <OnePair key={pair.pair} pair={pair} onUndo={() => onUndo(pair.pair)} />
        ))}
      </ul>
      <ShowMore folded={folded} more={translate('leftOut.more', { count: folded.rest })} />
    </section>
  );
}

function OnePair({ pair, onUndo }: { readonly pair: HiddenPair; readonly onUndo: () => void }) {
  const { translate, day } = useLanguage();
  const [here = '', there = ''] = pair.words?.map((words) => firstWords(words, ROOM)) ?? [];
  return (
    <li class="hidden-pair">
      <div class="hidden-pair-words">
        {pair.words === null ? (
          <p class="options-empty">{translate('options.hidden.unknown')}</p>
        ) : (
          [here, there].map((words) => (
            <p key={words}>
              <ArticleWords text={words} language={null} quoted block />
            </p>
          ))
        )}
        {pair.hidden !== null && (
          <p class="options-cost">{translate('options.hidden.day', { day: day(pair.hidden) })}</p>
        )}
      </div>
      <Button
        {...(here !== '' && { label: translate('options.hidden.undo', { words: here }) })}
        onClick={onUndo}
      >
        {translate('evidence.undo')}
      </Button>
    </li>
  );
}
