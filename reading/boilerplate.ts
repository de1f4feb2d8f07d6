import { endsLikeSentence, lengthOf, linkShare } from './prose.ts';
import type { Block } from './snapshot.ts';

const SHORTEST = 15;
const MOST_LINKED = 0.5;
/** A whole sentence may be one long link. */
const LINKED_SENTENCE = 90;
/** Without a full stop, a line shorter than this is a label: a place, a date, a name, a heading set as a paragraph. */
const SHORTEST_UNENDED = 60;
/** Notes to the reader are short. */
const LONGEST_NOTE = 320;

/** Openings of what sites say to their readers between paragraphs, in the languages of the measured pages. */
const NOTE_OPENING =
  /^(?:[*•>→»\-–—\s([]*)(?:read (?:more|also|next|the full)|also read|see also|related(?: (?:stories|articles|coverage))?:|more (?:on|from|about)\b|(?:click|tap|listen|watch|subscribe|sign[- ]up|join us|follow (?:us|the|\w+ on)|download (?:the|our)|get (?:the latest|in touch|our|real-time)|don['’]t miss|you may (?:also )?like|for (?:more (?:stories|news|information|on)|the latest)|want more)\b|advertisement|copyright|©|\(c\) ?\d|all rights reserved|photo(?:s|graph)?(?: by| credit)?:|image(?: credit)?:|source:|(?:additional )?reporting by|(?:with )?(?:additional )?reporting (?:by|from)|editing by|(?:the )?associated press (?:writers?|journalists?|reporters?)|this (?:article|story|post) (?:was|is|has been|originally|first)|first published|originally published|editor['’]s note|lire aussi|à lire|leia (?:também|mais)|lea también|lee también|te puede interesar|leggi anche|lesen sie auch|mehr zum thema|auch interessant|zum thema|lees ook|læs også|les også|läs (?:mer|också|även)|lue myös|czytaj (?:też|także|więcej)|zobacz (?:też|także)|przeczytaj|čtěte|читайте также|читать также|читайте|смотрите также|baca juga|xem thêm|ayrıca oku|ilgili haber|この記事|関連記事|相关|关联|더 보기|관련기사)/i;

/** Endings and inner marks of such notes. */
const NOTE_MARK =
  /newsletters?\b|all rights reserved|riproduzione riservata|reservados todos los derechos|alle rechte vorbehalten|무단\s?전재|無断転載|contributed to this (?:report|story|article)|(?:follow|find|reach(?:ed)?) (?:him|her|them|us|me|at|on (?:twitter|facebook|x)\b)|\b(?:e-?mail|contact) (?:us|him|her|the author)\b|©/i;

/** Whether a block within the story tells it; the rest is labels, notes to the reader and lists of links. */
export function tellsStory(block: Block): boolean {
  const length = lengthOf(block.text);
  if (length < SHORTEST) return false;
  const ends = endsLikeSentence(block.text);
  if (linkShare(block) > MOST_LINKED) return block.box.name === 'p' && length >= LINKED_SENTENCE && ends;
  if (!ends && length < SHORTEST_UNENDED && block.box.name !== 'li') return false;
  if (length < LONGEST_NOTE && NOTE_MARK.test(block.text)) return false;
  return length >= LONGEST_NOTE || !NOTE_OPENING.test(block.text);
}
