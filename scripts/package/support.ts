import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { PackageTarget } from './manifest.ts';

type Tree = Readonly<Record<string, unknown>>;

/** MDN's browser compatibility data (CC0-1.0), asked for one browser. */
export class Support {
  readonly #target: PackageTarget;
  readonly #data: Tree;

  constructor(target: PackageTarget, data: Tree = compatibilityData()) {
    this.#target = target;
    this.#data = data;
  }

  /**
   * The first version that has a feature, without a flag or prefix; Infinity where none has; null where the data don't know it.
   * What works in part counts: an exception says what is missing.
   * @param path as in the data, such as ['api', 'Highlight']
   */
  since(path: readonly string[]): number | null {
    const compat = treeIn(treeAt(this.#data, path), '__compat');
    const stated = treeIn(compat, 'support')[this.#target];
    if (stated === undefined) return null;
    const statements = (Array.isArray(stated) ? stated : [stated]).map(asTree);
    return Math.min(
      ...statements.filter(works).map(({ version_added }) => versionOf(version_added)),
      Infinity,
    );
  }

  /** The names below a path, without those of the data's own keeping. */
  namesBelow(path: readonly string[]): string[] {
    return Object.keys(treeAt(this.#data, path)).filter((name) => name !== '__compat');
  }

  /** Whether a path leads to something. */
  has(path: readonly string[]): boolean {
    return Object.keys(treeAt(this.#data, path)).length > 0;
  }
}

function works(statement: Tree): boolean {
  const { flags, prefix, alternative_name, version_removed, partial_implementation } = statement;
  if (flags !== undefined || prefix !== undefined || alternative_name !== undefined) return false;
  return version_removed === undefined || partial_implementation === true;
}

function versionOf(stated: unknown): number {
  if (typeof stated !== 'string' || stated === 'preview') return Infinity;
  return Number(stated.replace('≤', ''));
}

function treeAt(data: Tree, path: readonly string[]): Tree {
  return path.reduce((tree, name) => treeIn(tree, name), data);
}

function treeIn(tree: Tree, name: string): Tree {
  return Object.hasOwn(tree, name) ? asTree(tree[name]) : {};
}

function asTree(value: unknown): Tree {
  return typeof value === 'object' && value !== null ? (value as Tree) : {};
}

function compatibilityData(): Tree {
  const file = createRequire(import.meta.url).resolve('@mdn/browser-compat-data');
  return asTree(JSON.parse(readFileSync(file, 'utf8')));
}
