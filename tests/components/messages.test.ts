import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import en from '../../locales/en.json' with { type: 'json' };

const ROOT = join(import.meta.dirname, '../..');
const SPOKEN_FROM = ['components', 'entrypoints', 'locales'];
/** Words the extension never uses of its own: it counts and shows, and judges nothing. */
const OVERCLAIMS = /\b(independent|corroborat|confirm|verif|true\b|false\b)/i;

const source = SPOKEN_FROM.flatMap((room) =>
  readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(ROOT, room, name), 'utf8')),
).join('\n');

const escaped = (text: string) => text.replaceAll('.', '\\.');
/** A template's holes match any part of a name. */
const fromTemplate = (template: string) =>
  new RegExp(`^${escaped(template).replace(/\$\{[^}]*\}/g, '[A-Za-z-]+')}$`);

/** Every string and template of the source that could name a message. */
const named = [
  ...[...source.matchAll(/['"]([A-Za-z-]+(?:\.[A-Za-z-]+)+|reading)['"]/g)].map(
    ([, literal = '']) => new RegExp(`^${escaped(literal)}$`),
  ),
  ...[...source.matchAll(/translate\(\s*`([^`]+)`/g)].map(([, template = '']) => fromTemplate(template)),
];

/** The names of the values that a message is filled with. */
function valuesOf(message: string): Set<string> {
  const names = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (typeof node === 'object' && node !== null) {
      if (
        'type' in node &&
        typeof node.type === 'number' &&
        node.type > 0 &&
        node.type < 7 &&
        'value' in node
      ) {
        names.add(String(node.value));
      }
      Object.values(node).forEach(visit);
    }
  };
  visit(new IntlMessageFormat(message, 'en').getAst());
  return names;
}

describe('messages', () => {
  it('are all used', () => {
    const unused = Object.keys(en).filter((key) => !named.some((name) => name.test(key)));
    expect(unused).toEqual([]);
  });

  it('are all there: the compiler checks literal keys, this the parts of template keys', () => {
    const templates = [...source.matchAll(/translate\(\s*`([^`]+)`/g)].map(([, template = '']) => template);
    expect(templates.length).toBeGreaterThan(3);
    for (const template of templates) {
      const pattern = new RegExp(
        `^${template.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[A-Za-z-]+')}$`,
      );
      expect(
        Object.keys(en).some((key) => pattern.test(key)),
        template,
      ).toBe(true);
    }
  });

  it('parse, and find every value they name where they are called with literal keys', () => {
    for (const [key, message] of Object.entries(en)) {
      const values = valuesOf(message);
      const calls = [
        ...source.matchAll(new RegExp(`translate\\(\\s*'${key.replaceAll('.', '\\.')}'(\\)?)`, 'g')),
      ];
      for (const [, closes] of calls) {
        if (closes === ')') expect([...values], `${key} is called without values`).toEqual([]);
        else expect(values.size, `${key} takes no values`).toBeGreaterThan(0);
      }
    }
  });

  it('never overclaim', () => {
    expect(Object.values(en).filter((message) => OVERCLAIMS.test(message))).toEqual([]);
  });

  it('stand in locales/ alone: no view holds text of its own', () => {
    const views = readdirSync(join(ROOT, 'components')).filter((name) => name.endsWith('.tsx'));
    const spoken = views.flatMap((name) => {
      const text = readFileSync(join(ROOT, 'components', name), 'utf8');
      return [...text.matchAll(/>\s*([A-Z][a-z]+(?: [a-z]+)+)\s*</g)].map(([, words]) => `${name}: ${words}`);
    });
    expect(spoken).toEqual([]);
  });
});
