import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

const ROOT = join(import.meta.dirname, '../..');

/** A regular expression of ours. */
export interface Expression {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** The literals that stand in these rooms' sources, found through the bundler's own parser. */
export function literalsIn(rooms: readonly string[]): Expression[] {
  return rooms.flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => literalsOf(join(room, name), readFileSync(join(ROOT, room, name), 'utf8'))),
  );
}

function literalsOf(file: string, source: string): Expression[] {
  const found: Expression[] = [];
  visit(parseSync('source.ts', source, { astType: 'ts', lang: 'ts' }).program, (pattern, flags) =>
    found.push({ file, source: pattern, flags }),
  );
  return found;
}

function visit(node: unknown, hear: (pattern: string, flags: string) => void): void {
  if (Array.isArray(node)) {
    for (const child of node) visit(child, hear);
    return;
  }
  if (typeof node !== 'object' || node === null || node instanceof RegExp) return;
  const { regex } = node as { regex?: { pattern: string; flags: string } };
  if (regex !== undefined) hear(regex.pattern, regex.flags);
  for (const child of Object.values(node)) visit(child, hear);
}

/** The expressions that code makes while `run` runs, those of modules that it imports among them. */
export async function madeDuring(run: () => Promise<unknown>): Promise<Expression[]> {
  const found = new Map<string, Expression>();
  const Native = globalThis.RegExp;
  const watched = new Proxy(Native, {
    construct(target, args, newTarget) {
      const made = Reflect.construct(target, args, newTarget) as RegExp;
      found.set(`${made}`, { file: 'made while running', source: made.source, flags: made.flags });
      return made;
    },
  });
  globalThis.RegExp = watched;
  try {
    await run();
  } finally {
    globalThis.RegExp = Native;
  }
  return [...found.values()];
}

/** Each once, whichever files hold it. */
export function distinct(expressions: readonly Expression[]): Expression[] {
  return [...new Map(expressions.map((each) => [`/${each.source}/${each.flags}`, each])).values()];
}
