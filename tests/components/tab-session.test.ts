import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTabSession } from '../../entrypoints/surface/tab-session.ts';
import { ask } from '../../platform/ask.ts';
import type { TabState } from '../../platform/messages.ts';
import { onStateChanged } from '../../platform/tab-changes.ts';
import { STATES } from './fixtures/states.ts';

vi.mock('../../platform/ask.ts', () => ({ ask: vi.fn() }));
vi.mock('../../platform/tab-changes.ts', () => ({ onStateChanged: vi.fn() }));

const asked = vi.mocked(ask);
const related = coverageIn(STATES.related);

function coverageIn(state: TabState | null | undefined) {
  if (state?.kind !== 'covered') throw new Error('The fixture is no coverage.');
  return state;
}

/** A coverage in little: the session looks at no more of it. */
const covered = (id: string): TabState => ({
  ...related,
  coverage: { ...related.coverage, page: { ...related.coverage.page, id } },
});
const off = (host: string): TabState => ({ kind: 'off', site: { host, choice: 'never' } });

beforeEach(() => {
  asked.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('tab session', () => {
  it('drops an answer for a tab that it left', async () => {
    const late = Promise.withResolvers<TabState>();
    asked.mockReturnValueOnce(late.promise).mockResolvedValueOnce(off('b.example'));
    const session = createTabSession();
    const first = session.follow(1);
    await session.follow(2);
    late.resolve(off('a.example'));
    await first;
    expect(session.state.value).toEqual(off('b.example'));
  });

  it('goes on showing a page while the next tab is asked for, and never blank in between', async () => {
    asked.mockImplementation(async () => off('a.example'));
    const session = createTabSession();
    await session.follow(1);
    const shown: (TabState | null)[] = [];
    session.state.subscribe((state) => shown.push(state));
    await session.follow(2);
    await session.follow(1);
    expect(shown).toEqual([off('a.example'), off('a.example'), off('a.example')]);
  });

  it('shows a coverage again at once when its tab comes back, before the worker has answered', async () => {
    const [first, second] = [covered('a'), covered('b')];
    asked
      .mockResolvedValueOnce(first)
      .mockResolvedValueOnce(second)
      .mockReturnValue(new Promise(() => {}));
    const session = createTabSession();
    await session.follow(1);
    await session.follow(2);
    void session.follow(1);
    expect([session.tabId.value, session.state.value]).toEqual([1, first]);
    expect(asked).toHaveBeenCalledTimes(3);
  });

  it('draws nothing anew where the worker says the same', async () => {
    asked.mockImplementation(async () => covered('a'));
    const session = createTabSession();
    await session.follow(1);
    const shown = session.state.value;
    await session.follow(1);
    expect(session.state.value).toBe(shown);
  });

  it('shows no coverage again after any tab changed, or the reader asked for something', async () => {
    asked.mockResolvedValueOnce(covered('a')).mockResolvedValueOnce(covered('b'));
    const session = createTabSession();
    await session.follow(1);
    await session.follow(2);
    asked.mockReturnValue(new Promise(() => {}));
    const [changed] = vi.mocked(onStateChanged).mock.lastCall ?? [];
    changed?.(1);
    void session.follow(1);
    expect(session.tabId.value).toBe(2);
    asked.mockReset().mockResolvedValueOnce(covered('a')).mockResolvedValueOnce(covered('b'));
    await session.follow(1);
    await session.follow(2);
    asked.mockReturnValue(new Promise(() => {}));
    void session.attempt(() => new Promise(() => {}));
    void session.follow(1);
    expect(session.tabId.value).toBe(2);
  });

  it('keeps the page shown in front of one of our own pages, and shows that where there is none', async () => {
    asked.mockResolvedValueOnce(off('a.example')).mockResolvedValue({ kind: 'own-page', site: null });
    const session = createTabSession();
    await session.follow(1);
    await session.follow(2);
    expect([session.tabId.value, session.state.value]).toEqual([1, off('a.example')]);
    const other = createTabSession();
    await other.follow(2);
    expect(other.state.value?.kind).toBe('own-page');
  });

  it('in front of a page of ours shows what becomes of the page that stays, and of that page itself', async () => {
    const answers = new Map<number, TabState>([
      [1, off('a.example')],
      [2, { kind: 'own-page', site: null }],
    ]);
    asked.mockImplementation(async (_kind, body) => answers.get(Object(body).tabId) ?? null);
    const session = createTabSession();
    const [changed] = vi.mocked(onStateChanged).mock.lastCall ?? [];
    await session.follow(1);
    await session.follow(2);
    answers.set(1, covered('a'));
    changed?.(1);
    await vi.waitFor(() => expect(session.state.value).toEqual(covered('a')));
    expect(session.tabId.value).toBe(1);
    // The sample page comes to show one only after a while.
    answers.set(2, covered('sample'));
    changed?.(2);
    await vi.waitFor(() => expect(session.tabId.value).toBe(2));
    expect(session.state.value).toEqual(covered('sample'));
  });

  it('goes blank where the next tab keeps it waiting, and acts on the tab that it shows', async () => {
    vi.useFakeTimers();
    asked.mockResolvedValueOnce(off('a.example')).mockReturnValue(new Promise(() => {}));
    const session = createTabSession();
    await session.follow(1);
    void session.follow(2);
    expect([session.tabId.value, session.state.value]).toEqual([1, off('a.example')]);
    vi.runAllTimers();
    expect([session.tabId.value, session.state.value]).toEqual([2, null]);
  });

  it('shows a page being read as such, with the choice for its site', async () => {
    asked.mockResolvedValueOnce(off('a.example'));
    const session = createTabSession();
    await session.follow(1);
    const read = Promise.withResolvers<TabState>();
    asked.mockReturnValueOnce(read.promise);
    const reading = session.read(false);
    expect(session.state.value).toEqual({ kind: 'reading', site: { host: 'a.example', choice: 'never' } });
    read.resolve({ kind: 'no-access', site: null });
    await reading;
    expect(session.state.value?.kind).toBe('no-access');
  });

  it('offers another try where the worker could not answer', async () => {
    asked.mockRejectedValueOnce(new Error('gone'));
    const session = createTabSession();
    await session.follow(1);
    expect(session.state.value).toEqual({ kind: 'failed', site: null, detail: 'Error: gone' });
  });

  it('says why a request was refused, and clears it with the next', async () => {
    asked.mockResolvedValue(off('a.example'));
    const session = createTabSession();
    await session.follow(1);
    await session.attempt(async () => ({ ok: false, why: 'quota' }));
    expect(session.refusal.value).toBe('quota');
    await session.attempt(async () => ({ ok: true, value: null }));
    expect(session.refusal.value).toBeNull();
  });
});
