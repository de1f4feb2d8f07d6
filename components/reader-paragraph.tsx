import './reader-paragraph.css';
import type { ComponentChild } from 'preact';
import { ArticleWords } from './article-words.tsx';
import { Counted } from './difference-lines.tsx';
import { Glyph } from './glyph.tsx';
import { useLanguage } from './language.tsx';
import { marksOf } from './marks.ts';
import { isDiffering, type Match, type Outstanding } from './matched-sentences.ts';
import { pieces } from './pieces.ts';

interface Props {
  readonly text: string;
  readonly language: string | null;
  readonly outstanding: readonly Outstanding[];
}

/** A paragraph as published; sentences that stand out are set off, with the page's own words under the paragraph. */
export function ReaderParagraph({ text, language, outstanding }: Props) {
  return (
    <div class="reader-paragraph">
      <p dir="auto" class="words" {...(language !== null && { lang: language })}>
        {runs(text, outstanding)}
      </p>
      {outstanding
        .filter(({ matches }) => matches.length > 0)
        .map((sentence) => (
          <OnYourPage key={sentence.start} sentence={sentence} />
        ))}
    </div>
  );
}

/** The paragraph's text, cut at the sentences that stand out. */
function runs(text: string, outstanding: readonly Outstanding[]): ComponentChild[] {
  const parts: ComponentChild[] = [];
  let at = 0;
  for (const sentence of outstanding) {
    parts.push(text.slice(at, sentence.start));
    parts.push(<OutstandingSentence key={sentence.start} text={text} sentence={sentence} />);
    at = sentence.end;
  }
  parts.push(text.slice(at));
  return parts;
}

function OutstandingSentence({ text, sentence }: { readonly text: string; readonly sentence: Outstanding }) {
  const { translate } = useLanguage();
  const { start, end, matches, target } = sentence;
  const differing = isDiffering(sentence);
  const matching = matches.length > 0;
  const marks = matches.flatMap(({ evidence }) =>
    evidence.differences.flatMap((each) => marksOf(each).there),
  );
  return (
    <span
      class={`outstanding ${target ? 'outstanding-target' : ''} ${matching ? 'outstanding-match' : ''}`}
      tabIndex={-1}
      {...(matching && { 'data-match': '' })}
      {...(target && { 'data-target': '' })}
    >
      {matching && (
        <span class="outstanding-sign">
          <Glyph of={differing ? 'differs' : 'same'} />
        </span>
      )}
      {/* Isolated, so that the paragraph takes its direction from the article's words and not from ours. */}
      <bdi class="for-ears">
        {target && `${translate('reader.target')}: `}
        {matching && `${translate(differing ? 'reader.differs' : 'reader.same')}: `}
      </bdi>
      {pieces(text.slice(start, end), marks).map((piece) =>
        piece.marked ? (
          <mark class="words-differ" key={piece.start}>
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </span>
  );
}

/** What the page says where this sentence says its own. */
function OnYourPage({ sentence }: { readonly sentence: Outstanding }) {
  const { translate } = useLanguage();
  return (
    <div class="on-your-page" role="note">
      {sentence.matches.map((match) => (
        <p key={`${match.claimId} ${match.evidence.relation}`}>
          <span class="on-your-page-label">{translate('reader.onYourPage')}</span> <PageWords match={match} />
        </p>
      ))}
    </div>
  );
}

function PageWords({ match }: { readonly match: Match }) {
  const { differences } = match.evidence;
  return (
    <>
      <ArticleWords
        text={match.claimText}
        language={null}
        quoted
        marks={differences.flatMap((each) => marksOf(each).here)}
      />
      {differences.map(({ here }) => (
        <Counted key={here.start} detail={here} published={null} />
      ))}
    </>
  );
}
