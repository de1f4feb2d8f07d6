import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FILES: Readonly<Record<string, string>> = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'Bare',
    version: '1',
    background: { service_worker: 'worker.js' },
  }),
  'worker.js':
    'chrome.runtime.onMessage.addListener((message, sender, reply) => { reply({ answer: null }); return true; });',
  'page.html': '<!doctype html><title>Bare</title>',
};

/** Writes the smallest extension whose worker answers a message. @returns its folder, to be removed by the caller */
export function writeBareExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bare-extension-'));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  return folder;
}
