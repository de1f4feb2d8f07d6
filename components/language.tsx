import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../locales/language.ts';

const Spoken = createContext<Language | null>(null);

/** Hands the language of the interface to everything inside. */
export function Speaking(props: { readonly language: Language; readonly children: ComponentChildren }) {
  return <Spoken.Provider value={props.language}>{props.children}</Spoken.Provider>;
}

/** The language of the interface. @throws outside of `Speaking`. */
export function useLanguage(): Language {
  const language = useContext(Spoken);
  if (language === null) throw new Error('A view needs <Speaking language={…}> around it');
  return language;
}
