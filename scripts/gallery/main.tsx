import '../../assets/tokens.css';
import '../../assets/base.css';
import { render } from 'preact';
import { Speaking } from '../../components/language.tsx';
import { createLanguage, type Language, negotiate } from '../../locales/language.ts';
import { createPseudoLanguage } from '../../locales/pseudo.ts';
import { SCENES } from './scenes.tsx';

/** The language that the address asks for: a bundled one, or the one that nobody speaks, either way. */
function languageAsked(): Language {
  const asked = new URLSearchParams(location.search).get('language') ?? 'en';
  if (asked === 'pseudo') return createPseudoLanguage('ltr');
  return asked === 'pseudo-rtl' ? createPseudoLanguage('rtl') : createLanguage(negotiate(asked));
}

const language = languageAsked();
document.documentElement.lang = language.tag;
document.documentElement.dir = language.dir;

/** Shows the scene that the address names, and says so once it stands. */
function show() {
  const name = decodeURIComponent(location.hash.slice(1));
  render(null, document.body);
  render(<Speaking language={language}>{SCENES[name] ?? <SceneLinks />}</Speaking>, document.body);
  document.title = name;
}

function SceneLinks() {
  return (
    <ul>
      {Object.keys(SCENES).map((name) => (
        <li key={name}>
          <a href={`#${name}`}>{name}</a>
        </li>
      ))}
    </ul>
  );
}

addEventListener('hashchange', show);
show();
