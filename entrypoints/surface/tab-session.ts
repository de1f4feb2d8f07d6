import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { ask } from '../../platform/ask.ts';
import type { Answer, PageChanges, Refusal, TabState } from '../../platform/messages.ts';
import { onStateChanged } from '../../platform/tab-changes.ts';

/**
 * How long, in milliseconds, the tab before stays shown while the worker is asked for the next one. The reader tab stands
 * for the page it was opened from: blanked in between, the panel would lose what was opened, chosen and scrolled to.
 */
const HOLDS_MS = 600;
/** Tabs whose coverage is kept here. Few readers go to and fro between more. */
const MOST_KEPT = 8;

const NO_ANSWER = { ok: false, why: 'storage' } as const;

/** What a surface knows of the tab that it shows. */
export interface TabSession {
  /** The tab that is shown: requests concern this one, even while the next is still being asked for. */
  readonly tabId: ReadonlySignal<number | null>;
  /** Null until the worker has answered for this tab. */
  readonly state: ReadonlySignal<TabState | null>;
  /** Why the last thing asked for was not done; cleared by the next. */
  readonly refusal: ReadonlySignal<Refusal | null>;
  /** What changed in the page since it was saved, once asked for. */
  readonly changes: ReadonlySignal<PageChanges | null>;
  showChanges(): Promise<void>;
  /** Shows another tab. @returns its state */
  follow(tabId: number | null): Promise<TabState | null>;
  /** Reads the tab now. */
  read(anyway: boolean): Promise<void>;
  /** Carries out a request and shows what became of it, or why nothing did. */
  attempt(request: (tabId: number) => Promise<Answer<unknown>>): Promise<boolean>;
}

/**
 * Keeps up with one tab at a time. An answer that comes after the surface went on to another tab is dropped. A coverage
 * that was shown is shown again at once when its tab comes back, and the worker is asked all the same: nothing is kept
 * beyond a change of any tab, or a request of the reader.
 */
export function createTabSession(): TabSession {
  const tabId = signal<number | null>(null);
  const state = signal<TabState | null>(null);
  const refusal = signal<Refusal | null>(null);
  const changes = signal<PageChanges | null>(null);
  /** The tab in front. */
  let wanted: number | null = null;
  /** The tab whose page stays shown while one of our own pages is in front. */
  let held: number | null = null;
  const kept = new Map<number, TabState>();

  const show = (shown: number | null, known: TabState | null) => {
    batch(() => {
      if (tabId.value !== shown) refusal.value = null;
      if (tabId.value !== shown || !isChanged(known)) changes.value = null;
      tabId.value = shown;
      if (!isSame(state.value, known)) state.value = known;
    });
  };
  const settle = async (asked: number, answer: Promise<TabState>): Promise<TabState | null> => {
    const answered = await answer.catch(failedOver(tabId.value === asked ? state.value : null));
    if (asked !== wanted && asked !== held) return answered;
    keep(kept, asked, answered);
    // In front of one of our own pages (settings, the list of articles) the reader's page stays shown.
    if (answered.kind === 'own-page' && tabId.value !== null && tabId.value !== asked) {
      held = tabId.value;
      return answered;
    }
    if (asked === wanted) held = null;
    show(asked, answered);
    return answered;
  };
  const refresh = (asked: number) => settle(asked, ask('tab-state', { tabId: asked }));
  // What is held changes too, and a page of ours may come to show a sample.
  const refreshAll = () =>
    Promise.all([...new Set([held, wanted])].filter((tab) => tab !== null).map((tab) => refresh(tab)));

  onStateChanged(() => {
    kept.clear();
    // Whichever tab changed: in front of the reader tab this surface shows the page that tab was opened from.
    void refreshAll();
  });

  return {
    tabId,
    state,
    refusal,
    changes,
    async showChanges() {
      const asked = tabId.value;
      if (asked === null) return;
      const answer = await ask('page-changes', { tabId: asked }).catch(() => NO_ANSWER);
      if (tabId.value !== asked) return;
      if (answer.ok) changes.value = answer.value;
      else refusal.value = answer.why;
    },
    async follow(next) {
      wanted = next;
      if (next === null) {
        held = null;
        show(null, null);
        return null;
      }
      const known = kept.get(next);
      if (known !== undefined) show(next, known);
      const patience = setTimeout(() => {
        if (wanted === next && tabId.value !== next) show(next, null);
      }, HOLDS_MS);
      return refresh(next).finally(() => clearTimeout(patience));
    },
    async read(anyway) {
      const asked = tabId.value;
      if (asked === null) return;
      refusal.value = null;
      kept.clear();
      state.value = { kind: 'reading', site: state.value?.site ?? null };
      await settle(asked, ask('read-tab', { tabId: asked, anyway }));
    },
    async attempt(request) {
      const asked = tabId.value;
      if (asked === null) return false;
      refusal.value = null;
      kept.clear();
      const answer = await request(asked).catch(() => NO_ANSWER);
      if (!answer.ok) refusal.value = answer.why;
      // Another tab may have come to the front meanwhile, the reader tab for one: then it is that one that changed.
      await refreshAll();
      return answer.ok;
    },
  };
}

/** Keeps a coverage, as the latest; what else a tab shows is soon told, and soon another. */
function keep(kept: Map<number, TabState>, tabId: number, state: TabState): void {
  kept.delete(tabId);
  if (state.kind === 'covered') kept.set(tabId, state);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
}

/** Drawing the same once more would cost more than to compare it. */
function isSame(one: TabState | null, other: TabState | null): boolean {
  return (
    one?.kind === 'covered' && other?.kind === 'covered' && JSON.stringify(one) === JSON.stringify(other)
  );
}

/** A worker that could not answer at all is a bug of ours; the reader is offered another try rather than a blank. */
function failedOver(before: TabState | null): (error: unknown) => TabState {
  return (error) => ({ kind: 'failed', site: before?.site ?? null, detail: String(error) });
}

function isChanged(state: TabState | null): boolean {
  return state?.kind === 'covered' && state.changed;
}
