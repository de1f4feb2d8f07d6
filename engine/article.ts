/**
 * The nouns of the project, as types. Everything here is plain data that survives JSON: it travels in messages, lies in
 * storage and is printed by the command line. Offsets are UTF-16 code units; dates are ISO 8601 strings.
 */

/** One text as published: a seed, a saved page, or the page being read. */
export interface Article {
  /** Stable within a corpus; never shown to a reader. */
  readonly id: string;
  /** The headline as published, or null where none was given. */
  readonly title: string | null;
  /** The body, one string per paragraph, in reading order, without headings of the site around it. */
  readonly paragraphs: readonly string[];
  /** ISO date (2023-09-04) or date-time with offset (2023-09-04T10:00:00Z), or null when unknown. */
  readonly published: string | null;
  /** http(s) address, or null where there is none. */
  readonly url: string | null;
  /** The outlet's name, or null when unknown. */
  readonly source: string | null;
  /** BCP 47 primary language (en), or null when unknown. */
  readonly language: string | null;
}

/** The article a reader has open, and how much of it could be read. */
export interface Page extends Article {
  readonly byline: string | null;
  readonly extent: Extent;
}

/** How much of a page was read. Only on a whole text may anything be called "not found" or "left out". */
export interface Extent {
  readonly whole: boolean;
  /** Why the text is not whole: cut by a paywall, or by our own cap. Null where it is. */
  readonly cut: 'paywall' | 'cap' | null;
  readonly paragraphs: number;
  readonly characters: number;
}

/** Why a page is no article to us. */
export type NotArticleReason = 'front-page' | 'no-text' | 'no-article-markup' | 'empty';

/** What the content script found, once per changed content. */
export type Reading =
  | { readonly kind: 'article'; readonly page: Page }
  | {
      readonly kind: 'not-article';
      readonly reason: NotArticleReason;
      readonly url: string;
      readonly title: string | null;
    }
  | { readonly kind: 'failed'; readonly url: string; readonly detail: string };

