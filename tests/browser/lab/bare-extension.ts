import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Writes an extension of somebody else's that sends messages to another one and tells what it got, by asking for
 * `<report>/<who>/<words>`: one word a message, "heard" where anything at all came back. Its worker sends, and a page of
 * its own, of whom a browser tells more.
 * @returns its folder, to be removed by the caller
 */
export function writeSender(extension: string, messages: readonly unknown[], report: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'another-extension-'));
  const manifest = {
    manifest_version: 3,
    name: 'Another',
    version: '1',
    background: { service_worker: 'worker.js', scripts: ['worker.js'] },
    host_permissions: ['http://*/*'],
    content_security_policy: { extension_pages: "script-src 'self'" },
    browser_specific_settings: {
      gecko: { id: 'another@another.example', data_collection_permissions: { required: ['none'] } },
    },
  };
  const sending = (who: string) => `
    const { runtime, tabs } = globalThis.browser ?? globalThis.chrome;
    const send = (message) =>
      Promise.resolve(runtime.sendMessage(${JSON.stringify(extension)}, message)).then(
        (answer) => (answer === undefined || answer === null ? 'nothing' : 'heard'),
        () => 'nothing',
      );
    Promise.all(${JSON.stringify(messages)}.map(send)).then((told) =>
      fetch(${JSON.stringify(`${report}/${who}/`)} + told.join('-'), { mode: 'no-cors' }));`;
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  const openPage = `tabs.create({ url: runtime.getURL('page.html'), active: false });`;
  writeFileSync(join(folder, 'worker.js'), sending('worker') + openPage);
  writeFileSync(join(folder, 'page.html'), '<!doctype html><script src="page.js"></script>');
  writeFileSync(join(folder, 'page.js'), sending('page'));
  return folder;
}
