import type { Coverage, SentenceRef } from '../engine/article.ts';
import type { SiteChoice } from '../platform/messages.ts';
import type { PanelPart } from '../platform/panel-wish.ts';

/**
 * What a reader can do to the page of a tab. Each is called straight from the click, with nothing awaited before it:
 * the browser grants permissions and opens panels on a live gesture only.
 */
export interface TabActions {
  /** `anyway`: though it looks like no article. */
  readPage(anyway: boolean): void;
  /** Ends what is being read or compared, before it is answered. */
  stopReading(): void;
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
  /** The same at "Add a feed", with the address of the page: the reader confirms there. */
  addSiteFeed(page: string): void;
  /** A sample article, to try the extension on. */
  openSample(): void;
  openSettings(): void;
  /** The settings, at the explanation of how often matches are wrong. */
  openErrorRates(): void;
  /** The settings, at the list of what was hidden as a wrong match. */
  openHidden(): void;
  /** Puts a text into the clipboard. @returns whether it is there now */
  copyText(text: string): Promise<boolean>;
  /** The coverage, in the form of the command line. */
  copyJson(coverage: Coverage): Promise<boolean>;
  /** The table in a tab, where it has more columns than the panel has room for. */
  openTable(): void;
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
