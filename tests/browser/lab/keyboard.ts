import type { Page } from 'puppeteer-core';

/** Where the keyboard stands. */
export interface Stop {
  readonly role: string;
  readonly name: string;
  /** Whether it is unfolded; null where there is nothing to unfold. */
  readonly expanded: boolean | null;
  /** Whether a ring shows that the keyboard is here. */
  readonly ring: boolean;
}

/** Presses of Tab before a control counts as out of reach. */
const MOST_PRESSES = 120;

/** The stops that the next presses of Tab lead to; 0 for the one where the keyboard is. Ends where it comes round. */
export async function stops(surface: Page, presses = 30): Promise<Stop[]> {
  const met: Stop[] = [];
  if (presses === 0) return [await stopAt(surface)].filter((each) => each !== null);
  for (let press = 0; press < presses; press += 1) {
    await surface.keyboard.press('Tab');
    const stop = await stopAt(surface);
    if (stop === null || (met.length > 0 && (await isFirst(surface)))) break;
    if (met.length === 0) await markFirst(surface);
    met.push(stop);
  }
  return met;
}

/** Presses Tab until the keyboard stands at a control of this name. */
export async function tabTo(
  surface: Page,
  name: RegExp,
  way: 'forwards' | 'backwards' = 'forwards',
): Promise<Stop> {
  const met: string[] = [];
  for (let press = 0; press < MOST_PRESSES; press += 1) {
    if (way === 'backwards') await surface.keyboard.down('Shift');
    await surface.keyboard.press('Tab');
    if (way === 'backwards') await surface.keyboard.up('Shift');
    const stop = await stopAt(surface);
    if (stop !== null && name.test(stop.name)) return stop;
    met.push(stop?.name ?? '–');
  }
  throw new Error(`No press of Tab led to ${name}. It led to: ${met.join(', ')}`);
}

/** What the live regions of a surface say. */
export async function heard(surface: Page): Promise<string> {
  const said = await surface.$$eval('[role="status"], [role="alert"], [aria-live]', (all) =>
    all.map((each) => each.textContent ?? ''),
  );
  return said.filter(Boolean).join(' | ');
}

/** What stands in the accessibility tree at the focused element, in Chromium; elsewhere what the document says of it. */
async function stopAt(surface: Page): Promise<Stop | null> {
  const seen = await surface.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    const roles: Record<string, string> = { BUTTON: 'button', A: 'link', SELECT: 'combobox' };
    const type = at.getAttribute('type');
    const expanded = at.getAttribute('aria-expanded');
    const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : at.textContent;
    return {
      role: at.getAttribute('role') ?? (at.tagName === 'INPUT' ? type : roles[at.tagName]) ?? '',
      name: (at.getAttribute('aria-label') ?? label ?? '').trim(),
      expanded: expanded === null ? null : expanded === 'true',
      ring: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    };
  });
  if (seen === null || !(await hasTree(surface))) return seen;
  const node = await focusedInTree(surface);
  return node === null ? seen : { ...seen, ...node };
}

async function hasTree(surface: Page): Promise<boolean> {
  return (await surface.browser().version()).startsWith('Chrome');
}

/** The node of the browser's own accessibility tree. */
async function focusedInTree(surface: Page): Promise<Omit<Stop, 'ring'> | null> {
  const session = await surface.createCDPSession();
  try {
    const { result } = await session.send('Runtime.evaluate', { expression: 'document.activeElement' });
    if (result.objectId === undefined) return null;
    const { nodes } = await session.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId,
      fetchRelatives: false,
    });
    const [node] = nodes;
    if (node === undefined || node.ignored) return null;
    const expanded = node.properties?.find(({ name }) => name === 'expanded')?.value.value;
    return {
      role: String(node.role?.value ?? ''),
      name: String(node.name?.value ?? '').trim(),
      expanded: typeof expanded === 'boolean' ? expanded : null,
    };
  } finally {
    await session.detach();
  }
}

function markFirst(surface: Page): Promise<void> {
  return surface.evaluate(() => {
    Reflect.set(globalThis, 'firstStop', document.activeElement);
  });
}

function isFirst(surface: Page): Promise<boolean> {
  return surface.evaluate(() => Reflect.get(globalThis, 'firstStop') === document.activeElement);
}
