import '../../assets/tokens.css';
import '../../assets/base.css';
import { type ComponentType, render } from 'preact';
import { Speaking } from '../../components/language.tsx';
import { createLanguage } from '../../locales/language.ts';

/** Renders a surface into its document, in the language of the interface. Signals that `View` reads redraw it. */
export function mount(View: ComponentType): void {
  const language = createLanguage('en');
  document.documentElement.lang = language.tag;
  document.documentElement.dir = language.dir;
  render(
    <Speaking language={language}>
      <View />
    </Speaking>,
    document.body,
  );
}
