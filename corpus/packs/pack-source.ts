import type { SourceId } from '../arrival.ts';
import type { Manifest } from './manifest.ts';
import { Sha256 } from './sha256.ts';

/**
 * Where the articles of a pack come from, for the library. Every version of a pack is a source of its own, so that a new
 * one can come in whole before the old one goes, and be taken back without it.
 */
export function packSource({ name, hash }: Pick<Manifest, 'name' | 'hash'>): SourceId {
  const named = new Sha256().update(new TextEncoder().encode(name.normalize('NFC'))).hex();
  return `pack:${named.slice(0, 12)}-${hash.slice(0, 12)}`;
}

/** The id in the library of an article of a pack: two packs may both have an article "1". */
export function libraryId(source: SourceId, id: string): string {
  return `${source}/${id}`;
}

/** The id that an article had in its pack. */
export function packId(source: SourceId, libraryId: string): string {
  return libraryId.startsWith(`${source}/`) ? libraryId.slice(source.length + 1) : libraryId;
}
