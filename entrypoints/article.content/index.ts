import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { ask } from '../../platform/ask.ts';
import { messageIn } from '../../platform/message-guards.ts';
import { readPage } from '../../reading/read-page.ts';
import { detectLanguage } from './detect-language.ts';
import { LateText } from './late-text.ts';
import { memoryOfThisPage } from './memory.ts';
import { PageReporter } from './page-reporter.ts';
import { watchPage } from './page-watch.ts';
import { parsed, shown } from './readiness.ts';

/** Reads the page it runs in, when the worker allows or orders it. Put there by the worker alone: no `matches`. */
export default defineContentScript({
  registration: 'runtime',
  // The page itself need not hear that we run.
  noScriptStartedPostMessage: true,
  async main(ctx) {
    const late = new LateText(() => void reporter.changed());
    const reporter = new PageReporter(memoryOfThisPage(), {
      url: () => location.href,
      read: (anyway) => readPage(document, { url: location.href, anyway, detectLanguage }),
      mayRead: (url) => ask('may-read', { url }),
      report: (reading) => ask('page-read', reading),
      wasRead: () => late.watch(document),
      isOver: () => ctx.isInvalid,
    });
    listenForOrders(reporter, ctx.signal);
    await shown(ctx.signal);
    await parsed(ctx.signal);
    watchPage(reporter, late, ctx.signal);
    await reporter.arrived();
  },
});

/** Answers the worker's "read now". Registered at once: the worker sends it as soon as the script stands. */
function listenForOrders(reporter: PageReporter, signal: AbortSignal): void {
  const hear = (message: unknown, _sender: unknown, reply: (answer: unknown) => void): true | undefined => {
    const order = messageIn(['read-now'], message);
    if (order === null) return undefined;
    parsed(signal)
      .then(() => reporter.readNow(order.body.anyway))
      .finally(() => reply({ answer: null }));
    return true;
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(hear), { once: true });
}
