import * as v from 'valibot';
import type { KeyValues } from '../platform/key-values.ts';
import type { MarkChoice } from '../platform/messages.ts';

const KEY = 'marks';
const VERSION = 1;
const schema = v.object({
  version: v.literal(VERSION),
  on: v.boolean(),
  one: v.boolean(),
  absent: v.boolean(),
});

/** Marks stand beside an open panel only, so at first they are on: what differs, and what has several origins. */
const AT_FIRST: MarkChoice = { on: true, one: false, absent: false };

/** What the reader chose to have marked in pages. */
export class MarkSettings {
  readonly #local: KeyValues;

  constructor(local: KeyValues) {
    this.#local = local;
  }

  async choice(): Promise<MarkChoice> {
    const parsed = v.safeParse(schema, (await this.#local.get([KEY]))[KEY]);
    if (!parsed.success) return AT_FIRST;
    const { on, one, absent } = parsed.output;
    return { on, one, absent };
  }

  choose({ on, one, absent }: MarkChoice): Promise<void> {
    return this.#local.set({ [KEY]: { version: VERSION, on, one, absent } });
  }
}
