import { useId, useState } from 'preact/hooks';
import type { ReaderView } from '../platform/messages.ts';
import { ArticleWords } from './article-words.tsx';
import { unmatchedStatements } from './compared-rows.ts';
import { Chevron } from './glyph.tsx';
import { useLanguage } from './language.tsx';
import type { ReaderActions } from './reader-actions.ts';

interface Props {
  readonly view: ReaderView;
  readonly actions: Pick<ReaderActions, 'show'>;
}

/** What the article says that was not matched with the page: folded away on the screen, printed whole. */
export function CompareRest({ view, actions }: Props) {
  const { translate } = useLanguage();
  const [open, setOpen] = useState(false);
  const list = useId();
  const { article, letter } = view;
  const rest = unmatchedStatements(view);
  if (rest.length === 0) return null;
  return (
    <section class="compare-rest">
      <h2>
        <button
          type="button"
          class="compare-fold"
          aria-expanded={open}
          aria-controls={list}
          onClick={() => setOpen(!open)}
        >
          {translate('compare.rest', { letter: letter ?? '' })} <span>{rest.length}</span>
          <Chevron />
        </button>
      </h2>
      <ul id={list} hidden={!open}>
        {rest.map((sentence) => (
          <li key={`${sentence.paragraph}:${sentence.start}`}>
            <button
              type="button"
              class="compare-statement-there"
              onClick={() => actions.show(article.id, sentence, 'read')}
            >
              <ArticleWords text={sentence.text} language={article.language} block />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
