import { type Signal, signal } from '@preact/signals';
import type { LibraryState } from '../../components/library/library-state.ts';
import type { HeldArticle } from '../../platform/library-messages.ts';
import type { Answer, Refusal } from '../../platform/messages.ts';
import type { LibraryCalls } from './calls.ts';

const FIRST: LibraryState = {
  part: 'articles',
  now: 0,
  overview: null,
  list: null,
  search: null,
  adding: { kind: 'asking' },
  offered: '',
  file: null,
  writing: false,
  removed: [],
  shorter: null,
  refusal: null,
};

/** What the page shows, and the ways to bring it up to date. */
export class PageState {
  readonly state: Signal<LibraryState> = signal(FIRST);
  readonly #calls: LibraryCalls;
  #next: string | null = null;

  constructor(calls: LibraryCalls) {
    this.#calls = calls;
  }

  set(change: Partial<LibraryState>): void {
    this.state.value = { ...this.state.value, ...change };
  }

  /** Waits for an answer, shows why it was refused, and asks anew what there is. @returns what came of it, or null */
  async attempt<T>(asked: Promise<Answer<T>>): Promise<{ readonly value: T } | null> {
    const answer = await asked.catch(() => ({ ok: false, why: 'storage' }) as const);
    this.set({ refusal: answer.ok ? null : answer.why });
    await this.refresh();
    return answer.ok ? { value: answer.value } : null;
  }

  refuse(): void {
    this.set({ refusal: 'not-permitted' });
  }

  /** All anew. What is shown stays where the library does not answer, and the reader is told. */
  async refresh(): Promise<void> {
    try {
      await this.#look();
    } catch (error) {
      this.set({ refusal: refusalIn(String(error)) });
    }
  }

  /** The overview, and the list where articles came or went that it does not show. */
  async #look(): Promise<void> {
    const before = this.state.value.overview?.whole.articles;
    const overview = await this.#calls.overview();
    this.set({ overview, now: Date.now() });
    const { list } = this.state.value;
    const kept = list?.articles.some(({ removed }) => removed) ?? false;
    if (list === null || (overview.whole.articles !== before && !kept)) await this.#firstPage();
  }

  async showMore(): Promise<void> {
    if (this.#next === null) return;
    const { articles, next } = await this.#calls.articles(this.#next);
    this.#next = next;
    const shown = this.state.value.list?.articles ?? [];
    const known = new Set(shown.map(({ article }) => article.id));
    const more = articles.filter(({ article }) => !known.has(article.id));
    this.set({ list: { articles: [...shown, ...more], more: next !== null } });
  }

  /** What is removed here keeps its line as long as the page stands, so that it can be put back. */
  markRemoved(articleId: string, removed: boolean): void {
    const { list } = this.state.value;
    if (list !== null) this.set({ list: { ...list, articles: marked(list.articles, articleId, removed) } });
  }

  async #firstPage(): Promise<void> {
    const { articles, next } = await this.#calls.articles(null);
    this.#next = next;
    this.set({ list: { articles, more: next !== null } });
  }
}

/** Of an error nothing but its words comes from the worker, with the browser's own name for it. */
function refusalIn(words: string): Refusal {
  if (words.includes('VersionError')) return 'newer';
  return words.includes('QuotaExceededError') ? 'quota' : 'storage';
}

/** A list with one of its articles removed, or put back. */
export function marked<T extends HeldArticle>(held: readonly T[], articleId: string, removed: boolean): T[] {
  return held.map((each) => (each.article.id === articleId ? { ...each, removed } : each));
}
