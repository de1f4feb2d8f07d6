import type { Sentence } from '../language/analysis.ts';

/** Lines about the text instead of the world: credits, promises of updates, calls to subscribe, refused comments. */
const HOUSEKEEPING: readonly RegExp[] = [
  /^\W*(?:photo(?:graph)?s?|image|picture|video|drawing|illustration|graphic|credit|file|top image|cover image|with inputs?|source|sources|reporting|additional reporting|editing|writing|compiled|edited|read (?:more|also|next)|related|advertisement|sponsored|watch|listen|see also|more on this)\b\s*(?:by\b|from\b|:|\/|photo|image|$)/i,
  /\b(?:getty images|via getty|afp via|shutterstock|all rights reserved|copyright|©)\b/i,
  /\bwith inputs? from\b|\b(?:developing|breaking) (?:news )?story\b|\bupdates? to follow\b|\bmore to follow\b|\bthis (?:story|article|post|page) (?:has been|was|is being|will be) (?:updated|corrected|published|first published)\b/i,
  /\b(?:subscribe|sign up|newsletters?|follow us|click here|download (?:our|the) app|join our|log in|your inbox|order (?:it|yours|now|the new)|cookie)\b/i,
  /\b(?:did not|didn['’]t|has not|have not|had not|could not|couldn['’]t) (?:immediately |yet )?(?:respond|reply|return|be (?:immediately )?reached)\b|\bdeclined to comment\b|\brequests? for (?:a )?comment\b/i,
  /^[\p{Lu}][\p{L}. -]{3,40} (?:has (?:written|reported|covered)|is an? (?:[\p{L}-]+ ){0,3}(?:reporter|correspondent|writer|editor|columnist|journalist))\b/u,
];
/** What a site says to its readers: its terms, its forms, whom to follow. */
const TO_READERS: readonly RegExp[] = [
  /^\W*(?:published|updated|posted|last (?:updated|modified)|twitter|facebook|e-?mail)\s*:/i,
  /^(?:you can )?(?:follow|contact|email|e-mail|reach|tweet) (?:him|her|them|me|us|the (?:author|writer|reporter))\b/i,
  /\b(?:your (?:account|password|e-?mail address|browser|subscription)|registered users|free trial|terms of (?:use|service)|privacy policy|powered by|view comments|all comments|accepting comments|comments (?:are|have been) closed|update this (?:list|story|article|page)|read or share|ad ?choices)\b/i,
  /^(?:to|for) [^.]{4,80}, (?:please )?(?:phone|call|visit|click|email|contact|register|text|go to|see)\b/i,
  /^(?:please|forget|check out|find out|stay tuned|tell us|let us know|share (?:this|your)|have your say|register|call|visit|email|contact|tap|scroll|swipe|don['’]t miss|here['’]s (?:how|what|why)|back to)\b/i,
];
/** Thanks, wishes and grief assert nothing, quoted or not. */
const COURTESY =
  /^["“‘']?\s?(?:thank(?:s| you)\b|congratulations|welcome\b|god bless|rest in peace|(?:my|our) (?:hat|hats|hearts?|thoughts?|prayers?|condolences|sympath\p{L}+)\b)/iu;
/** Judgements of the writer; a quoted one is somebody's statement. */
const OPINION =
  /^(?:I (?:think|believe|feel|hope|guess)|we (?:think|believe|should)|in my (?:view|opinion)|let['’]s|imagine|perhaps|maybe)\b/i;
/** Sayings and retorts inside a quotation assert nothing about the event. */
const SAYING = /\b(?:why not|as the saying goes|(?:old|famous) [\p{L} ]*(?:saying|proverb))\b/iu;
const TERMINAL = /[.!…。！।؟"”’»)」]$/;
const FINITE =
  /\b(?:is|are|was|were|be|been|has|have|had|will|would|could|can|may|might|must|shall|does|did|do|says?|said)\b|n['’]t\b|\b(?:that|it|s?he|there|this|who|what)['’]s\b|\b(?:they|we|you|i)['’](?:re|ve|d|m)\b/i;
const PAST = /\b(?!(?:red|bed|need|speed|hundred|united|armed|unnamed|indeed)\b)[a-z]{2,}ed\b/i;
const STRONG =
  /\b(?:met|won|lost|hit|hits|kills?|dies|found|finds|made|makes|went|goes|came|comes|took|takes|gave|gives|left|leaves|held|holds|told|tells|saw|sees|shot|struck|strikes|fell|falls|rose|rises|broke|began|begins|became|brought|bought|sold|sent|led|leads|set|sets|put|puts|won|wins|beats?|reacts?|plans?|seeks?|wants?|warns?|reports?|claims?|denies|announces|names|arrests?|opens?|closes?|launches|faces|gets|got|calls|urges)\b/;
const LATIN = /[\p{Script=Latin}]/u;

/** UTF-16 code units; without knowing a language's verbs, any full sentence is taken for a claim. */
const SHORTEST_FOREIGN = 8;
/** Fewer words than this are a label. */
const FEWEST_WORDS = 4;
/** A line without a full stop longer than this is a sentence whose stop was forgotten. */
const LONGEST_HEADING_WORDS = 14;

/** Whether a sentence asserts something checkable about the world. Never throws. */
export function isClaim(sentence: Sentence): boolean {
  const text = sentence.ref.text;
  if (HOUSEKEEPING.some((pattern) => pattern.test(text)) || COURTESY.test(text)) return false;
  if (sentence.quotes.length === 0 && TO_READERS.some((pattern) => pattern.test(text))) return false;
  if (/[?？]["”’]?$/.test(text) || (isOwnVoice(sentence) && OPINION.test(text)) || SAYING.test(text))
    return false;
  if (!sentence.english || !LATIN.test(text)) return TERMINAL.test(text) && text.length >= SHORTEST_FOREIGN;
  const content = sentence.words.filter((word) => !word.stop).length;
  if (sentence.words.length < FEWEST_WORDS || content < 2) return hasQuotedStatement(sentence);
  const finite = FINITE.test(text) || PAST.test(text) || STRONG.test(text);
  if (TERMINAL.test(text) && sentence.words.length > LONGEST_HEADING_WORDS) return true;
  return finite || hasQuotedStatement(sentence);
}

/** Neither within a quotation nor somebody's words by its own sentence: "I think it fell,” she said". */
function isOwnVoice({ quoted, attribution }: Sentence): boolean {
  return !quoted && attribution.origins.length + attribution.unnamed.length === 0;
}

/** A heading that quotes ('Arms dealing "actively advancing"') says who says what, in short. */
function hasQuotedStatement({ quotes, words }: Sentence): boolean {
  return words.length >= FEWEST_WORDS && quotes.some((quote) => / /.test(quote.text.trim()));
}

const LONGEST_SURE_HEADING_WORDS = 9;

/** A short line without a full stop: it may assert, but what stands under it says it better. */
export function isHeading({ ref, words }: Sentence): boolean {
  return words.length <= LONGEST_SURE_HEADING_WORDS && !TERMINAL.test(ref.text);
}

const SIDE = /\((?:left|right|l|r|centre|center|c|pictured|above|below|from left)[^)]*\)/i;
const CREDIT =
  /\((?:photo|image|picture|file|ap|afp|reuters|getty)\b[^)]*\)?\s*$|\b(?:photo|image|drawing|picture|illustration):/i;

/** Whether a sentence describes a picture: it says who stands where, or its paragraph ends in a credit. */
export function isCaption(sentence: Sentence, paragraph: string): boolean {
  return SIDE.test(sentence.ref.text) || CREDIT.test(paragraph);
}
