import '../../assets/tokens.css';
import '../../assets/base.css';
import { effect } from '@preact/signals';
import { type ComponentType, render } from 'preact';
import { Speaking } from '../../components/language.tsx';
import { createLanguage } from '../../locales/language.ts';
import { watchPreferences } from './preferences.ts';

/**
 * Renders a surface into its document, in the language of the interface and in the reader's colours, once these are known:
 * a first picture in other colours would flash. Signals that `View` reads redraw it.
 */
export async function mount(View: ComponentType): Promise<void> {
  const preferences = await watchPreferences();
  const language = createLanguage('en');
  const root = document.documentElement;
  root.lang = language.tag;
  root.dir = language.dir;
  effect(() => {
    root.dataset.theme = preferences.value.theme;
  });
  render(
    <Speaking language={language}>
      <View />
    </Speaking>,
    document.body,
  );
}
