import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

/** An address on this machine that shows the demo article. */
export interface DemoPage {
  readonly url: string;
  close(): void;
}

/** @param others pages to serve beside it, by path */
export async function serveDemoPage(others: Readonly<Record<string, string>> = {}): Promise<DemoPage> {
  const html = readFileSync(join(import.meta.dirname, '../../demo/world/kim-putin-talks.html'));
  const server = createServer(({ url = '' }, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(others[url] ?? html);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The demo page got no port.');
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${address.port}/world/kim-putin-talks.html`, close };
}
