import * as v from 'valibot';
import { REFUSALS, type Refusal } from './messages.ts';

/** Where it lies in session storage, since the popup that tells it may only be opening. */
export const MENU_REFUSAL_KEY = 'menu-refusal';

/** Why what the reader asked for in a page's menu was not done. */
export interface MenuRefusal {
  readonly tabId: number;
  readonly why: Refusal;
}

const schema = v.object({ tabId: v.number(), why: v.picklist(REFUSALS) });

/** The refusal in a stored value, or null where it is none. */
export function menuRefusalIn(value: unknown): MenuRefusal | null {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : null;
}
