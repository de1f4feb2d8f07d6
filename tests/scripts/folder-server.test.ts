import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FolderServer, serveFolder } from '../../scripts/folder-server.ts';

describe('the demo server', () => {
  let server: FolderServer;

  beforeAll(async () => {
    server = await serveFolder(join(import.meta.dirname, '../../demo'));
  });
  afterAll(() => server.close());

  it('serves files, and the index of a folder, under their types', async () => {
    const front = await fetch(`${server.origin}/`);
    expect(front.headers.get('content-type')).toMatch('text/html');
    expect(await front.text()).toContain('The Harbour Courier');
    const style = await fetch(`${server.origin}/courier.css?v=1`);
    expect(style.headers.get('content-type')).toMatch('text/css');
  });

  it('says 404 for what is not there, and for what lies outside', async () => {
    expect((await fetch(`${server.origin}/nowhere.html`)).status).toBe(404);
    expect((await fetch(`${server.origin}/..%2fpackage.json`)).status).toBe(404);
    expect((await fetch(`${server.origin}/%E0%A4%A`)).status).toBe(404);
  });

  it('is reached from this machine alone', () => {
    expect(server.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });
});
