/**
 * The text of a feed's bytes. Labels lie: what is valid UTF-8 with any character beyond ASCII is UTF-8 whatever it calls
 * itself, and what calls itself UTF-8 and is mostly not is windows-1252, as browsers take it for an unlabelled page.
 * @param contentType the answer's Content-Type, or null
 */
export function decodeFeed(bytes: Uint8Array, contentType: string | null): string {
  const marked = byteOrder(bytes);
  if (marked !== null) return decoded(bytes, marked) ?? '';
  const label = labelOf(bytes, contentType);
  // ASCII bytes throughout, so that validity says nothing.
  if (label !== null && /^(?:csiso2022jp|iso-2022-jp)$/i.test(label)) return decoded(bytes, label) ?? '';
  const strict = strictUtf8(bytes);
  if (strict !== null) return strict;
  if (label !== null && !/^utf-?8$/i.test(label)) {
    const labelled = decoded(bytes, label);
    if (labelled !== null) return labelled;
  }
  const loose = decoded(bytes, 'utf-8') ?? '';
  return mostlyDamaged(loose) ? (decoded(bytes, 'windows-1252') ?? '') : loose;
}

/** The encoding told by a byte order mark, or by the zeros between ASCII characters. */
function byteOrder(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0x3c && b === 0 && d === 0) return 'utf-16le';
  if (a === 0 && b === 0x3c && c === 0) return 'utf-16be';
  return null;
}

/** Bytes of the head in which an XML declaration is looked for. */
const DECLARATION_BYTES = 200;

function labelOf(bytes: Uint8Array, contentType: string | null): string | null {
  const header = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
  if (header !== undefined) return header;
  const head = decoded(bytes.subarray(0, DECLARATION_BYTES), 'windows-1252') ?? '';
  return /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1] ?? null;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Null where the browser knows no such encoding. */
function decoded(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether more characters were lost than came through, ASCII apart. */
function mostlyDamaged(text: string): boolean {
  let [lost, kept] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) lost += 1;
    else if (code > 0x7f) kept += 1;
  }
  return lost > kept;
}
