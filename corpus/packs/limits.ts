/** How much a pack may make us hold or wait for. What goes beyond is refused, and nothing of the pack is kept. */
export interface PackLimits {
  /** Bytes of the file as it lies on the disk. */
  readonly fileBytes: number;
  /** Bytes that come out of it, counted while they come. */
  readonly inflatedBytes: number;
  /** Bytes of the first line. */
  readonly manifestBytes: number;
  /** Bytes of any other line. */
  readonly lineBytes: number;
  /** Articles of one pack. */
  readonly articles: number;
  /** Milliseconds of reading, without those in which what was read is put away. */
  readonly budgetMs: number;
}

/**
 * A hundred thousand articles of 3 KB are 300 MB inflated and a third of that in the file: three times as many still come
 * in. Reading such a pack takes seconds; the budget ends what drips.
 */
export const PACK_LIMITS: PackLimits = {
  fileBytes: 512 * 2 ** 20,
  inflatedBytes: 2 ** 30,
  manifestBytes: 64 * 2 ** 10,
  lineBytes: 8 * 2 ** 20,
  articles: 250_000,
  budgetMs: 300_000,
};

/** Caps of one article, in UTF-16 code units: those of a page that is read (platform/message-guards.ts). */
export const ARTICLE_LIMITS = {
  id: 512,
  line: 4_096,
  address: 8_192,
  paragraphs: 20_000,
  characters: 2_000_000,
} as const;
