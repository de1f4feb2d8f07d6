/** What package-lock.json says of one package. */
export interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly optional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

export type LockedPackages = Readonly<Record<string, LockedPackage>>;

const MOST_RUNTIME_DEPENDENCIES = 15;
const REGISTRY = 'https://registry.npmjs.org/';

/** The one package that runs something when it is installed: it fetches the Node that everything here runs on. */
const MAY_RUN_A_SCRIPT = 'node_modules/node';

/** Builds of Biome for other systems, which the lockfile names without a hash. npm installs none of them where this one fits. */
const OTHER_SYSTEMS = /^node_modules\/@biomejs\/cli-[a-z0-9-]+$/;

/** One line for everything in a lockfile that a supply chain should not have. */
export function lockfileFaults(packages: LockedPackages): string[] {
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .flatMap(([path, each]) => [
      ...(each.integrity === undefined && !isOtherSystem(path, each) ? [`${path} has no integrity`] : []),
      ...(each.hasInstallScript && path !== MAY_RUN_A_SCRIPT ? [`${path} runs a script when installed`] : []),
      ...(each.resolved !== undefined && !each.resolved.startsWith(REGISTRY)
        ? [`${path} comes from ${each.resolved}`]
        : []),
    ]);
}

/** The packages that a lockfile names without a hash, and may: optional ones for other systems. */
export function withoutHash(packages: LockedPackages): string[] {
  return Object.entries(packages)
    .filter(([path, each]) => each.integrity === undefined && isOtherSystem(path, each))
    .map(([path]) => path);
}

/** One line for each runtime dependency too many, or without its reason in the table of docs/architecture.md. */
export function dependencyFaults(packages: LockedPackages, architecture: string): string[] {
  const names = Object.keys(packages['']?.dependencies ?? {});
  const tooMany = names.length - MOST_RUNTIME_DEPENDENCIES;
  return [
    ...(tooMany > 0 ? [`${names.length} runtime dependencies: ${tooMany} too many`] : []),
    ...names
      .filter((name) => !architecture.includes(`\n| \`${name}\` (`))
      .map((name) => `${name} has no reason in docs/architecture.md`),
  ];
}

function isOtherSystem(path: string, { optional = false }: LockedPackage): boolean {
  return optional && OTHER_SYSTEMS.test(path);
}
