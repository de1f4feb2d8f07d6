import * as v from 'valibot';

export const PACK_FORMAT = 'also-reported-pack';
/** A reader's whole library with their settings; its lines say of each article where it came from. */
export const EVERYTHING_FORMAT = 'also-reported-everything';
/** Raised when a reader of this version could no longer read what is written. */
export const PACK_VERSION = 1;

const NAME = 200;
const NOTE = 500;

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(NAME));
const note = v.optional(v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(NOTE))), null);
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** What the first line of a pack says of it. Keys it does not know are passed over. */
export const manifestSchema = v.object({
  format: v.picklist([PACK_FORMAT, EVERYTHING_FORMAT]),
  version: v.literal(PACK_VERSION),
  /** What the pack is called; a pack of the same name takes its place. */
  name,
  /** Compared number by number ("1.10" is newer than "1.9"; days as 2026-11-25). */
  packVersion: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(64)), '1'),
  /** What a reader may do with the articles, or null where nothing is said. */
  licence: note,
  /** Who made the pack, or where it comes from. */
  source: note,
  /** Articles in it. */
  count,
  /** SHA-256 over every byte after the first line, in hexadecimal. */
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

export type Manifest = v.InferOutput<typeof manifestSchema>;

export type ManifestReading =
  | { readonly ok: true; readonly manifest: Manifest }
  | { readonly ok: false; readonly version: number }
  | { readonly ok: false; readonly version: null; readonly expected: string };

const anyVersion = v.object({
  format: v.picklist([PACK_FORMAT, EVERYTHING_FORMAT]),
  version: v.number(),
});

/** The manifest in a line; of another version, only that version. */
export function manifestOf(value: unknown): ManifestReading {
  const parsed = v.safeParse(manifestSchema, value);
  if (parsed.success) return { ok: true, manifest: parsed.output };
  const other = v.safeParse(anyVersion, value);
  if (other.success && other.output.version !== PACK_VERSION)
    return { ok: false, version: other.output.version };
  const [issue] = parsed.issues;
  const at = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
  return { ok: false, version: null, expected: at === '' ? issue.message : `${at}: ${issue.message}` };
}

const inOrder = new Intl.Collator('en', { numeric: true });

/** Whether one version of a pack is older than another. */
export function isOlder(version: string, than: string): boolean {
  return inOrder.compare(version, than) < 0;
}
