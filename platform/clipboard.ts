import { answerOf } from '../engine/answer.ts';
import type { Coverage } from '../engine/article.ts';

/**
 * Puts text into the clipboard. Call it straight from the click: browsers let only a live gesture write there.
 * @returns whether it is there now
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Withheld by a policy of the browser, or the gesture is over.
    return false;
  }
}

/** Puts a coverage into the clipboard in the form that the command line prints with --json; likewise from the click. */
export function copyAsJson(coverage: Coverage): Promise<boolean> {
  return copyText(`${JSON.stringify(answerOf(coverage), null, 2)}\n`);
}
