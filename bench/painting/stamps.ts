import type { Page } from 'puppeteer-core';

/** What is noted in the panel's document. Times in milliseconds of its own clock. */
export interface Stamps {
  /** Words of the title of the page that is waited for. */
  sought: string;
  /** The first answer of the worker that says what this page's tab shows; 0 before. */
  answered: number;
  /** The last time that another tab came to the front. */
  switched: number;
}

/** A result that came to be seen. */
export interface Painted {
  /** From the arrival of the worker's answer until the frame with it had been drawn; negative where it stood already. */
  readonly afterAnswer: number;
  /** From the browser's word that another tab is in front, until then. */
  readonly afterSwitch: number;
  /** Frames from the answer's arrival to that one; 1 is the very next. */
  readonly frames: number;
}

declare global {
  var stamps: Stamps;
}

/** Has the document note, from its next loading on, when the worker's answers come in; before any code of the extension runs. */
export async function noteArrivals(panel: Page): Promise<void> {
  await panel.evaluateOnNewDocument(() => {
    const stamps: Stamps = { sought: '', answered: 0, switched: 0 };
    globalThis.stamps = stamps;
    const { runtime, tabs } = Reflect.get(globalThis, 'chrome');
    const send = runtime.sendMessage;
    runtime.sendMessage = (...args: unknown[]) => {
      const reply = args.at(-1);
      if (Reflect.get(Object(args[0]), 'kind') !== 'tab-state') return send(...args);
      const note = (answer: unknown) => {
        const now = performance.now();
        // Several answers may come, for the tab before among them.
        const isSought = stamps.answered === 0 && JSON.stringify(answer ?? null).includes(stamps.sought);
        if (isSought) stamps.answered = now;
        return answer;
      };
      if (typeof reply !== 'function') return send(...args).then(note);
      return send(...args.slice(0, -1), (answer: unknown) => reply(note(answer)));
    };
    tabs.onActivated.addListener(() => {
      stamps.switched = performance.now();
    });
  });
  await panel.reload();
}

/**
 * Waits until words stand in the panel, and for the frame that draws them. Called before the tab is switched.
 * @param words of the page's title there
 */
export function painted(panel: Page, words: string): Promise<Painted> {
  return panel.evaluate(async (sought) => {
    const { stamps } = globalThis;
    Object.assign(stamps, { sought, answered: 0 });
    let frames = 0;
    await new Promise<void>((drawn) => {
      const frame = () => {
        if (stamps.answered > 0) frames += 1;
        if (document.querySelector('.panel-main')?.textContent?.includes(sought)) drawn();
        else requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    });
    // A task of its own comes after the frame that it was asked for in.
    await new Promise<void>((done) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => done();
      channel.port2.postMessage(null);
    });
    const now = performance.now();
    return { afterAnswer: now - stamps.answered, afterSwitch: now - stamps.switched, frames };
  }, words);
}

/** Has the next switch of tab draw a bare text at once, whatever the panel shows then. Called before the tab is switched. */
export function bareSwitch(panel: Page): Promise<number> {
  return panel.evaluate(async () => {
    const { tabs } = Reflect.get(globalThis, 'chrome');
    const line = document.createElement('p');
    line.style.position = 'fixed';
    document.body.append(line);
    const start = await new Promise<number>((heard) => {
      const hear = () => {
        tabs.onActivated.removeListener(hear);
        line.textContent = 'Another tab is in front.';
        heard(performance.now());
      };
      tabs.onActivated.addListener(hear);
    });
    await new Promise<void>((done) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done();
        channel.port2.postMessage(null);
      });
    });
    line.remove();
    return performance.now() - start;
  });
}

/** The floor of the same: the round trip of a message that the worker answers at once, and a bare text set and drawn. */
export function bare(panel: Page): Promise<{ readonly roundTrip: number; readonly text: number }> {
  return panel.evaluate(async () => {
    const { runtime } = Reflect.get(globalThis, 'chrome');
    const line = document.createElement('p');
    line.style.position = 'fixed';
    document.body.append(line);
    await new Promise((next) => requestAnimationFrame(next));
    const start = performance.now();
    await runtime.sendMessage({ kind: 'mark-choice', body: null });
    const answered = performance.now();
    line.textContent = 'Results have arrived.';
    await new Promise<void>((done) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done();
        channel.port2.postMessage(null);
      });
    });
    const end = performance.now();
    line.remove();
    return { roundTrip: answered - start, text: end - answered };
  });
}
