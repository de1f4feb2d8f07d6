import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Import, importsOf } from './imports.ts';

const ROOT = join(import.meta.dirname, '../..');

/**
 * Which rooms each room may import, the plan that docs/architecture.md draws. A room listed under `types` gives its
 * types only: it leaves no trace in the bundle.
 */
const ARROWS: Record<string, { readonly code: readonly string[]; readonly types?: readonly string[] }> = {
  engine: { code: [] },
  corpus: { code: ['engine'] },
  platform: { code: ['engine'], types: ['corpus'] },
  reading: { code: [], types: ['engine'] },
  components: { code: [], types: ['engine', 'platform', 'locales'] },
  locales: { code: [] },
  worker: { code: ['corpus', 'platform', 'engine'] },
  modules: { code: ['corpus', 'engine'] },
  bench: { code: ['reading', 'corpus', 'engine', 'locales'] },
  entrypoints: {
    code: ['worker', 'reading', 'components', 'platform', 'locales', 'assets'],
    types: ['engine'],
  },
};

function sourcesOf(room: string): string[] {
  return readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(room, name));
}

/** The room an import reaches, or null where it stays at home or names a package. */
function roomReached(file: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const [target] = normalize(join(dirname(file), specifier)).split(sep);
  const [home] = file.split(sep);
  return target === undefined || target === home ? null : target;
}

function trespass(file: string, found: Import): string | null {
  const room = file.split(sep)[0] ?? '';
  const target = roomReached(file, found.specifier);
  if (target === null) return null;
  const allowed = ARROWS[room];
  if (allowed?.code.includes(target)) return null;
  if (allowed?.types?.includes(target)) {
    return found.typeOnly
      ? null
      : `${file} imports code of ${target}/. Take its types alone (import type), and let entrypoints/ hand the code in.`;
  }
  return `${file} imports ${found.specifier}, but ${room}/ may not reach ${target}/. Move the code to the room it serves, or hand it in from entrypoints/.`;
}

describe('rooms', () => {
  for (const room of Object.keys(ARROWS)) {
    it(`${room}/ imports only what its arrows allow`, () => {
      const trespasses = sourcesOf(room).flatMap((file) =>
        importsOf(readFileSync(join(ROOT, file), 'utf8')).flatMap((found) => trespass(file, found) ?? []),
      );
      expect(trespasses).toEqual([]);
    });
  }

  it('only the background door opens the worker', () => {
    const others = sourcesOf('entrypoints').filter((file) => file !== join('entrypoints', 'background.ts'));
    const users = others.filter((file) =>
      importsOf(readFileSync(join(ROOT, file), 'utf8')).some(
        (found) => roomReached(file, found.specifier) === 'worker',
      ),
    );
    expect(users, 'worker/ runs in the background alone: send it a message instead').toEqual([]);
  });

  it('tells a trespass from a visit', () => {
    expect(trespass('engine/x.ts', { specifier: '../platform/badge.ts', typeOnly: false })).toContain(
      'may not reach',
    );
    expect(trespass('reading/x.ts', { specifier: '../engine/article.ts', typeOnly: false })).toContain(
      'types alone',
    );
    expect(trespass('reading/x.ts', { specifier: '../engine/article.ts', typeOnly: true })).toBeNull();
  });
});
