import * as v from 'valibot';
import type { Platform } from '../platform/platform.ts';
import { type ArticlePlace, type ReaderPlace, readerFragment } from '../platform/reader-address.ts';

const KEY = 'reader-tab';
const schema = v.object({ tabId: v.number(), fromTab: v.nullable(v.number()) });

/** The one tab in which articles of the corpus are read and tables shown, and the tab whose page they are read beside. */
export class ReaderTab {
  readonly #platform: Pick<Platform, 'session' | 'tabs' | 'self'>;

  constructor(platform: Pick<Platform, 'session' | 'tabs' | 'self'>) {
    this.#platform = platform;
  }

  /** Opens an article in the reader tab, which is made where there is none. From the reader tab itself its origin stays. */
  async openArticle(place: ArticlePlace): Promise<void> {
    const { fromTab } = place;
    await this.#open({ ...place, fromTab: fromTab === null ? null : await this.originOf(fromTab) });
  }

  /** Opens the table of a tab's page in the same tab. */
  async openTable(fromTab: number): Promise<void> {
    await this.#open({ view: 'table', fromTab: await this.originOf(fromTab) });
  }

  async #open(place: ReaderPlace): Promise<void> {
    const { tabs, session } = this.#platform;
    const known = await this.#known();
    // The reader may have used the tab for something else since: never navigate that away.
    const facts = known === null ? null : await tabs.find(known.tabId);
    const reusable = facts?.url?.startsWith(this.#page) ? facts.id : null;
    const tabId = await tabs.show(`${this.#page}#${readerFragment(place)}`, reusable);
    await session.set({ [KEY]: { tabId, fromTab: place.fromTab } });
  }

  /** The tab whose page a tab stands for: the origin's for the reader tab, itself for every other. */
  async originOf(tabId: number): Promise<number> {
    const known = await this.#known();
    return known?.tabId === tabId && known.fromTab !== null ? known.fromTab : tabId;
  }

  async #known(): Promise<v.InferOutput<typeof schema> | null> {
    const parsed = v.safeParse(schema, (await this.#platform.session.get([KEY]))[KEY]);
    return parsed.success ? parsed.output : null;
  }

  get #page(): string {
    return `${this.#platform.self.origin}/reader.html`;
  }
}
