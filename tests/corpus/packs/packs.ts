import { gzipSync } from 'node:zlib';
import { Sha256 } from '../../../corpus/packs/sha256.ts';
import type { Article } from '../../../engine/article.ts';

/** An article of an invented paper. */
export function bellArticle(id: string, changes: Partial<Article> = {}): Article {
  return {
    id,
    title: `The bells of Sturt rang for number ${id}`,
    paragraphs: [
      `The bells of Sturt rang ${id} times on Tuesday, sexton Alwin Tarrock said.`,
      'Repairs to the tower would cost 4 million crowns, the Ottle Water Board said.',
    ],
    published: '2024-03-12',
    url: `https://gazette.example/bells/${id}`,
    source: 'The Test Gazette',
    language: 'en',
    ...changes,
  };
}

/** What stands in a file, before anybody checks it. */
export interface RawPack {
  /** Changes to what a right manifest would say. */
  readonly manifest?: Readonly<Record<string, unknown>>;
  /** The lines after it; strings as they are. */
  readonly lines: readonly unknown[];
}

/** The text of a pack whose manifest is right, but for the changes. */
export function packText({ manifest = {}, lines }: RawPack): string {
  const body = lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('');
  const head = {
    format: 'also-reported-pack',
    version: 1,
    name: 'Bells of Sturt',
    packVersion: '1',
    licence: 'CC BY 4.0',
    source: null,
    count: lines.length,
    hash: new Sha256().update(Buffer.from(body)).hex(),
    ...manifest,
  };
  return `${JSON.stringify(head)}\n${body}`;
}

export function packBytes(pack: RawPack): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(packText(pack)));
}

export function streamOf(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array> {
  return new Blob([bytes]).stream();
}
