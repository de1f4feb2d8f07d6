import { gzipSync } from 'node:zlib';
import type { PackFault } from '../../../corpus/packs/faults.ts';
import type { PackLimits } from '../../../corpus/packs/limits.ts';
import { bellArticle, packBytes, packText, streamOf } from './packs.ts';

/** A file that is no pack, or one made to do harm: all of it is refused, within its budget. */
export interface BadPack {
  readonly name: string;
  readonly open: () => ReadableStream<Uint8Array>;
  /** What must be said of it. */
  readonly fault: Partial<PackFault> & { readonly kind: PackFault['kind'] };
  /** Milliseconds until it must be cut off, on a busy machine. */
  readonly budgetMs: number;
  readonly limits?: Partial<PackLimits>;
}

const GOOD = [bellArticle('1'), bellArticle('2'), bellArticle('3')];
const good = () => packBytes({ lines: GOOD });
const MEGABYTE = 2 ** 20;

const bad = (
  name: string,
  fault: BadPack['fault'],
  bytes: () => Uint8Array<ArrayBuffer>,
  more: Partial<BadPack> = {},
): BadPack => ({ name, fault, open: () => streamOf(bytes()), budgetMs: 2_000, ...more });

const gzip = (text: string | Uint8Array) => new Uint8Array(gzipSync(text));
const line = (value: unknown) => () => packBytes({ lines: [GOOD[0], value] });
const notAnArticle = (place = 3) => ({ kind: 'not-an-article', line: place }) as const;

let zerosMade: Uint8Array<ArrayBuffer> | null = null;

/** Made once: that takes longer than to refuse it. */
function zeros(): Uint8Array<ArrayBuffer> {
  zerosMade ??= gzip(Buffer.concat([Buffer.from(packText({ lines: [] })), Buffer.alloc(200 * MEGABYTE)]));
  return zerosMade;
}

/** Bytes that come for ever, one piece at a time. */
function endless(first: Uint8Array, next: () => Uint8Array, everyMs: number): ReadableStream<Uint8Array> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return new ReadableStream({
    start: (controller) => controller.enqueue(first),
    pull: (controller) =>
      new Promise((resolve) => {
        timer = setTimeout(() => {
          controller.enqueue(next());
          resolve();
        }, everyMs);
      }),
    cancel: () => clearTimeout(timer),
  });
}

/** Incompressible, in the form of gzip's stored blocks: a file that never ends and is never wrong. */
function storedBlock(): Uint8Array {
  const length = 60_000;
  const block = new Uint8Array(5 + length).fill(0x61);
  block.set([0, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255]);
  return block;
}

