import { gzipSync } from 'node:zlib';

/** A file of the package. */
export interface PackedFile {
  /** From the package's root, with slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export type Part = 'content script' | 'code' | 'other data';

/** Gzipped bytes that each part may weigh. The code counts its language model in; the script that runs in pages stays small. */
export const BUDGET: Readonly<Record<Part, number>> = {
  'content script': 60_000,
  code: 1_800_000,
  'other data': 6_000_000,
};

/** Gzipped bytes of each part. The content script is code as well. */
export function weigh(files: readonly PackedFile[]): Record<Part, number> {
  const weights = { 'content script': 0, code: 0, 'other data': 0 };
  for (const { path, bytes } of files) {
    const size = gzipSync(bytes, { level: 9 }).length;
    const isCode = /\.(?:js|css|html)$/.test(path);
    weights[isCode ? 'code' : 'other data'] += size;
    if (path.startsWith('content-scripts/')) weights['content script'] += size;
  }
  return weights;
}

/** One line for each part over its budget, saying by how much. */
export function overruns(weights: Readonly<Record<Part, number>>): string[] {
  return parts().flatMap((part) => {
    const over = weights[part] - BUDGET[part];
    return over <= 0
      ? []
      : [`The ${part} weighs ${weights[part]} bytes gzipped: ${over} over its ${BUDGET[part]}.`];
  });
}

/** Each part's weight beside its budget. */
export function summary(weights: Readonly<Record<Part, number>>): string {
  return parts()
    .map((part) => `${part} ${kilobytes(weights[part])} of ${kilobytes(BUDGET[part])}`)
    .join(', ');
}

function parts(): Part[] {
  return ['content script', 'code', 'other data'];
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
