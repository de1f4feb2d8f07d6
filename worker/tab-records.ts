import * as v from 'valibot';
import type { KeyValues } from '../platform/key-values.ts';
import { withoutFragment } from '../platform/origins.ts';
import { SessionShelf } from './session-shelf.ts';

/** `document` names the document that was or is read; null until it has spoken. */
const common = { url: v.string(), document: v.nullable(v.string()) };
const schema = v.variant('kind', [
  /** The address alone is known: the reader set its site to "never" while it was open. */
  v.object({ ...common, kind: v.literal('unread') }),
  /** The page is being read; `since` in milliseconds since 1970. */
  v.object({ ...common, kind: v.literal('reading'), since: v.number() }),
  v.object({
    ...common,
    kind: v.literal('not-article'),
    reason: v.picklist(['front-page', 'no-text', 'no-article-markup', 'empty']),
  }),
  v.object({ ...common, kind: v.literal('failed'), detail: v.string() }),
  /** The page was read; `hash` names it among the pages and coverages of this session. */
  v.object({ ...common, kind: v.literal('read'), hash: v.string() }),
]);

/** What the worker knows of the page in a tab. No record: the page was not read. */
export type TabRecord = v.InferOutput<typeof schema>;

/** A record is some hundred characters: room for more tabs than anybody has open. */
const LIMIT = 500_000;

/** What is known of each tab's page, kept where it survives the worker. */
export class TabRecords {
  readonly #shelf: SessionShelf<TabRecord>;

  constructor(session: KeyValues) {
    this.#shelf = new SessionShelf(session, 'tabs', LIMIT, (value) => {
      const parsed = v.safeParse(schema, value);
      return parsed.success ? parsed.output : null;
    });
  }

  get(tabId: number): Promise<TabRecord | null> {
    return this.#shelf.get(String(tabId));
  }

  async set(tabId: number, record: TabRecord): Promise<void> {
    await this.#shelf.put(String(tabId), record);
  }

  /**
   * Forgets a record, unless another has taken its place since it was seen: a page's goodbye may arrive while its
   * successor is already being read.
   * @returns whether it did
   */
  forget(tabId: number, seen: TabRecord): Promise<boolean> {
    return this.#shelf.removeIf(String(tabId), (now) => JSON.stringify(now) === JSON.stringify(seen));
  }

  /** Forgets whatever is known of a tab. */
  async drop(tabId: number): Promise<void> {
    await this.#shelf.removeIf(String(tabId), () => true);
  }

  /**
   * Writes what a reading of `record.url` led to, unless the tab has meanwhile gone on to another page or document.
   * @returns whether it was written
   */
  settle(tabId: number, record: TabRecord): Promise<boolean> {
    return this.#shelf.change(String(tabId), (known) =>
      known !== null && samePage(known.url, record.url) && sameDocument(known.document, record.document)
        ? record
        : null,
    );
  }

  async tabs(): Promise<readonly number[]> {
    return (await this.#shelf.keys()).map(Number);
  }
}

/** True for two addresses that differ in their fragment at most. */
export function samePage(one: string, other: string): boolean {
  return withoutFragment(one) === withoutFragment(other);
}

/** True unless two documents are known to be different ones. */
export function sameDocument(one: string | null, other: string | null): boolean {
  return one === null || other === null || one === other;
}
