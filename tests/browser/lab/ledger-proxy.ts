import {
  createServer,
  type Server as HttpServer,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http';
import { request as askSecurely, createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { generate } from 'selfsigned';

/** One request of the browser, to whomever. */
export interface Entry {
  /** Host as the browser named it, without a port. */
  readonly host: string;
  /** "GET /path", or "CONNECT" for a connection alone. */
  readonly line: string;
  /** All that was sent: request line, headers and body. */
  readonly sent: Buffer;
}

/** A proxy that writes down everything the browser sends, and lets nothing past this machine. */
export interface LedgerProxy {
  readonly port: number;
  readonly entries: readonly Entry[];
  /** From now on this port of this machine answers for the host; any other host gets an error. */
  serve(host: string, port: number): void;
  /** The same, asked over TLS. */
  serveSecurely(host: string, port: number): void;
  close(): void;
}

/** Who answers for a host. */
interface Server {
  readonly port: number;
  readonly ask: typeof request;
}

const TLS_HANDSHAKE = 0x16;

/** Serves it on a free port of 127.0.0.1. Encrypted connections end here too, by a certificate made for the run. */
export async function openLedgerProxy(): Promise<LedgerProxy> {
  const entries: Entry[] = [];
  const servers = new Map<string, Server>();
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'also-reported.example' }]);
  const answer = (incoming: IncomingMessage, response: ServerResponse) => {
    void writtenDown(incoming, entries).then((body) => passOn(incoming, body, response, servers));
  };
  const plain = createServer(answer);
  const secure = createSecureServer({ key, cert }, answer);
  const ports = { plain: await listening(plain), secure: await listening(secure) };
  plain.on('connect', ({ url = '' }, socket: Socket) => {
    entries.push({ host: hostIn(url), line: 'CONNECT', sent: Buffer.from(url) });
    socket.on('error', () => socket.destroy());
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    socket.once('data', (first: Buffer) => {
      socket.pause();
      const end = connect(first[0] === TLS_HANDSHAKE ? ports.secure : ports.plain, '127.0.0.1', () => {
        end.write(first);
        socket.pipe(end).pipe(socket);
      });
      // A browser that mistrusts the certificate has named its host already.
      end.on('error', () => socket.destroy());
      socket.on('close', () => end.destroy());
    });
  });
  return {
    port: ports.plain,
    entries,
    serve: (host, server) => void servers.set(host, { port: server, ask: request }),
    serveSecurely: (host, server) => void servers.set(host, { port: server, ask: askSecurely }),
    close: () => [plain, secure].forEach(shut),
  };
}

async function listening(server: HttpServer): Promise<number> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}

function shut(server: HttpServer): void {
  server.close();
  server.closeAllConnections();
}

async function writtenDown(incoming: IncomingMessage, entries: Entry[]): Promise<Buffer> {
  const { method = '', url = '', rawHeaders, headers } = incoming;
  const chunks: Buffer[] = [];
  // A request that breaks off has sent what it has sent.
  await (async () => {
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
  })().catch(() => undefined);
  const body = Buffer.concat(chunks);
  const line = `${method} ${pathIn(url)}`;
  const host = URL.canParse(url) ? new URL(url).hostname : hostIn(headers.host ?? '');
  entries.push({
    host,
    line,
    sent: Buffer.concat([Buffer.from(`${line}\n${rawHeaders.join('\n')}\n`), body]),
  });
  return body;
}

function passOn(
  incoming: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
  servers: ReadonlyMap<string, Server>,
): void {
  const { method = 'GET', url = '', headers } = incoming;
  const host = URL.canParse(url) ? new URL(url).hostname : hostIn(headers.host ?? '');
  const server = servers.get(host);
  if (server === undefined) {
    response.writeHead(502).end();
    return;
  }
  const { port, ask } = server;
  // Whatever certificate the test's own server shows.
  const to = { host: '127.0.0.1', port, method, path: pathIn(url), headers, rejectUnauthorized: false };
  const outgoing = ask(to, (answered) => {
    response.writeHead(answered.statusCode ?? 502, answered.headers);
    answered.pipe(response);
  });
  outgoing.on('error', () => response.destroy());
  outgoing.end(body);
}

function hostIn(authority: string): string {
  return authority.replace(/:\d+$/, '');
}

function pathIn(url: string): string {
  if (!URL.canParse(url)) return url;
  const { pathname, search } = new URL(url);
  return pathname + search;
}
