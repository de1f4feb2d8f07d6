import '../../assets/tokens.css';
import '../../assets/base.css';
import { computed, effect, type ReadonlySignal } from '@preact/signals';
import { type ComponentType, render } from 'preact';
import { browser } from 'wxt/browser';
import { Speaking } from '../../components/language.tsx';
import { createLanguage, type Language, type MessageKey, negotiate } from '../../locales/language.ts';
import type { Preferences } from '../../platform/preferences.ts';
import { watchPreferences } from './preferences.ts';

/**
 * Renders a surface into its document, in the reader's language and colours, once these are known: a first picture in
 * others would flash. Signals that `View` reads redraw it, and so does another choice of language, on a surface that
 * stands open too.
 * @param title names the tab of a surface that stands in one, or says its name from signals; without it the document's
 *   own title stays
 */
export async function mount(
  View: ComponentType,
  title?: MessageKey | ((language: Language) => string),
): Promise<void> {
  const preferences = await watchPreferences();
  const language = languageOf(preferences);
  const root = document.documentElement;
  effect(() => {
    root.dataset.theme = preferences.value.theme;
  });
  effect(() => {
    root.lang = language.value.tag;
    root.dir = language.value.dir;
    if (title !== undefined) document.title = nameIn(title, language.value);
  });
  function Surface() {
    return (
      <Speaking language={language.value}>
        <View />
      </Speaking>
    );
  }
  render(<Surface />, document.body);
}

function nameIn(title: MessageKey | ((language: Language) => string), language: Language): string {
  return typeof title === 'string' ? language.translate(title) : title(language);
}

/** Built anew only where the choice of language is another one: its messages are parsed but once. */
function languageOf(preferences: ReadonlySignal<Preferences>): ReadonlySignal<Language> {
  const tag = computed(() => {
    const { language } = preferences.value;
    return language === 'system' ? negotiate(browser.i18n.getUILanguage()) : language;
  });
  return computed(() => createLanguage(tag.value));
}
