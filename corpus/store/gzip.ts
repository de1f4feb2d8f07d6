/** Text as gzipped UTF-8. */
export function zipped(text: string): Promise<Uint8Array<ArrayBuffer>> {
  return through(new TextEncoder().encode(text), new CompressionStream('gzip'));
}

/** What `zipped` made; null where the bytes are damaged or none at all. */
export async function unzipped(bytes: unknown): Promise<string | null> {
  if (!(bytes instanceof Uint8Array)) return null;
  try {
    return new TextDecoder().decode(await through(bytes, new DecompressionStream('gzip')));
  } catch {
    return null;
  }
}

async function through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const body = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(body).arrayBuffer());
}
