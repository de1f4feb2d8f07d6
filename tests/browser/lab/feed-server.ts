import { createServer, type Server } from 'node:https';
import { generate } from 'selfsigned';
import { HOSTS } from './test-site.ts';

/** What the server answers with. */
export interface FeedAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A question as it came in, headers by their lower-case names. */
export interface FeedQuestion {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** A server over TLS: an extension's own pages and worker may fetch nothing else. */
export interface FeedServer {
  at(path: string, host?: (typeof HOSTS)[number]): string;
  /** Answers a path from now on. */
  put(path: string, answer: FeedAnswer): void;
  readonly asked: readonly FeedQuestion[];
  close(): void;
}

/** Serves it on a free port of 127.0.0.1, with a certificate made for this run. */
export async function serveFeeds(): Promise<FeedServer> {
  const answers = new Map<string, FeedAnswer>();
  const asked: FeedQuestion[] = [];
  const altNames = HOSTS.map((value) => ({ type: 2 as const, value }));
  const pems = await generate([{ name: 'commonName', value: HOSTS[0] }], {
    keyType: 'ec',
    extensions: [{ name: 'subjectAltName', altNames }],
  });
  const server = createServer({ key: pems.private, cert: pems.cert }, ({ url = '/', headers }, response) => {
    const { pathname } = new URL(url, 'https://gazette.example');
    asked.push({ path: pathname, headers });
    const { status, headers: own = {}, body = '' } = answers.get(pathname) ?? { status: 404 };
    response.writeHead(status, { 'content-type': 'application/rss+xml; charset=utf-8', ...own });
    response.end(status === 304 ? undefined : body);
  });
  const port = await portOf(server);
  return {
    at: (path, host = 'gazette.example') => `https://${host}:${port}${path}`,
    put: (path, answer) => void answers.set(path, answer),
    asked,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function portOf(server: Server): Promise<number> {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The feed server got no port.');
  return address.port;
}
