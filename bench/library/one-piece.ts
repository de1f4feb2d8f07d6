import { create, insertMultiple, load, type RawData, save, search } from '@orama/orama';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';

/** A signature as a text: its terms, each as often as it counts. */
export interface Spelled {
  readonly id: string;
  readonly terms: string;
}

/** One index over all signatures, as a peer of the library's shards. */
export interface OnePiece {
  /** JSON of an index of these signatures. */
  build(signatures: readonly Spelled[]): Promise<string>;
  /** A search in what `build` gave. */
  open(json: string): Promise<(terms: ReadonlyMap<string, number>, limit: number) => Promise<string[]>>;
}

const MINI = {
  fields: ['terms'],
  tokenize: (text: string) => text.split(' '),
  processTerm: (term: string) => term,
};

const miniSearch: OnePiece = {
  async build(signatures) {
    const index = new MiniSearch<Spelled>(MINI);
    index.addAll(signatures);
    return JSON.stringify(index);
  },
  async open(json) {
    const index = MiniSearch.loadJSON<Spelled>(json, MINI);
    return async (terms, limit) =>
      index
        .search([...terms.keys()].join(' '), { boostTerm: (stem) => terms.get(stem) ?? 1 })
        .slice(0, limit)
        .map(({ id }) => String(id));
  },
};

const SCHEMA = { id: 'string', terms: 'string' } as const;

const orama: OnePiece = {
  async build(signatures) {
    const database = create({ schema: SCHEMA });
    await insertMultiple(database, [...signatures], 1_000);
    return JSON.stringify(await save(database));
  },
  async open(json) {
    const database = create({ schema: SCHEMA });
    load(database, JSON.parse(json) as RawData);
    return async (terms, limit) => {
      const term = [...terms.keys()].join(' ');
      const { hits } = await search(database, { term, properties: ['terms'], limit, threshold: 1 });
      return hits.map(({ document }) => document.id);
    };
  },
};

const flexSearch: OnePiece = {
  async build(signatures) {
    const index = new FlexSearch.Index({ tokenize: 'strict' });
    const ids = signatures.map(({ id }) => id);
    for (const [at, { terms }] of signatures.entries()) index.add(at, terms);
    const parts: [string, string][] = [];
    await index.export((key, part) => {
      parts.push([key, part]);
    });
    return JSON.stringify({ ids, parts });
  },
  async open(json) {
    const { ids, parts }: { ids: string[]; parts: [string, string][] } = JSON.parse(json);
    const index = new FlexSearch.Index({ tokenize: 'strict' });
    for (const [key, part] of parts) index.import(key, part);
    return async (terms, limit) => {
      const query = [...terms.keys()].join(' ');
      const hits = await index.search({ query, limit, suggest: true });
      return hits.flatMap((at) => ids[Number(at)] ?? []);
    };
  },
};

export const PEERS: Readonly<Record<string, OnePiece>> = {
  MiniSearch: miniSearch,
  FlexSearch: flexSearch,
  Orama: orama,
};
