import type { SentenceRef } from '../engine/article.ts';
import type { SiteChoice } from '../platform/messages.ts';
import type { PanelPart } from './sections.ts';

/**
 * What a reader can do to the page of a tab. Each is called straight from the click, with nothing awaited before it:
 * the browser grants permissions and opens panels on a live gesture only.
 */
export interface TabActions {
  /** `anyway`: though it looks like no article. */
  readPage(anyway: boolean): void;
  chooseSite(host: string, choice: SiteChoice): void;
  savePage(): void;
  forgetPage(): void;
  /** What changed in a saved page since it was saved. */
  showChanges(): void;
  /** Hides a pair of sentences as a wrong match, or shows it again. */
  judgeMatch(here: string, there: string, wrong: boolean): void;
  openArticle(articleId: string, sentence: SentenceRef | null): void;
  /** The list of all articles that pages are compared with. */
  openLibrary(): void;
  /** A sample article, to try the extension on. */
  openSample(): void;
  openSettings(): void;
  /** The settings, at the explanation of how often matches are wrong. */
  openErrorRates(): void;
}

export interface PanelActions extends TabActions {
  /** The page scrolls to a statement. */
  showInPage(claimId: string): void;
  /** Marks in pages on or off. */
  switchMarks(on: boolean): void;
}

export interface PopupActions extends TabActions {
  openPanel(): void;
  /** The panel, at this part of it. */
  showInPanel(part: PanelPart): void;
}
