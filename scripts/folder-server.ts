import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** A folder served on this machine alone. */
export interface FolderServer {
  /** "http://127.0.0.1:PORT", without a slash at its end. */
  readonly origin: string;
  readonly close: () => void;
}

/** Serves the files of a folder on a free port of 127.0.0.1. */
export async function serveFolder(folder: string): Promise<FolderServer> {
  const server = createServer(async ({ url = '/' }, response) => {
    const path = pathOf(url);
    const body = path === null ? null : await readFile(join(folder, path)).catch(() => null);
    response.setHeader('content-type', TYPES[extname(path ?? '')] ?? 'text/plain; charset=utf-8');
    response.statusCode = body === null ? 404 : 200;
    response.end(body ?? 'There is no such page.');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The demo server got no port.');
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${address.port}`, close };
}

/** The file an address names, or null where it names none. Rooted, a path cannot climb out of the folder. */
function pathOf(url: string): string | null {
  try {
    const path = normalize(decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname));
    return path.endsWith('/') ? join(path, 'index.html') : path;
  } catch {
    return null;
  }
}