/** A sentence's place in its article. */
export interface SentenceRef {
  /** Index into Article.paragraphs. */
  readonly paragraph: number;
  /** [start, end) in that paragraph, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A slice [start, end) of a sentence's text, UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export type OriginKind = 'person' | 'institution' | 'outlet';

/** A named origin: to whom an assertion is attributed. */
export interface Origin {
  readonly name: string;
  readonly kind: OriginKind;
  /** Names of one origin share a key: a spokeswoman and the council she speaks for. */
  readonly key: string;
}

/** What a sentence says about where its assertion comes from. All empty: the article's own voice. */
export interface Attribution {
  readonly origins: readonly Origin[];
  /** Unnamed sources in the article's words ("an anonymous US official"). They add no origin. */
  readonly unnamed: readonly string[];
  /** Carriers: outlets that pass an origin's words on. They add no origin. */
  readonly via: readonly string[];
}

export type DifferenceKind = 'date' | 'number' | 'place' | 'participant' | 'polarity' | 'quote-wording';

/** One detail that two aligned sentences give differently. */
export interface Difference {
  readonly what: DifferenceKind;
  readonly here: Detail;
  readonly there: Detail;
  /** True where the later article gives a newer count: an update in time order, no contradiction. */
  readonly update: boolean;
}

/** The words of a sentence that carry a detail, and what they mean. */
export interface Detail extends Span {
  /**
   * Normalised: ISO date, month (2023-08) or range (2023-08-01/2023-08-07); decimal number; `denial` for those words of a
   * polarity difference that deny; null for other words.
   */
  readonly value: string | null;
  /** True where the value was counted from the article's publication date ("last month"). */
  readonly relative: boolean;
}

/** A sentence of another article aligned with a claim. */
export interface Evidence {
  readonly articleId: string;
  readonly sentence: SentenceRef;
  readonly relation: 'same' | 'differs';
  /** Empty for `same`. */
  readonly differences: readonly Difference[];
  readonly attribution: Attribution;
  /** Calibrated probability of the alignment, 0 to 1. */
  readonly probability: number;
}

/** A sentence of the page that asserts something checkable, with what others say of it. */
export interface Claim {
  /** Stable for one text: the sentence's place ("3:0-118"). */
  readonly id: string;
  readonly sentence: SentenceRef;
  readonly attribution: Attribution;
  /** Relative dates resolved against the page's publication date. */
  readonly dates: readonly Detail[];
  /** At most one `same` and one `differs` per article: an article that says both shows both. */
  readonly evidence: readonly Evidence[];
  /** How many related articles assert it (relation `same`, or `differs` in a detail). */
  readonly articles: number;
  /** Distinct named origins over the page and its evidence. */
  readonly namedOrigins: readonly Origin[];
  /** Pairs of origins that may be one. */
  readonly mayOverlap: readonly Overlap[];
}

/** Two origins that may be one: an outlet cites sources of a country whose government is named beside it. */
export interface Overlap {
  /** The outlet's name. */
  readonly carrier: string;
  /** Whom it cites, in its article's words ("US and allied sources"). */
  readonly cited: string;
}

/** An assertion of related articles that the page does not make. */
export interface Omission {
  readonly articleId: string;
  readonly sentence: SentenceRef;
  /** Ids of every related article that asserts it. */
  readonly articleIds: readonly string[];
  readonly namedOrigins: readonly Origin[];
  readonly unnamed: readonly string[];
  /** True where every one of those articles appeared after the page. */
  readonly later: boolean;
}

/** Why an article was taken for coverage of the same story, strongest first. */
export interface Reason {
  readonly kind: 'names' | 'places' | 'numbers' | 'days' | 'words';
  readonly values: readonly string[];
}

/** What a surface needs to name an article. */
export interface ArticleCard {
  readonly id: string;
  /** Headline, or the first claim where `titleDerived`; never empty, at most 90 characters when derived. */
  readonly title: string;
  readonly titleDerived: boolean;
  readonly published: string | null;
  readonly url: string | null;
  readonly source: string | null;
  readonly language: string | null;
  /** Where it is kept. */
  readonly shelf: Shelf;
}

export type Shelf = 'bundled' | 'library';

export interface RelatedArticle {
  readonly article: ArticleCard;
  /** Calibrated probability that both report the same story, 0 to 1. */
  readonly probability: number;
  readonly reasons: readonly Reason[];
  /** A sentence of it that neither the page nor an earlier card asserts, or null. */
  readonly adds: SentenceRef | null;
  /** Ids of articles that carry the same text; folded into this card. */
  readonly sameText: readonly string[];
}

/** What a page says of its own sources, with nothing to compare. Counts are of claims. */
export interface InArticle {
  readonly claims: number;
  readonly namingAnOrigin: number;
  readonly unnamedOnly: number;
  readonly namingNone: number;
  readonly mostCited: Origin | null;
}

/** What a page was compared with: the honest denominator. */
export interface Denominator {
  /** Articles in the corpus, without the page's own copies. */
  readonly articles: number;
  /** Of these, within the page's date window and language. */
  readonly compared: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly languages: readonly string[];
  /** True where the page itself stands in the corpus. */
  readonly holdsPage: boolean;
}

/** `related`: something was found. The others say why not, each with its own sentence in the interface. */
export type Outcome = 'related' | 'no-match' | 'out-of-range' | 'other-language' | 'empty-corpus';

/** The whole answer for one page. */
export interface Coverage {
  readonly page: ArticleCard;
  readonly extent: Extent;
  readonly outcome: Outcome;
  readonly related: readonly RelatedArticle[];
  /** Same people or subject, another event; never evidence. */
  readonly background: readonly RelatedArticle[];
  readonly claims: readonly Claim[];
  readonly leftOut: readonly Omission[];
  readonly inArticle: InArticle;
  readonly denominator: Denominator;
}
