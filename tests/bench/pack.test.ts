import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PACK_LIMITS } from '../../corpus/packs/limits.ts';
import { checkPack } from '../../corpus/packs/read-pack.ts';
import { FLOOD, newsPage } from '../browser/lab/stories.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'also-reported-pack-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

function pack(...args: string[]) {
  const run = spawnSync(process.execPath, ['bench/pack.ts', folder, ...args], { encoding: 'utf8' });
  return { code: run.status, out: run.stdout, error: run.stderr };
}

function articlesOf(file: string): { id: string; title: string | null }[] {
  const [, ...lines] = gunzipSync(readFileSync(file)).toString().trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}

/** Each run starts Node, on a machine that may be busy. */
const PATIENCE_MS = 60_000;

describe('the pack command', { timeout: PATIENCE_MS }, () => {
  it('packs texts, pages and lines, the same way every time', async () => {
    put('bells.txt', ' date 2024-03-12 The bells of Sturt rang nine times.\nNobody slept.\n');
    put('flood.html', newsPage(FLOOD));
    put('more.jsonl', '{"id":"a","text":"Boats left Penhallow.\\nNone came back.","outlet":"Gazette"}\n');
    put('front.html', '<!doctype html><title>Front page</title><a href="/">World</a>');
    put('notes.md', 'not read');
    const out = join(folder, 'one.gz');
    const about = ['--name', 'Flood week', '--licence', 'CC0', '--source', 'A class', '--pack-version', '7'];
    const first = pack('--out', out, ...about);
    expect(first).toMatchObject({ code: 0 });
    expect(first.error).toContain('front.html: passed over');
    expect(articlesOf(out).map(({ id }) => id)).toEqual(['a', 'bells', 'flood']);
    expect(articlesOf(out)[2]?.title).toBe(FLOOD.title);
    const checked = await checkPack(new Blob([readFileSync(out)]).stream(), {
      limits: PACK_LIMITS,
      signal: new AbortController().signal,
      now: () => performance.now(),
    });
    expect(checked).toMatchObject({
      ok: true,
      manifest: { name: 'Flood week', licence: 'CC0', source: 'A class', packVersion: '7', count: 3 },
    });
    pack('--out', join(folder, 'two.gz'), ...about);
    expect(readFileSync(join(folder, 'two.gz'))).toEqual(readFileSync(out));
  });

  it('says what it cannot pack, and leaves no file behind', () => {
    const out = join(folder, 'out.gz');
    expect(pack('--out', out)).toMatchObject({ code: 2 });
    put('bells.jsonl', '{"id":"a","text":""}\n');
    expect(pack('--out', out).error).toContain('at least one paragraph');
    put('bells.jsonl', '{"id":"a","text":"Bells."}\n{"id":"a","text":"Boats."}\n');
    expect(pack('--out', out).error).toContain('"a" again');
    expect(() => readFileSync(out)).toThrow();
  });
});
