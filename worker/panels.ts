import * as v from 'valibot';
import type { KeyValues } from '../platform/key-values.ts';
import { oneAtATime } from './one-at-a-time.ts';

const KEY = 'panels';
const schema = v.record(v.string(), v.number());

/** Which tab's page the side panel of each window shows. A panel that crashed is taken for open until its window opens another. */
export class Panels {
  readonly #session: KeyValues;
  readonly #inTurn = oneAtATime();

  constructor(session: KeyValues) {
    this.#session = session;
  }

  /** The tabs that panels show, each once. */
  async tabs(): Promise<readonly number[]> {
    return [...new Set(Object.values(await this.#known()))];
  }

  /** The panel of a window shows another tab, or has gone (null). @returns the tab before, or null */
  shows(windowId: number, tabId: number | null): Promise<number | null> {
    return this.#inTurn(async () => {
      const { [windowId]: before, ...others } = await this.#known();
      await this.#session.set({ [KEY]: tabId === null ? others : { ...others, [windowId]: tabId } });
      return before ?? null;
    });
  }

  async #known(): Promise<Record<string, number>> {
    const parsed = v.safeParse(schema, (await this.#session.get([KEY]))[KEY]);
    return parsed.success ? parsed.output : {};
  }
}
