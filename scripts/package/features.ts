import type { Support } from './support.ts';

/** A feature that a text uses, as a path in the compatibility data. */
export type Feature = readonly string[];

/** Interfaces of the page whose members are told by name alone. Of others a name says nothing: `.records` may be anybody's. */
const INTERFACES = [
  'Document',
  'Element',
  'HTMLElement',
  'Node',
  'Range',
  'Selection',
  'Window',
  'Navigation',
];
const API = ['webextensions', 'api'] as const;
const BUILTINS = ['javascript', 'builtins'] as const;

/** The extension APIs that sources call: `browser.name.member`. */
export function extensionApis(source: string, support: Support): Feature[] {
  return unique(
    [...source.matchAll(/\b(?:browser|chrome)\.([a-z]\w*)\.(\w+)/gi)].flatMap(([, name = '', member = '']) =>
      support.has([...API, name, member]) ? [[...API, name, member]] : [],
    ),
  );
}

/** The keys of a manifest, and those below them that the data know. */
export function manifestKeys(manifest: Readonly<Record<string, unknown>>, support: Support): Feature[] {
  const below = (value: unknown, path: Feature): Feature[] =>
    typeof value !== 'object' || value === null
      ? []
      : Object.entries(value).flatMap(([key, inner]) => {
          const here = [...path, key];
          return support.has(here) ? [here, ...below(inner, here)] : [];
        });
  return below(manifest, ['webextensions', 'manifest']);
}

/** Names of two letters are the minifier's, whatever young global is called so. */
const GLOBAL = /\b[A-Z]\w{2,}/g;

/** The globals of a script, their static members, and members whose names belong to the language or to the page. */
export function scriptFeatures(script: string, support: Support): Feature[] {
  const globals = [...new Set(script.match(GLOBAL))].flatMap((name) =>
    globalAndStatics(script, name, support),
  );
  return unique([...globals, ...members(script, support), ...iteratorHelpers(script, support)]);
}

function globalAndStatics(script: string, name: string, support: Support): Feature[] {
  const path = [
    [...BUILTINS, name],
    ['api', name],
  ].find((each) => support.has(each));
  if (path === undefined) return [];
  const used = new RegExp(`(?:\\bnew |instanceof |globalThis\\.)${name}\\b|(?<![\\w.$])${name}\\.`).test(
    script,
  );
  if (!used) return [];
  const statics = [...script.matchAll(new RegExp(`(?<![\\w.$])${name}\\.(\\w+)`, 'g'))].flatMap(
    ([, member = '']) =>
      [`${member}_static`, member]
        .map((each) => [...path, each])
        .filter((each) => support.has(each))
        .slice(0, 1),
  );
  return [path, ...statics];
}

/** A name that several kinds of objects share is taken for the oldest of them. */
function members(script: string, support: Support): Feature[] {
  const holders = [
    ...support.namesBelow(BUILTINS).map((name) => [...BUILTINS, name]),
    ...INTERFACES.map((name) => ['api', name]),
  ];
  const oldest = new Map<string, Feature>();
  for (const holder of holders) {
    for (const name of support.namesBelow(holder)) {
      const [here, known] = [[...holder, name], oldest.get(name)];
      const isOlder = known === undefined || (support.since(here) ?? 0) < (support.since(known) ?? 0);
      if (isOlder) oldest.set(name, here);
    }
  }
  const names = new Set([...script.matchAll(/\.(\w+)/g)].map(([, name = '']) => name));
  return [...names].flatMap((name) => {
    const feature = oldest.get(name);
    return feature === undefined ? [] : [feature];
  });
}

/** Methods of an array may be those of an iterator as well, which are younger: what follows `.values()` and its like. */
function iteratorHelpers(script: string, support: Support): Feature[] {
  const calls = script.matchAll(/(?:\.(?:values|keys|entries)\(\)|\.matchAll\([^()]*\))\.(\w+)\(/g);
  return [...calls]
    .map(([, name = '']) => [...BUILTINS, 'Iterator', name])
    .filter((each) => support.has(each));
}

/** Properties, pseudo-classes, pseudo-elements and at-rules of a style sheet. */
export function styleFeatures(css: string, support: Support): Feature[] {
  const all = (pattern: RegExp, ...path: string[]) =>
    [...css.matchAll(pattern)]
      .map(([, name = '']) => ['css', ...path, name])
      .filter((each) => support.has(each));
  return unique([
    ...all(/[{;]\s*([a-z-]+)\s*:/g, 'properties'),
    ...all(/(?<=[\w\])>~+,}\s]|^)::?([a-z-]+)(?=[^;}]*\{)/g, 'selectors'),
    ...all(/@([a-z-]+)/g, 'at-rules'),
    ...all(/(?<![\w-])([a-z-]+)\(/g, 'types', 'color'),
  ]);
}

function unique(features: readonly Feature[]): Feature[] {
  return [...new Map(features.map((each) => [each.join('.'), each])).values()];
}
