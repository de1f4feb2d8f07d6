import { parseSync } from 'vite';

/** One import or re-export of a module. */
export interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

/**
 * The static and dynamic imports of a TypeScript source, through the bundler's own parser.
 * `typeOnly` holds for `import type` and `export type` declarations.
 */
export function importsOf(source: string): Import[] {
  const { program } = parseSync('source.tsx', source, { astType: 'ts', lang: 'tsx' });
  const found: Import[] = [];
  visit(program, found);
  return found;
}

function visit(node: unknown, found: Import[]): void {
  if (Array.isArray(node)) {
    for (const child of node) visit(child, found);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const fields = node as Record<string, unknown>;
  const specifier = literal(fields.source);
  if (specifier !== null && typeof fields.type === 'string' && /^(Import|Export)/.test(fields.type)) {
    found.push({ specifier, typeOnly: fields.importKind === 'type' || fields.exportKind === 'type' });
  }
  for (const child of Object.values(fields)) visit(child, found);
}

function literal(source: unknown): string | null {
  const value = typeof source === 'object' && source !== null && 'value' in source ? source.value : null;
  return typeof value === 'string' ? value : null;
}
