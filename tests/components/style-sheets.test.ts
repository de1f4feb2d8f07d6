import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const ENTRIES = ['library', 'options', 'popup', 'reader', 'sample', 'sidepanel', 'welcome'];

/** Every file of ours that this one brings along, itself among them. */
function broughtBy(file: string, met = new Set<string>()): Set<string> {
  if (met.has(file) || !existsSync(file)) return met;
  met.add(file);
  if (file.endsWith('.css')) return met;
  for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import) '(\.[^']+)'/g)) {
    broughtBy(join(dirname(file), from), met);
  }
  return met;
}

const wordsIn = (text: string) => text.match(/[a-z][a-z0-9-]*/g) ?? [];

/** The classes that elements are given, as far as they stand in the markup as such. */
function classesGiven(source: string): string[] {
  return [...source.matchAll(/\bclass=(?:"([^"]+)"|\{([^}]+)\})/g)].flatMap(([, plain, computed = '']) =>
    plain === undefined
      ? [...computed.matchAll(/'([^']+)'/g)].flatMap(([, words = '']) => wordsIn(words))
      : wordsIn(plain),
  );
}

/** Those with a rule of their own, not only inside of something else. */
const classesStyled = (sheet: string) =>
  [...sheet.matchAll(/^\.([a-z][a-z0-9-]*)/gm)].map(([, name = '']) => name);

const read = (file: string) => readFileSync(file, 'utf8');
const everySheet = readdirSync(join(ROOT, 'components'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => join(ROOT, 'components', file));
const styledSomewhere = new Set(everySheet.flatMap((file) => classesStyled(read(file))));

// The gallery loads every sheet at once, and so shows no page that goes without one.
describe('each surface brings the style sheets of what stands on it', () => {
  for (const entry of ENTRIES) {
    it(entry, () => {
      const brought = [...broughtBy(join(ROOT, 'entrypoints', entry, 'main.tsx'))];
      const styled = new Set(
        brought.filter((file) => file.endsWith('.css')).flatMap((file) => classesStyled(read(file))),
      );
      const bare = brought
        .filter((file) => file.endsWith('.tsx'))
        .flatMap((file) =>
          classesGiven(read(file))
            .filter((name) => styledSomewhere.has(name) && !styled.has(name))
            .map((name) => `${relative(ROOT, file)}: .${name}`),
        );
      expect(bare).toEqual([]);
    });
  }
});
