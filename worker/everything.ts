import type { Article } from '../engine/article.ts';
import type { Answer, Everything } from '../platform/messages.ts';
import { PREFERENCES_KEY } from '../platform/preferences.ts';
import { refusalOf, showAgain } from './library-change.ts';
import type { Desk } from './tab-states.ts';

/** What is kept in `storage.local`. Each is checked by whoever reads it, so that it may come back from a file. */
const SETTINGS = ['sites', 'marks', 'wrong-matches', 'removed-samples', PREFERENCES_KEY] as const;

/** Everything of the reader's that is kept: saved articles, choices, and what was called wrong. */
export async function exportAll({ holdings, platform }: Desk): Promise<Everything> {
  return {
    format: 'also-reported',
    version: 1,
    settings: await platform.local.get(SETTINGS),
    articles: [...(await holdings.byHand())],
  };
}

/** Deletes all that. What the browser granted stays granted until the reader takes it back, so "never" stays as well. */
export async function deleteAll(desk: Desk): Promise<Answer<null>> {
  return changed(desk, async () => {
    await desk.holdings.change((saved) => saved.clear());
    await desk.holdings.change(() => desk.platform.local.remove(SETTINGS.filter((key) => key !== 'sites')));
    await desk.sites.forgetChoices();
  });
}

/** Puts back what was deleted, or what was exported before. */
export function restoreAll(desk: Desk, { settings, articles }: Everything): Promise<Answer<null>> {
  return changed(desk, async () => {
    const known = Object.entries(settings).filter(([key]) => SETTINGS.some((one) => one === key));
    await desk.holdings.change(() => desk.platform.local.set(Object.fromEntries(known)));
    for (const article of articles) await keep(desk, article);
    await desk.sites.reconcile();
  });
}

function keep({ holdings }: Desk, article: Article): Promise<void> {
  return holdings.change((saved) => saved.save(article));
}

async function changed(desk: Desk, task: () => Promise<void>): Promise<Answer<null>> {
  try {
    await task();
  } catch (error) {
    return { ok: false, why: refusalOf(error) };
  }
  await showAgain(desk, []);
  return { ok: true, value: null };
}
