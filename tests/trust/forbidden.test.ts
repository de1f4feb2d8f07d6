import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forbiddenIn, forbiddenInStyles } from './forbidden.ts';
import { tried } from './tries.ts';

const ROOT = join(import.meta.dirname, '../..');
/** The rooms that ship. */
const ROOMS = ['entrypoints', 'worker', 'components', 'platform', 'reading', 'corpus', 'engine', 'locales'];

const filesOf = (ending: RegExp) =>
  ROOMS.flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => ending.test(name))
      .map((name) => join(room, name)),
  );
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

describe('what ships', () => {
  it('makes no markup or code from text, and draws nothing that has to be fetched', (context) => {
    const files = filesOf(/\.tsx?$/);
    tried(context, files.length);
    expect(files.length).toBeGreaterThan(200);
    expect(files.flatMap((file) => forbiddenIn(read(file)).map((what) => `${file}: ${what}`))).toEqual([]);
  });

  it('has styles and documents that name nothing elsewhere', (context) => {
    const [styles, documents] = [filesOf(/\.css$/), filesOf(/\.html$/)];
    tried(context, styles.length + documents.length);
    expect(styles.flatMap((file) => forbiddenInStyles(read(file)))).toEqual([]);
    expect(documents.filter((file) => /https?:|\/\/|<link|<style|\son\w+=/i.test(read(file)))).toEqual([]);
  });
});

describe('the rule', () => {
  it.each([
    'element.innerHTML = text',
    'element["outerHTML"] = text',
    'element.insertAdjacentHTML("beforeend", text)',
    'document.write(text)',
    'globalThis.eval(text)',
    'eval(text)',
    'new Function(text)',
    'new Image().src = address',
    'const view = <img src={address} />',
    'const view = <p dangerouslySetInnerHTML={{ __html: text }} />',
    'document.createElement("iframe")',
    'const style = "background: url(https://elsewhere.example/a.png)"',
    'const style = `background: url(//elsewhere.example/$' + '{name})`',
    'const view = <link href={address} />',
    'h("img", { src: address })',
    'const head = \'<a rel="preconnect">\'',
  ])('sees %s', (source) => {
    expect(forbiddenIn(source)).not.toEqual([]);
  });

  it.each([
    '// element.innerHTML = text',
    'const words = "innerHTML, eval and an image"',
    'const view = <p title="url(here)">{text}</p>',
    'element.textContent = text',
  ])('lets %s be', (source) => {
    expect(forbiddenIn(source)).toEqual([]);
  });

  it('sees what a style sheet fetches', () => {
    expect(forbiddenInStyles('p { background: url("https://elsewhere.example/a.png") }')).toHaveLength(1);
    expect(forbiddenInStyles('/* url(https://a.example) */ p { mask: url(data:image/svg+xml,x) }')).toEqual(
      [],
    );
  });
});
