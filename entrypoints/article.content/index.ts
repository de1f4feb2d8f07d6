import { defineContentScript } from 'wxt/utils/define-content-script';
import { ask } from '../../platform/ask.ts';
import { feedsNamed } from '../../reading/feeds-named.ts';
import { readPageWithAnchors } from '../../reading/read-page.ts';
import { detectLanguage } from './detect-language.ts';
import { LateText } from './late-text.ts';
import { watchClicks } from './mark-click.ts';
import { anchorsOfThisPage, memoryOfThisPage } from './memory.ts';
import { hearOrders, type Orders } from './orders.ts';
import { PageMarks } from './page-marks.ts';
import { PageReporter } from './page-reporter.ts';
import { watchPage } from './page-watch.ts';
import { parsed, shown } from './readiness.ts';

/** Reads the page it runs in, when the worker allows or orders it. Put there by the worker alone: no `matches`. */
export default defineContentScript({
  registration: 'runtime',
  // The page itself need not hear that we run.
  noScriptStartedPostMessage: true,
  async main(ctx) {
    const anchors = anchorsOfThisPage();
    const marks = new PageMarks(
      () => anchors.current,
      () => ctx.isInvalid,
    );
    const late = new LateText(() => void reporter.changed());
    const reporter = new PageReporter(memoryOfThisPage(), {
      url: () => location.href,
      read: async (anyway) => {
        const options = { url: location.href, anyway, detectLanguage };
        const read = await readPageWithAnchors(document, options);
        anchors.current = read.anchors;
        return read.reading;
      },
      mayRead: (url) => ask('may-read', { url }),
      report: (reading) => ask('page-read', reading),
      wasRead: () => late.watch(document),
      isOver: () => ctx.isInvalid,
    });
    hearOrders(ordersFor(reporter, marks, ctx.signal), ctx.signal);
    // What an earlier version painted stays behind where the browser ended it without a word.
    marks.clear();
    ctx.signal.addEventListener('abort', () => marks.clear(), { once: true });
    await shown(ctx.signal);
    await parsed(ctx.signal);
    watchPage(reporter, late, () => marks.clear(), ctx.signal);
    watchClicks((x, y) => clicked(marks, x, y), ctx.signal);
    // A script before this one took its marks along.
    if (!reporter.isElsewhere) ask('marks-wanted', null).catch(() => undefined);
    await reporter.arrived();
  },
});

/** What the worker may order. Registered at once: it sends "read now" as soon as the script stands. */
function ordersFor(reporter: PageReporter, marks: PageMarks, signal: AbortSignal): Orders {
  return {
    'read-now': async ({ anyway }) => {
      await parsed(signal);
      await reporter.readNow(anyway);
      return null;
    },
    'name-feeds': async () => feedsNamed(document, location.href),
    'mark-page': async (body) => {
      await marks.mark(body.marks);
      return null;
    },
    'unmark-page': async () => {
      marks.clear();
      return null;
    },
    'show-statement': (statement) => marks.show(statement),
    'step-statement': ({ statements, by }) => marks.step(statements, by),
  };
}

function clicked(marks: PageMarks, x: number, y: number): void {
  const claimId = marks.pointAt(x, y);
  if (claimId !== null) ask('mark-clicked', { claimId }).catch(() => marks.clear());
}
