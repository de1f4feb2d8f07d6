import { IntlMessageFormat } from 'intl-messageformat';
import ar from './ar.json' with { type: 'json' };
import { createCalendar } from './calendar.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import { isolate } from './isolate.ts';
import { createMeasures } from './measures.ts';

/** The name of a message; a misspelt one is a compile error. */
export type MessageKey = keyof typeof en;

/** Values that a message is filled with. Numbers choose plurals and are written the language's way. */
export type MessageValues = Readonly<Record<string, string | number>>;

export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** Quotation marks, each a single code unit: two around a text, two for what is quoted inside of it. */
export interface QuotationMarks {
  readonly open: string;
  readonly close: string;
  readonly innerOpen: string;
  readonly innerClose: string;
}

/** A language of the interface: its words, and its way to write dates, numbers, lists, quotations and names of languages. */
export interface Language extends ReturnType<typeof createCalendar>, ReturnType<typeof createMeasures> {
  /** BCP 47 tag, for `lang`. */
  readonly tag: string;
  readonly dir: 'ltr' | 'rtl';
  readonly quotes: QuotationMarks;
  readonly translate: Translate;
  /** "X, Y, Z" the language's way, in the order given. */
  list(names: readonly string[]): string;
  number(value: number): string;
  /** A language's name in this one ("German"), or the tag itself where it has none. */
  languageName(tag: string): string;
}

/** What a language is made of. */
export interface LanguageSource {
  readonly tag: string;
  readonly messages: Readonly<Record<MessageKey, string>>;
  /** Whose plurals, dates, numbers and lists it has. */
  readonly formats: string;
  readonly dir: 'ltr' | 'rtl';
  /** Open, close, and the same inside. */
  readonly quotes: string;
}

export type LanguageTag = 'en' | 'de' | 'es' | 'ar';

/**
 * The bundled languages. Dates of English follow the sketches: day, month, year. Arabic nests angle marks: unlike curly
 * ones they turn with the direction of the words, which may be those of an English article.
 */
const SOURCES: Readonly<Record<LanguageTag, LanguageSource>> = {
  en: { tag: 'en', messages: en, formats: 'en-GB', dir: 'ltr', quotes: '“”‘’' },
  de: { tag: 'de', messages: de, formats: 'de', dir: 'ltr', quotes: '„“‚‘' },
  es: { tag: 'es', messages: es, formats: 'es', dir: 'ltr', quotes: '«»“”' },
  ar: { tag: 'ar', messages: ar, formats: 'ar', dir: 'rtl', quotes: '«»‹›' },
};

/** The bundled language that a wished-for one ("es-MX") comes to; English where there is none. */
export function negotiate(wished: string): LanguageTag {
  const [primary = ''] = wished.toLowerCase().split(/[-_]/);
  return isBundled(primary) ? primary : 'en';
}

function isBundled(tag: string): tag is LanguageTag {
  return Object.hasOwn(SOURCES, tag);
}

/** Builds a bundled language. */
export function createLanguage(tag: LanguageTag): Language {
  return languageFrom(SOURCES[tag]);
}

/**
 * Builds a language. Messages are parsed when first used, so that a surface pays only for what it shows.
 * @throws where a message lacks one of its values: a mistake of ours, held off by the tests of locales/.
 */
export function languageFrom(source: LanguageSource): Language {
  const { tag, messages, formats, dir } = source;
  const [open = '', close = '', innerOpen = '', innerClose = ''] = source.quotes;
  const parsed = new Map<MessageKey, IntlMessageFormat>();
  const translate: Translate = (key, values = {}) => {
    const message = parsed.get(key) ?? new IntlMessageFormat(messages[key], formats);
    parsed.set(key, message);
    const isolated = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? isolate(value, dir) : value,
    ]);
    return String(message.format(Object.fromEntries(isolated)));
  };
  const lists = new Intl.ListFormat(formats, { style: 'short', type: 'unit' });
  const numbers = new Intl.NumberFormat(formats);
  const names = new Intl.DisplayNames(formats, { type: 'language', fallback: 'code' });
  return {
    tag,
    dir,
    quotes: { open, close, innerOpen, innerClose },
    translate,
    list: (items) => lists.format(items.map((item) => isolate(item, dir))),
    number: (value) => numbers.format(value),
    languageName: (of) => languageName(names, of),
    ...createCalendar(formats, dir, translate),
    ...createMeasures(formats, dir),
  };
}

function languageName(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    // A page may declare anything as its language; Intl throws on what is no tag.
    return tag;
  }
}
