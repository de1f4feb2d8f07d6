import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { ROOT } from '../../../scripts/build.ts';

const TYPES: Readonly<Record<string, string>> = { '.css': 'text/css', '.svg': 'image/svg+xml' };

/** Both lead to this machine, in the test browsers alone. */
export const HOSTS = ['courier.example', 'gazette.example'] as const;

/** Pages that a test makes, at two sites, with the demo's pages behind them. */
export interface TestSite {
  /** Where it is served on 127.0.0.1. */
  readonly port: number;
  /** The address of a path at the first site, or at another. */
  at(path: string, host?: (typeof HOSTS)[number]): string;
  /** Puts a page at a path of both sites. */
  put(path: string, html: string): void;
  /** Every path that was asked for so far. */
  readonly requested: readonly string[];
  close(): void;
}

/** Serves it on a free port of 127.0.0.1. */
export async function serveTestSite(): Promise<TestSite> {
  const pages = new Map<string, string>();
  const requested: string[] = [];
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://courier.example');
    requested.push(pathname);
    const made = pages.get(pathname);
    const body = made ?? (await demoFile(pathname));
    response.setHeader('content-type', TYPES[extname(pathname)] ?? 'text/html; charset=utf-8');
    response.statusCode = body === null ? 404 : 200;
    response.end(body ?? '');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The test site got no port.');
  return {
    port: address.port,
    at: (path, host = HOSTS[0]) => `http://${host}:${address.port}${path}`,
    put: (path, html) => void pages.set(path, html),
    requested,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function demoFile(pathname: string): Promise<Buffer | null> {
  const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
  return readFile(join(ROOT, 'demo', path)).catch(() => null);
}