export const BAD_PACKS: readonly BadPack[] = [
  bad('an empty file', { kind: 'not-gzip' }, () => new Uint8Array()),
  bad('one byte', { kind: 'not-gzip' }, () => Uint8Array.of(0x1f)),
  bad('plain text', { kind: 'not-gzip' }, () => new TextEncoder().encode(packText({ lines: GOOD }))),
  bad('a ZIP archive', { kind: 'not-gzip' }, () => new TextEncoder().encode('PK\u0003\u0004'.repeat(100))),
  bad('a picture named like a pack', { kind: 'not-gzip' }, () =>
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, ...Array(500).fill(7)]),
  ),
  bad('gzip of another method', { kind: 'damaged' }, () =>
    Uint8Array.from([0x1f, 0x8b, 9, ...Array(99).fill(7)]),
  ),
  bad('the head of a gzip file alone', { kind: 'truncated' }, () => good().slice(0, 10)),
  bad('cut off in the middle', { kind: 'truncated' }, () => good().slice(0, good().length / 2)),
  bad('cut off before its last byte', { kind: 'truncated' }, () => good().slice(0, -1)),
  bad('with a byte flipped', { kind: 'damaged' }, () =>
    good().map((byte, at) => (at === 40 ? byte ^ 255 : byte)),
  ),
  bad('with a wrong checksum', { kind: 'damaged' }, () =>
    good().map((byte, at, all) => (at === all.length - 6 ? byte ^ 1 : byte)),
  ),
  bad('with a lying length', { kind: 'damaged' }, () =>
    good().map((byte, at, all) => (at === all.length - 2 ? byte ^ 1 : byte)),
  ),
  bad('with a second file behind it', { kind: 'damaged' }, () => new Uint8Array([...good(), ...good()])),
  bad('with rubbish behind it', { kind: 'damaged' }, () => new Uint8Array([...good(), 1, 2, 3])),
  bad('gzip of nothing', { kind: 'no-manifest' }, () => gzip('')),
  bad('gzip of a picture', { kind: 'no-manifest' }, () =>
    gzip(Uint8Array.from({ length: 999 }, (_, at) => (at * 7) % 256)),
  ),
  bad('articles without a manifest', { kind: 'no-manifest' }, () =>
    gzip(GOOD.map((one) => JSON.stringify(one)).join('\n')),
  ),
  bad('a manifest that is a list', { kind: 'no-manifest' }, () => gzip('[1,2]\n')),
  bad('a manifest without a name', { kind: 'no-manifest' }, () =>
    packBytes({ manifest: { name: ' ' }, lines: GOOD }),
  ),
  bad('of another format', { kind: 'no-manifest' }, () =>
    packBytes({ manifest: { format: 'else' }, lines: GOOD }),
  ),
  bad('of a later version', { kind: 'other-version', version: 2 }, () =>
    packBytes({ manifest: { version: 2, articles: {} }, lines: GOOD }),
  ),
  bad('a count below zero', { kind: 'no-manifest' }, () =>
    packBytes({ manifest: { count: -3 }, lines: GOOD }),
  ),
  bad('a count of 1e308', { kind: 'no-manifest' }, () =>
    packBytes({ manifest: { count: 1e308 }, lines: GOOD }),
  ),
  bad('a hash that is none', { kind: 'no-manifest' }, () =>
    packBytes({ manifest: { hash: '__proto__' }, lines: GOOD }),
  ),
  bad('a manifest of 8 MB', { kind: 'line-too-long', line: 1 }, () =>
    packBytes({ manifest: { source: 'x'.repeat(8 * MEGABYTE) }, lines: GOOD }),
  ),
  bad('another hash than its articles', { kind: 'hash-differs' }, () =>
    packBytes({ manifest: { hash: 'ab'.repeat(32) }, lines: GOOD }),
  ),
  bad('fewer articles than it says', { kind: 'count-differs', expected: 4, found: 3 }, () =>
    packBytes({ manifest: { count: 4 }, lines: GOOD }),
  ),
  bad('more articles than it says', { kind: 'count-differs', expected: 2, found: 3 }, () =>
    packBytes({ manifest: { count: 2 }, lines: GOOD }),
  ),
  bad('a million articles by its manifest', { kind: 'too-many', count: 1_000_000 }, () =>
    packBytes({ manifest: { count: 1_000_000 }, lines: GOOD }),
  ),
  bad(
    'a million articles that its manifest hides',
    { kind: 'count-differs', expected: 3, found: 4 },
    () =>
      packBytes({
        manifest: { count: 3 },
        lines: Array.from({ length: 200_000 }, (_, at) => `{"id":"${at}","paragraphs":["Bells."]}`),
      }),
    { budgetMs: 3_000 },
  ),
  bad('an id twice', { kind: 'duplicate-id', line: 4, id: '1' }, () =>
    packBytes({ lines: [GOOD[0], GOOD[1], bellArticle('1', { title: 'Another' })] }),
  ),
  bad('a line of prose', notAnArticle(), line('The bells rang.')),
  bad('an empty line', notAnArticle(), line('')),
  bad('a line that is null', notAnArticle(), line('null')),
  bad('an article without an id', notAnArticle(), line({ paragraphs: ['Bells.'] })),
  bad('an article whose id is a number', notAnArticle(), line({ id: 7, paragraphs: ['Bells.'] })),
  bad(
    'an article with an id of 10,000 characters',
    notAnArticle(),
    line({ id: '7'.repeat(10_000), paragraphs: ['Bells.'] }),
  ),
  bad('an article without text', notAnArticle(), line({ id: '7', paragraphs: ['', ' '] })),
  bad('an article whose text is no list', notAnArticle(), line({ id: '7', paragraphs: { length: 1e9 } })),
  bad(
    'an article whose fields come from its prototype',
    notAnArticle(),
    line('{"__proto__":{"id":"7","paragraphs":["Bells."]}}'),
  ),
  bad(
    'an article of a million paragraphs',
    notAnArticle(),
    line({ id: '7', paragraphs: Array(1_000_000).fill('.') }),
  ),
  bad(
    'an article of 3 million characters',
    notAnArticle(),
    line({ id: '7', paragraphs: ['a'.repeat(3_000_000)] }),
  ),
  bad('bytes that are no UTF-8', notAnArticle(2), () => {
    const text = Buffer.from(packText({ lines: [bellArticle('1', { title: 'Gl\u00fc' })] }));
    return gzip(text.map((byte) => (byte === 0xc3 ? 0xff : byte)));
  }),
  bad('brackets nested a million deep', notAnArticle(), line('['.repeat(1_000_000) + ']'.repeat(1_000_000))),
  bad('an export whose articles name no source', { kind: 'not-an-article', line: 2 }, () =>
    packBytes({ manifest: { format: 'also-reported-everything' }, lines: GOOD }),
  ),
  bad('an export with an article from nowhere', { kind: 'not-an-article', line: 2 }, () =>
    packBytes({
      manifest: { format: 'also-reported-everything' },
      lines: [{ from: ['../elsewhere'], arrived: '2024-03-12T00:00:00Z', article: GOOD[0] }],
    }),
  ),
  bad('200 MB of zeros in one line', { kind: 'line-too-long', line: 2, limit: 8 * MEGABYTE }, () => zeros(), {
    budgetMs: 5_000,
  }),
  bad(
    'a bomb of many lines',
    { kind: 'too-large', what: 'inflated' },
    () =>
      packBytes({
        manifest: { count: 200_000 },
        lines: Array.from({ length: 2_000 }, (_, at) =>
          bellArticle(String(at), { title: 'a'.repeat(4_000) }),
        ),
      }),
    { limits: { inflatedBytes: 4 * MEGABYTE } },
  ),
  bad('a file larger than its cap', { kind: 'too-large', what: 'file' }, good, {
    limits: { fileBytes: 100 },
  }),
  {
    name: 'a drip of one byte at a time',
    open: () => endless(good().slice(0, 60), () => Uint8Array.of(0), 20),
    fault: { kind: 'damaged' },
    budgetMs: 2_000,
  },
  {
    name: 'a file that stops coming',
    open: () => endless(good().slice(0, 60), () => Uint8Array.of(0), 60_000),
    fault: { kind: 'too-slow' },
    limits: { budgetMs: 100 },
    budgetMs: 2_000,
  },
  {
    name: 'a file without an end',
    open: () => endless(gzip('x').slice(0, 10), storedBlock, 0),
    fault: { kind: 'line-too-long', line: 1 },
    budgetMs: 2_000,
  },
  {
    name: 'a file that the disk gives up',
    open: () =>
      new ReadableStream({
        start: (controller) => controller.enqueue(good().slice(0, 30)),
        pull: (controller) => controller.error(new Error('NotReadableError')),
      }),
    fault: { kind: 'unreadable' },
    budgetMs: 1_000,
  },
];
