import './article-words.css';
import type { ComponentChildren } from 'preact';
import type { ArticleCard, Span } from '../engine/article.ts';
import { firstWords } from './first-words.ts';
import { useLanguage } from './language.tsx';
import { pieces } from './pieces.ts';
import { quotation } from './quotation.ts';

interface Props {
  readonly text: string;
  /** Language of the article the words come from; null leaves it open. */
  readonly language: string | null;
  /** Set in quotation marks; marks of their own are then nested. */
  readonly quoted?: boolean;
  /** Parts to mark as differing, in UTF-16 offsets of `text`. */
  readonly marks?: readonly Pick<Span, 'start' | 'end'>[];
  /** Whether they stand by themselves: then they begin at the side where their own direction begins. */
  readonly block?: boolean;
  /** What is said at their end, on the same line. */
  readonly children?: ComponentChildren;
}

/**
 * Words of an article, never of the extension: set in the serif, in their own language and direction. The isolating
 * element keeps right-to-left words from turning the sentence around them.
 */
export function ArticleWords({ text, language, quoted = false, marks = [], block = false, children }: Props) {
  const { quotes } = useLanguage();
  const set = quoted ? quotation(text, quotes) : { before: '', text, after: '' };
  return (
    <bdi
      class={block ? 'words words-block' : 'words'}
      dir="auto"
      {...(language !== null && { lang: language })}
    >
      {set.before}
      {pieces(set.text, marks).map((piece) =>
        piece.marked ? (
          <mark class="words-differ" key={piece.start}>
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
      {set.after}
      {children}
    </bdi>
  );
}

/**
 * What an article is called: its headline, or its first words in quotation marks.
 * @param room UTF-16 code units, where it must be short
 */
export function ArticleTitle(props: { readonly article: ArticleCard; readonly room?: number }) {
  const { title, titleDerived, language } = props.article;
  const text = props.room === undefined ? title : firstWords(title, props.room);
  return <ArticleWords text={text} language={language} quoted={titleDerived} />;
}
