import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import ar from '../../locales/ar.json' with { type: 'json' };
import de from '../../locales/de.json' with { type: 'json' };
import en from '../../locales/en.json' with { type: 'json' };
import es from '../../locales/es.json' with { type: 'json' };
import { createPseudoLanguage, pseudoMessage } from '../../locales/pseudo.ts';

const ROOT = join(import.meta.dirname, '../..');
const SPOKEN_FROM = ['components', 'entrypoints', 'locales'];
const CATALOGUES: Readonly<Record<string, Readonly<Record<string, string>>>> = { en, de, es, ar };
/** Words the extension never uses of its own: it counts and shows, and judges nothing. */
const OVERCLAIMS: Readonly<Record<string, RegExp>> = {
  en: /\b(independent|corroborat|confirm|verif|true\b|false\b)/i,
  de: /unabhängig|bestätig|verifizier|überprüf|geprüft|bewiesen|erwiesen|belegt|widerleg|\bwahr\b|wahrheit|\bfalsch|\brichtig/i,
  es: /independient|confirm|verific|comprobad|corrobor|demostrad|desment|verdad|\bfals[oa]s?\b|\bciert[oa]s?\b|\bcorrect[oa]s?\b/i,
  ar: /مستقل|مؤكد|مؤكّد|تأكيد|أكد|أكّد|تحقق|تحقّق|موثّق|موثق|مثبت|صحيح|حقيق|كاذب|زائف|باطل|خاطئ/,
};
/** Marks of other languages than its own, and of typewriters, which a message must not be set with. */
const FOREIGN_MARKS: Readonly<Record<string, RegExp>> = {
  en: /["'„«»]/,
  de: /["'”«»]/,
  es: /["'„]/,
  ar: /["'„“”]/,
};

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

/** The categories of each plural of a message; =0 counts for `zero`, since in Arabic only nothing is zero. */
function pluralsOf(message: string, locale: string): Set<string>[] {
  const plurals: Set<string>[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (typeof node === 'object' && node !== null) {
      if ('pluralType' in node && 'options' in node && typeof node.options === 'object') {
        plurals.push(new Set(Object.keys(node.options ?? {}).map((name) => (name === '=0' ? 'zero' : name))));
      }
      Object.values(node).forEach(visit);
    }
  };
  visit(new IntlMessageFormat(message, locale).getAst());
  return plurals;
}

describe.each(Object.entries(CATALOGUES))('the messages in %s', (locale, messages) => {
  const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;

  it('are those of the English source', () => {
    expect(Object.keys(messages)).toEqual(Object.keys(en));
  });

  it('take the values of the English ones, and say something', () => {
    for (const [key, message] of Object.entries(messages)) {
      expect(valuesOf(message), key).toEqual(valuesOf(en[key as keyof typeof en]));
      expect(message.trim(), key).not.toBe('');
    }
  });

  it('have every plural that the language needs, and none that it has not', () => {
    for (const [key, message] of Object.entries(messages)) {
      for (const plural of pluralsOf(message, locale)) {
        expect(
          [...needed].filter((category) => !plural.has(category)),
          `${key} lacks`,
        ).toEqual([]);
        const foreign = [...plural].filter(
          (name) => name !== 'zero' && !needed.includes(name as Intl.LDMLPluralRule),
        );
        expect(foreign, `${key} has besides`).toEqual([]);
      }
    }
  });

  it('never overclaim', () => {
    const overclaims = OVERCLAIMS[locale] ?? /^/;
    expect(Object.entries(messages).filter(([, message]) => overclaims.test(message))).toEqual([]);
  });

  it('are set with the quotation marks of the language', () => {
    const foreign = FOREIGN_MARKS[locale] ?? /^/;
    expect(Object.entries(messages).filter(([, message]) => foreign.test(message))).toEqual([]);
  });

  it('of the manifest are all there, short enough, and claim no more', () => {
    const read = (tag: string): Record<string, { message: string }> =>
      JSON.parse(readFileSync(join(ROOT, `assets/public/_locales/${tag}/messages.json`), 'utf8'));
    const own = read(locale);
    expect(Object.keys(own)).toEqual(Object.keys(read('en')));
    expect(own.extensionName?.message).toBe('Also Reported');
    expect(own.extensionDescription?.message.length).toBeLessThanOrEqual(132);
    // The English description is that of the stores, and says "corroborated claims" of what others assert as well.
    if (locale !== 'en') expect(JSON.stringify(own)).not.toMatch(OVERCLAIMS[locale] ?? /^/);
  });
});

describe('the language that nobody speaks', () => {
  it('keeps values, plurals and braces', () => {
    for (const message of Object.values(en)) {
      expect(valuesOf(pseudoMessage(message))).toEqual(valuesOf(message));
      expect(pluralsOf(pseudoMessage(message), 'en')).toEqual(pluralsOf(message, 'en'));
    }
  });

  it('is about two fifths longer', () => {
    const length = (messages: readonly string[]) => messages.join('').replaceAll(/\{[^{}]*\}/g, '').length;
    const all = Object.values(en).filter((message) => !message.includes('plural'));
    expect(length(all.map(pseudoMessage)) / length(all)).toBeGreaterThan(1.3);
    expect(length(all.map(pseudoMessage)) / length(all)).toBeLessThan(1.5);
  });

  it('speaks either way', () => {
    expect(createPseudoLanguage('rtl').dir).toBe('rtl');
    expect(createPseudoLanguage('ltr').translate('reader.matches', { count: 2 })).toBe('2 máátçhéés');
  });
});

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

  it('stand in locales/ alone: no view holds text of its own', () => {
    const views = readdirSync(join(ROOT, 'components'), { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.tsx'),
    );
    const spoken = views.flatMap((name) => {
      const text = readFileSync(join(ROOT, 'components', name), 'utf8');
      return [...text.matchAll(/>\s*([A-Z][a-z]+(?: [a-z]+)+)\s*</g)].map(([, words]) => `${name}: ${words}`);
    });
    expect(spoken).toEqual([]);
  });
});
