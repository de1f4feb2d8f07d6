/** What is wrong with a pack. `line` is counted from 1; the manifest is line 1. */
export type PackFault =
  /** The file could not be read from the disk. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'not-gzip' }
  /** The file ends before its last byte. */
  | { readonly kind: 'truncated' }
  /** What is compressed does not come out, or something follows it. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'no-manifest'; readonly expected: string }
  | { readonly kind: 'other-version'; readonly version: number }
  | { readonly kind: 'hash-differs' }
  | { readonly kind: 'count-differs'; readonly expected: number; readonly found: number }
  | { readonly kind: 'duplicate-id'; readonly line: number; readonly id: string }
  /** `expected` completes the sentence "expected …". */
  | { readonly kind: 'not-an-article'; readonly line: number; readonly expected: string }
  | { readonly kind: 'line-too-long'; readonly line: number; readonly limit: number }
  | { readonly kind: 'too-large'; readonly what: 'file' | 'inflated'; readonly limit: number }
  | { readonly kind: 'too-many'; readonly count: number; readonly limit: number }
  | { readonly kind: 'too-slow'; readonly budgetMs: number };

/** Carries a fault up to the reader's door, where it becomes a value. */
export class FaultyPack extends Error {
  readonly fault: PackFault;

  constructor(fault: PackFault) {
    super(`The pack is faulty: ${fault.kind}.`);
    this.fault = fault;
  }
}
