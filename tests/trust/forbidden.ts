import { parseSync } from 'vite';

/** Members that turn a text into markup or code. */
const MEMBERS = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'createContextualFragment',
  'setHTMLUnsafe',
  'srcdoc',
  'dangerouslySetInnerHTML',
]);
const CALLED = new Set(['eval', 'Function', 'Image']);
const ELEMENTS_THAT_LOAD = new Set([
  'img',
  'image',
  'iframe',
  'audio',
  'video',
  'source',
  'embed',
  'object',
  'script',
]);
const LOADED_EARLY = /\b(?:prefetch|preconnect|dns-prefetch|preload|prerender|modulepreload)\b/;
const REMOTE_URL = /url\(\s*['"]?\s*(?:https?:)?\/\//i;

type Fields = Readonly<Record<string, unknown>>;

/**
 * What a source does that a page of ours must never do: make markup or code from text, or draw what comes from elsewhere.
 * A line for each, by the syntax tree: comments and words in texts do not count.
 */
export function forbiddenIn(source: string): string[] {
  const { program } = parseSync('source.tsx', source, { astType: 'ts', lang: 'tsx' });
  const found: string[] = [];
  visit(program, (node) => found.push(...offences(node)));
  return found;
}

/** The same in a style sheet: comments aside, nothing is fetched. */
export function forbiddenInStyles(styles: string): string[] {
  const bare = styles.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  return [...bare.matchAll(/@import[^;]*|url\([^)]*\)/gi)]
    .map(([text]) => text)
    .filter((text) => /\/\//.test(text));
}

function offences(node: Fields): string[] {
  switch (node.type) {
    case 'MemberExpression': {
      const name = nameOf(node.property);
      const write = nameOf(node.object) === 'document' && (name === 'write' || name === 'writeln');
      return write ? [`document.${name}`] : MEMBERS.has(name) ? [name] : [];
    }
    case 'JSXAttribute':
      return MEMBERS.has(nameOf(node.name)) ? [nameOf(node.name)] : [];
    case 'NewExpression':
    case 'CallExpression': {
      const name = nameOf(node.callee);
      if (CALLED.has(name)) return [`${name}()`];
      return /^(?:createElement|createElementNS|h)$/.test(name) ? made(node.arguments) : [];
    }
    case 'JSXOpeningElement':
      return loading(nameOf(node.name));
    case 'Literal':
    case 'TemplateElement':
      return texts(node);
    default:
      return [];
  }
}

function made(list: unknown): string[] {
  const [first] = Array.isArray(list) ? list : [];
  return loading(isFields(first) && typeof first.value === 'string' ? first.value : '');
}

function loading(element: string): string[] {
  return ELEMENTS_THAT_LOAD.has(element) || element === 'link' ? [`<${element}>`] : [];
}

function texts({ value }: Fields): string[] {
  const text = isFields(value) ? value.raw : value;
  if (typeof text !== 'string') return [];
  const early = /\brel\b/.test(text) && LOADED_EARLY.test(text);
  return early || REMOTE_URL.test(text) ? [text] : [];
}

/** The last name in an expression: of `globalThis.eval`, "eval"; of `element['innerHTML']`, "innerHTML". */
function nameOf(node: unknown): string {
  if (!isFields(node)) return '';
  if (node.type === 'MemberExpression') return nameOf(node.property);
  const name = node.name ?? node.value;
  return typeof name === 'string' ? name : '';
}

function visit(node: unknown, hear: (node: Fields) => void): void {
  if (Array.isArray(node)) {
    for (const child of node) visit(child, hear);
    return;
  }
  if (!isFields(node)) return;
  hear(node);
  for (const child of Object.values(node)) visit(child, hear);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
