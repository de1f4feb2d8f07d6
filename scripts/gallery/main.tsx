import '../../assets/tokens.css';
import '../../assets/base.css';
import { render } from 'preact';
import { Speaking } from '../../components/language.tsx';
import { createLanguage } from '../../locales/language.ts';
import { SCENES } from './scenes.tsx';

/** Shows the scene that the address names, and says so once it stands. */
function show() {
  const name = decodeURIComponent(location.hash.slice(1));
  render(null, document.body);
  render(
    <Speaking language={createLanguage('en')}>{SCENES[name] ?? <SceneLinks />}</Speaking>,
    document.body,
  );
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
