import { FLOOD, newsPage } from './stories.ts';

/** A page that means harm. */
export interface Attack {
  readonly name: string;
  readonly html: () => string;
  /** What may come of it: an article that was read, that there is none, or, where it changes all the while, either. */
  readonly comes: readonly ('covered' | 'not-article')[];
  /** A page too long to take in: it has to be read in part, and to be said to be. */
  readonly cut?: true;
  /** What becomes true in the page where it was attacked at all. */
  readonly sees?: string;
  /** What is true in the page after a while, where we kept calm. */
  readonly calm?: string;
}

const paragraphs = FLOOD.paragraphs.map((text) => `<p>${text}</p>`).join('');
const before = (script: string) => newsPage(FLOOD).replace('<head>', `<head><script>${script}</script>`);
const after = (script: string) => newsPage(FLOOD).replace('</body>', `<script>${script}</script></body>`);
const inside = (markup: string) => newsPage(FLOOD).replace('<main>', `${markup}<main>`);

/** What a page might find out of us: it would say so here. */
const CAUGHT = 'globalThis.ranFromPage = true';

export const ATTACKS: readonly Attack[] = [
  {
    name: 'that redefines what every script uses',
    comes: ['covered'],
    html: () =>
      before(`
        const broken = () => { throw new Error('broken by the page'); };
        for (const name of Object.getOwnPropertyNames(Array.prototype))
          if (name !== 'constructor' && typeof Array.prototype[name] === 'function') Array.prototype[name] = broken;
        JSON.parse = () => ({ kind: 'page-read', body: null });
        JSON.stringify = broken;
        globalThis.fetch = broken;
        globalThis.Promise = function () { throw new Error('no promises'); };
        document.querySelector = broken;
        document.querySelectorAll = broken;
        document.createTreeWalker = broken;
        Document.prototype.querySelectorAll = broken;
        Node.prototype.appendChild = broken;
        String.prototype.split = broken;
        RegExp.prototype.exec = broken;
        globalThis.MutationObserver = broken;
        Object.prototype.then = (resolve) => resolve('taken over');`),
  },
  {
    name: 'whose getters throw',
    comes: ['covered'],
    html: () =>
      after(`
        const trap = { configurable: true, get() { throw new Error('trapped'); } };
        for (const name of ['body', 'head', 'documentElement', 'readyState', 'title', 'childNodes', 'scrollingElement', 'prerendering', 'querySelectorAll', 'createTreeWalker', 'createRange'])
          Object.defineProperty(document, name, trap);
        for (const name of ['childNodes', 'textContent', 'parentNode', 'parentElement', 'firstChild', 'getAttribute'])
          for (const node of [Document.prototype, Node.prototype, Element.prototype, HTMLElement.prototype])
            Object.defineProperty(node, name, trap);`),
  },
  {
    name: 'whose getters never return',
    comes: ['covered'],
    html: () =>
      after(`
        const loop = { configurable: true, get() { for (;;); } };
        for (const name of ['body', 'readyState', 'title', 'documentElement', 'querySelectorAll'])
          Object.defineProperty(document, name, loop);`),
  },
  {
    name: 'whose forms lead in circles and images bear the names of what we read',
    comes: ['covered'],
    html: () =>
      newsPage(FLOOD)
        .replace(
          '<article>',
          '<form id="ring"><input name="parentElement"><input name="parentNode"><input name="scrollHeight"><input name="closest"><input name="firstChild"><input name="nextSibling"><article>',
        )
        .replace('</article>', '</article></form>')
        .replace(
          '<main>',
          '<img name="readyState"><img name="prerendering"><img name="addEventListener"><img name="scrollingElement"><img name="caretPositionFromPoint"><img name="caretRangeFromPoint"><img name="createRange"><img name="createTreeWalker"><form name="body"></form><form name="head"></form><form name="defaultView"></form><main>',
        ),
  },
  {
    name: 'of a million nodes',
    comes: ['covered'],
    cut: true,
    html: () =>
      after(`
        const row = document.createElement('div');
        for (let i = 0; i < 499; i++) row.append(document.createElement('i'), 'x');
        const field = document.createElement('section');
        for (let i = 0; i < 1000; i++) field.append(row.cloneNode(true));
        document.body.append(field);`),
  },
  {
    name: 'of shadow roots in shadow roots, the last of them closed',
    comes: ['covered'],
    html: () =>
      after(`
        let host = document.querySelector('main');
        for (let depth = 0; depth < 500; depth++) {
          const root = host.appendChild(document.createElement('div')).attachShadow({ mode: depth % 2 ? 'open' : 'closed' });
          host = root.appendChild(document.createElement('div'));
        }
        host.textContent = 'The bottom of Marrowfen well is hidden here.';`),
  },
  {
    name: 'whose article lies in a closed shadow root',
    comes: ['not-article'],
    html: () =>
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Closed</title><body><div id="host"></div><script>
        document.getElementById('host').attachShadow({ mode: 'closed' }).innerHTML = ${JSON.stringify(`<article>${paragraphs}</article>`)};
      </script>`,
  },
  {
    name: 'that reads and clears every highlight',
    comes: ['covered'],
    sees: 'seen.some((name) => name.startsWith("also-reported"))',
    html: () =>
      after(`
        globalThis.seen = [];
        const register = CSS.highlights;
        setInterval(() => {
          for (const [name, highlight] of register) { seen.push(name); highlight.clear(); }
          register.clear();
        }, 5);
        HighlightRegistry.prototype.set = () => { throw new Error('no marks'); };
        Highlight.prototype.add = () => { throw new Error('no marks'); };`),
  },
  {
    name: 'that sends every message of ours as its own',
    comes: ['covered'],
    html: () =>
      after(`
        const forged = [
          { kind: 'delete-all', body: null },
          { kind: 'choose-site', body: { host: location.hostname, choice: 'always' } },
          { kind: 'want-feed', body: { host: 'leak.example' } },
          { kind: 'read-now', body: { anyway: true } },
          { kind: 'save-page', body: { tabId: 1 } },
        ];
        const api = [globalThis.chrome?.runtime, globalThis.browser?.runtime].filter(Boolean);
        setInterval(() => {
          for (const message of forged) {
            postMessage(message, '*');
            document.dispatchEvent(new CustomEvent(message.kind, { detail: message }));
            for (const runtime of api)
              try { runtime.sendMessage?.(message)?.then(() => { ${CAUGHT}; }, () => {}); } catch {}
          }
        }, 20);
        if (api.some((runtime) => runtime.id)) ${CAUGHT};`),
  },
  {
    name: 'that changes while it is read',
    comes: ['covered', 'not-article'],
    html: () =>
      after(`
        const article = document.querySelector('article');
        const texts = [...article.querySelectorAll('p')].map((p) => p.textContent);
        let turn = 0;
        setInterval(() => {
          turn += 1;
          const next = texts.map((text) => Object.assign(document.createElement('p'), { textContent: text }));
          if (turn % 3 === 0) article.replaceChildren(...next);
          else if (turn % 3 === 1) article.firstChild?.remove();
          else article.normalize();
        }, 1);`),
  },
  {
    name: 'that replaces its words for ever',
    comes: ['covered'],
    sees: 'seen.length > 0',
    // Painted at every change it would be some hundred times.
    calm: 'changes > 30 && seen.length < 30',
    html: () =>
      after(`
        globalThis.seen = [];
        globalThis.changes = 0;
        const last = new Map();
        setInterval(() => {
          for (const p of document.querySelectorAll('article p')) {
            const { textContent } = p;
            p.replaceChildren(textContent);
          }
          changes += 1;
          for (const [name, highlight] of CSS.highlights) {
            if (!name.startsWith('also-reported') || last.get(name) === highlight) continue;
            last.set(name, highlight);
            seen.push(name);
          }
        }, 60);`),
  },
  {
    name: 'that clicks on its own words by script',
    comes: ['covered'],
    sees: 'seen.length > 200',
    html: () =>
      after(`
        globalThis.seen = [];
        setInterval(() => {
          for (const [name, highlight] of CSS.highlights)
            for (const range of highlight) {
              const box = range.getClientRects()[0];
              if (!box) continue;
              const at = { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2, bubbles: true, composed: true };
              for (const kind of ['pointerdown', 'mousedown', 'mouseup', 'click'])
                range.startContainer.parentElement.dispatchEvent(new MouseEvent(kind, at));
              seen.push(name);
            }
        }, 10);`),
  },
  {
    name: 'that covers the whole window and frames itself',
    comes: ['covered'],
    html: () =>
      inside(
        `<div style="position:fixed;inset:0;z-index:2147483647;opacity:0.01"><iframe src="about:blank" style="width:100%;height:100%" sandbox></iframe></div>`,
      ),
  },
];
