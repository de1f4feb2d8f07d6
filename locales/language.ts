import { IntlMessageFormat } from 'intl-messageformat';
import { createCalendar } from './calendar.ts';
import en from './en.json' with { type: 'json' };

/** The name of a message; a misspelt one is a compile error. */
export type MessageKey = keyof typeof en;

/** Values that a message is filled with. Numbers choose plurals and are written the language's way. */
export type MessageValues = Readonly<Record<string, string | number>>;

export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** A language of the interface: its words, and its way to write dates, lists and the names of languages. */
export interface Language extends ReturnType<typeof createCalendar> {
  /** BCP 47 tag, for `lang`. */
  readonly tag: string;
  readonly dir: 'ltr' | 'rtl';
  readonly translate: Translate;
  /** "X, Y, Z", in the order given. */
  list(names: readonly string[]): string;
  /** A language's name in this one ("German"), or the tag itself where it has none. */
  languageName(tag: string): string;
}

/** The sources of the bundled languages. Dates of English follow the sketches: day, month, year. */
const SOURCES = { en: { messages: en, formats: 'en-GB', dir: 'ltr' } } as const;

export type LanguageTag = keyof typeof SOURCES;

/**
 * Builds a language. Messages are parsed when first used, so that a surface pays only for what it shows.
 * @throws where a message lacks one of its values: a mistake of ours, held off by the tests of locales/.
 */
export function createLanguage(tag: LanguageTag): Language {
  const { messages, formats, dir } = SOURCES[tag];
  const parsed = new Map<MessageKey, IntlMessageFormat>();
  const translate: Translate = (key, values) => {
    const message = parsed.get(key) ?? new IntlMessageFormat(messages[key], formats);
    parsed.set(key, message);
    return String(message.format(values));
  };
  const lists = new Intl.ListFormat(formats, { style: 'narrow', type: 'unit' });
  const names = new Intl.DisplayNames(formats, { type: 'language', fallback: 'code' });
  return {
    tag,
    dir,
    translate,
    list: (items) => joinList(lists, items),
    languageName: (of) => languageName(names, of),
    ...createCalendar(formats, translate),
  };
}

/** Narrow lists of English have spaces only; a comma keeps names of several words apart. */
function joinList(lists: Intl.ListFormat, items: readonly string[]): string {
  return lists
    .formatToParts(items)
    .map((part) => (part.type === 'literal' && part.value.trim() === '' ? ', ' : part.value))
    .join('');
}

function languageName(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    // A page may declare anything as its language; Intl throws on what is no tag.
    return tag;
  }
}
