/** A package whose code ships. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression, as its package.json states it. */
  readonly license: string;
  /** Where its source is to be had, as MPL-2.0 wants it said. */
  readonly source: string;
  /** The licence's text as the package carries it, or null where it carries none. */
  readonly text: string | null;
}

/** Licences under which code may ship beside the project's own MIT licence, linked into one file. */
const ALLOWED: ReadonlySet<string> = new Set([
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MPL-2.0',
]);

/**
 * The name of the package that a bundled module belongs to, or null for the project's own. What a package carries further
 * in than npm puts its dependencies (feedsmith/dist/node_modules/…) is published with it, under its licence.
 * @param moduleId a path with slashes
 */
export function packageOf(moduleId: string): string | null {
  const [own = '', ...inside] = moduleId.split('/node_modules/');
  let name: string | null = null;
  let folder = own;
  for (const path of inside) {
    if (name !== null && folder !== name) break;
    const [first = '', second = ''] = path.split('/');
    name = first.startsWith('@') ? `${first}/${second}` : first;
    folder = path;
  }
  return name;
}

/** One line for each package whose licence nobody has allowed here, or whose text is nowhere to be had. */
export function objections(packages: readonly ShippedPackage[]): string[] {
  return packages.flatMap(({ name, version, license, text }) => {
    if (!ALLOWED.has(license)) return [`${name}@${version} ships under "${license}", which is not allowed.`];
    return text === null ? [`${name}@${version} ships without a text of its licence.`] : [];
  });
}

/**
 * The file that names everybody whose work ships: data first, then code by name. Nothing in it depends on the machine or the day.
 * @param data what is said of data under a licence of its own
 */
export function notices(packages: readonly ShippedPackage[], data: string): string {
  const parts = packages.map(
    ({ name, version, license, source, text }) =>
      `${name} ${version} (${license})\n${source}\n\n${(text ?? '').replaceAll('\r\n', '\n').trim()}\n`,
  );
  const rule = `\n${'-'.repeat(80)}\n\n`;
  return [HEAD, `${data.trim()}\n`, ...parts].join(rule);
}

const HEAD = `Also Reported contains the work of others, listed here with its licences. Its own code is under the MIT licence.
`;
