import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtFolder } from '../../../scripts/build.ts';
import { tried } from '../../trust/tries.ts';

/** PLATFORM's policy, accepted and enforced by both browsers. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self' https:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

const ADDRESS = /https?:\/\/[\w.-]+\.\w+[^\s"'`,]*/g;
/** Names of namespaces and standards, which nobody fetches, and the place of the sources. */
const NAMED = /^https?:\/\/(?:www\.w3\.org|schema\.org|mozilla\.org)\b/;
/** Under these a feed's elements have their names: each as the parser's own package writes it. */
const NAMESPACES: ReadonlySet<string> = new Set(addressesIn(join('node_modules', 'feedsmith', 'dist')));
/** The elements of linkedom, which are its own objects and no browser's, have it; the sources are held to call it nowhere. */
const IN_WORKER_ONLY = 'insertAdjacentHTML';

function addressesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.m?js$/.test(name))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').match(ADDRESS) ?? []);
}

describe.each(['chrome', 'firefox'] as const)('the package for %s', (target) => {
  const folder = builtFolder(target, process.env.OUT_DIR);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const texts = (ending: RegExp) =>
    names
      .filter((name) => ending.test(name))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

  it('has the whole policy in force, and nothing that opens it', () => {
    expect(manifest.content_security_policy.extension_pages.split('; ')).toEqual(POLICY);
    expect(Object.keys(manifest.content_security_policy)).toEqual(['extension_pages']);
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.content_scripts).toBeUndefined();
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.incognito).toBe('not_allowed');
    expect(manifest.update_url).toBeUndefined();
    const { gecko } = manifest.browser_specific_settings ?? {};
    expect(gecko?.data_collection_permissions).toEqual(
      target === 'firefox' ? { required: ['none'] } : undefined,
    );
  });

  it('has documents that load their own scripts and styles alone', (context) => {
    const documents = texts(/\.html$/);
    tried(context, documents.length);
    expect(documents.length).toBeGreaterThanOrEqual(7);
    for (const [name, html] of documents) {
      expect(html, name).not.toMatch(
        /<(?:img|iframe|object|embed|base|style|form|video|audio)\b|\son\w+=|javascript:/i,
      );
      const loaded = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
      expect(
        loaded.filter((address) => !/^\/(?!\/)[\w./-]+\.(?:js|css)$/.test(address ?? '')),
        name,
      ).toEqual([]);
      expect(html, name).not.toMatch(/rel="(?:icon|preconnect|dns-prefetch|prefetch|prerender)/);
    }
  });

  it('has styles that fetch nothing', (context) => {
    const sheets = texts(/\.css$/);
    tried(context, sheets.length);
    expect(sheets.length).toBeGreaterThan(0);
    for (const [name, css] of sheets)
      expect(css, name).not.toMatch(/@import|@font-face|url\((?!["']?data:)/i);
  });

  it('has code that names no address on the web, makes no markup and no code of text, and listens to no stranger', (context) => {
    const scripts = texts(/\.js$/);
    tried(context, scripts.length);
    for (const [name, code] of scripts) {
      const addresses = code.match(ADDRESS) ?? [];
      expect(
        addresses.filter((address) => !NAMED.test(address) && !NAMESPACES.has(address)),
        name,
      ).toEqual([]);
      expect(code, name).not.toMatch(
        /\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|WebTransport)\b/,
      );
      expect(code, name).not.toMatch(
        /\b(?:on(?:Message|Connect)External\.addListener|document\.write|importScripts)\b/,
      );
      if (name !== 'background.js') expect(code, name).not.toContain(IN_WORKER_ONLY);
      expect(code, name).not.toMatch(/\beval\(|new Function\(/);
    }
  });
});
