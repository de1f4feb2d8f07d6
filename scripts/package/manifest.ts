/** A browser that gets a package of its own. */
export type PackageTarget = 'chrome' | 'edge' | 'firefox';

export const TARGETS: readonly PackageTarget[] = ['chrome', 'edge', 'firefox'];

/** What a manifest has to agree with. */
export interface Promised {
  /** The version in package.json. */
  readonly version: string;
  /** The table of permissions in PRIVACY.md. */
  readonly permissions: readonly NamedPermission[];
}

export interface NamedPermission {
  readonly name: string;
  readonly chromiumOnly: boolean;
}

type Keys = Readonly<Record<string, unknown>>;

const COMMON = [
  'action',
  'background',
  'commands',
  'content_security_policy',
  'default_locale',
  'description',
  'host_permissions',
  'icons',
  'incognito',
  'manifest_version',
  'name',
  'optional_host_permissions',
  'options_ui',
  'permissions',
  'version',
];

/** The keys of a manifest for each browser: one more or one less is a change that a reviewer should see. */
const EXPECTED: Readonly<Record<PackageTarget, readonly string[]>> = {
  chrome: [...COMMON, 'minimum_chrome_version', 'side_panel'].sort(),
  edge: [...COMMON, 'minimum_chrome_version', 'side_panel'].sort(),
  firefox: [...COMMON, 'browser_specific_settings', 'sidebar_action'].sort(),
};

/** The permissions in the table of PRIVACY.md: names in code quotes in its first column, "(Chromium)" where only that has them. */
export function permissionsNamedIn(privacy: string): NamedPermission[] {
  return privacy
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|')[1] ?? '')
    .flatMap((cell) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => ({
        name,
        chromiumOnly: cell.includes('(Chromium)'),
      })),
    );
}

/** One line for everything in a manifest that is not as promised. */
export function manifestFaults(manifest: Keys, target: PackageTarget, promised: Promised): string[] {
  return [
    differs('keys', Object.keys(manifest).sort(), EXPECTED[target]),
    differs('permissions', sorted(manifest.permissions), permissionsFor(target, promised.permissions)),
    differs('version', manifest.version, promised.version),
    differs('manifest_version', manifest.manifest_version, 3),
    differs('host_permissions', manifest.host_permissions, []),
    differs('optional_host_permissions', sorted(manifest.optional_host_permissions), [
      'http://*/*',
      'https://*/*',
    ]),
    differs('incognito', manifest.incognito, 'not_allowed'),
    ...(target === 'firefox' ? geckoFaults(manifest) : []),
  ].flatMap((fault) => (fault === null ? [] : [`${target}: ${fault}`]));
}

function permissionsFor(target: PackageTarget, permissions: readonly NamedPermission[]): string[] {
  return permissions
    .filter(({ chromiumOnly }) => target !== 'firefox' || !chromiumOnly)
    .map(({ name }) => name)
    .sort();
}

function geckoFaults(manifest: Keys): (string | null)[] {
  const gecko = within(within(manifest, 'browser_specific_settings'), 'gecko');
  return [
    differs('data_collection_permissions', within(gecko, 'data_collection_permissions'), {
      required: ['none'],
    }),
    typeof gecko.id === 'string' ? null : 'the add-on has no id',
  ];
}

/** What stands under a key, or nothing where that is no object. */
export function within(value: Keys, key: string): Keys {
  const found = value[key];
  return typeof found === 'object' && found !== null ? { ...found } : {};
}

function sorted(value: unknown): unknown {
  return Array.isArray(value) ? [...value].sort() : value;
}

function differs(what: string, found: unknown, expected: unknown): string | null {
  const [is, should] = [JSON.stringify(found), JSON.stringify(expected)];
  return is === should ? null : `${what}: ${is}, where ${should} was promised`;
}
