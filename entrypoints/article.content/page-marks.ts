import type { PageMark, PageStatement } from '../../platform/messages.ts';
import type { Anchors } from '../../reading/anchor.ts';
import { LOOKS, paint } from './highlights.ts';
import { caretAt, isAtPoint } from './mark-click.ts';
import { type Placed, placesOf, stands } from './mark-places.ts';
import { NodeWatch } from './node-watch.ts';
import { hasRoom, isOnScreen, scrollToRange } from './show-range.ts';

/** How long the statement that was gone to is set off. */
const SHOWN_MS = 2_500;
/** A page scrolls smoothly for so long at most: until then the words gone to may still be on their way. */
const SCROLLING_MS = 1_500;
/** How often to look whether the extension has gone and left its marks behind: the browser does not tell. */
const LOOK_MS = 5_000;

/** The marks in the page: where they stand, and how they come and go. Nothing of the document is changed. */
export class PageMarks {
  readonly #anchors: () => Anchors | null;
  readonly #isOver: () => boolean;
  readonly #watch = new NodeWatch(() => this.#repair());
  #marks: readonly PageMark[] = [];
  #placed: readonly Placed<PageMark>[] = [];
  /** Grows with every change of the marks: a search that began before is dropped. */
  #turn = 0;
  #shown: Placed<PageStatement> | null = null;
  /** When it was gone to, on the clock of `performance.now`. */
  #shownAt = 0;
  #fading: ReturnType<typeof setTimeout> | undefined;
  #looking: ReturnType<typeof setInterval> | undefined;

  /**
   * @param anchors the way back from what was read last; null where nothing was
   * @param isOver whether the extension was updated or removed
   */
  constructor(anchors: () => Anchors | null, isOver: () => boolean) {
    this.#anchors = anchors;
    this.#isOver = isOver;
  }

  /** Marks these statements, in place of those before. */
  async mark(marks: readonly PageMark[]): Promise<void> {
    this.#marks = marks;
    clearInterval(this.#looking);
    this.#looking = setInterval(() => this.#isOver() && this.clear(), LOOK_MS);
    this.#watch.start(document);
    await this.#place();
  }

  /** Takes every mark out, at once. */
  clear(): void {
    this.#turn += 1;
    this.#marks = [];
    this.#placed = [];
    this.#shown = null;
    this.#watch.stop();
    clearInterval(this.#looking);
    clearTimeout(this.#fading);
    for (const look of LOOKS) paint(look, []);
  }

  /** The statement whose mark lies at a point of the window, or null; it is set off for a moment. */
  pointAt(x: number, y: number): string | null {
    if (this.#placed.length === 0) return null;
    const caret = caretAt(x, y);
    const found = caret && this.#placed.find(({ range }) => isAtPoint(range, caret, x, y));
    if (!found) return null;
    this.#setOff(found);
    return found.statement.claimId;
  }

  /** Scrolls to a statement and sets it off. @returns whether its words were found where they can be seen */
  async show(statement: PageStatement): Promise<boolean> {
    const [found] = await this.#visible([statement]);
    if (found !== undefined) this.#goTo(found);
    return found !== undefined;
  }

  /** Goes on among statements, or back: from the one gone to last while it is in sight, else from what is. @returns its id */
  async step(statements: readonly PageStatement[], by: 1 | -1): Promise<string | null> {
    const visible = await this.#visible(statements);
    const inOrder = visible.toSorted((one, other) =>
      one.range.compareBoundaryPoints(Range.START_TO_START, other.range),
    );
    const next = this.#following(inOrder, by);
    if (next !== undefined) this.#goTo(next);
    return next?.statement.claimId ?? null;
  }

  #following(inOrder: readonly Placed<PageStatement>[], by: 1 | -1): Placed<PageStatement> | undefined {
    const from = this.#stillAt()?.statement.claimId;
    const at = inOrder.findIndex(({ statement }) => statement.claimId === from);
    if (at >= 0) return inOrder[at + by];
    const top = ({ range }: Placed<PageStatement>): number => range.getBoundingClientRect().top;
    return by === 1
      ? inOrder.find((placed) => top(placed) >= 0)
      : inOrder.findLast((placed) => top(placed) < innerHeight / 2);
  }

  /** The statement gone to last, unless the reader has scrolled away from it since. */
  #stillAt(): Placed<PageStatement> | null {
    const isArriving = performance.now() - this.#shownAt < SCROLLING_MS;
    return this.#shown !== null && (isArriving || isOnScreen(this.#shown.range)) ? this.#shown : null;
  }

  async #visible(statements: readonly PageStatement[]): Promise<readonly Placed<PageStatement>[]> {
    const anchors = this.#anchors();
    return anchors === null
      ? []
      : (await placesOf(anchors, statements)).filter(({ range }) => hasRoom(range));
  }

  #goTo(placed: Placed<PageStatement>): void {
    scrollToRange(placed.range);
    this.#setOff(placed);
  }

  #setOff(placed: Placed<PageStatement>): void {
    this.#shown = placed;
    this.#shownAt = performance.now();
    clearTimeout(this.#fading);
    paint('shown', [placed.range]);
    this.#fading = setTimeout(() => paint('shown', []), SHOWN_MS);
  }

  async #place(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const anchors = this.#anchors();
    const isOld = (): boolean => this.#turn !== turn;
    const placed = anchors === null ? [] : await placesOf(anchors, this.#marks, isOld);
    if (isOld()) return;
    this.#placed = placed;
    for (const look of LOOKS) {
      if (look === 'shown') continue;
      paint(
        look,
        placed.filter(({ statement }) => statement.kind === look).map(({ range }) => range),
      );
    }
  }

  /** Paints anew where words were replaced, or are still missing. */
  #repair(): boolean {
    if (this.#placed.length === this.#marks.length && this.#placed.every(stands)) return false;
    void this.#place();
    return true;
  }
}
