import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ShownEvidence } from '../predict/evidence.ts';
import { seedGold } from '../predict/seed-gold.ts';
import { ecbLinks, seedLinks } from './evidence-links.ts';
import { type Misses, worstMisses } from './misses.ts';
import { scoreEvidence } from './score-evidence.ts';
import { scoreOrigins } from './score-origins.ts';

export const TASK_NAMES: readonly string[] = [
  'related',
  'claims',
  'pairs',
  'omission',
  'seeds',
  'origins',
  'evidence',
];

/** Table name -> line -> measure -> value, as the scorer prints it with --json. */
export type ScorerTables = Readonly<Record<string, Readonly<Record<string, object>>>>;

export type Scored =
  | { readonly ok: true; readonly result: ScorerTables; readonly misses: readonly Misses[] }
  | { readonly ok: false; readonly reason: string };

/** Predicts one task of a split, scores it, with the data's own scorer or here where that knows no such task, and names what went worst. */
export function scoreTask(task: string, data: string, split: string, strictness = 'normal'): Scored {
  const folder = mkdtempSync(join(tmpdir(), 'also-reported-quality-'));
  try {
    const predictions = join(folder, `${task}.jsonl`);
    const predicted = run(
      [join(import.meta.dirname, '../predict.ts'), ...common(task, data, split), '--strictness', strictness],
      predictions,
    );
    if (predicted.failed) return { ok: false, reason: predicted.text };
    const gold = join(data, '..', 'gold', 'seed-claims.json');
    if (task === 'origins') return { ok: true, result: originTables(gold, predictions), misses: [] };
    if (task === 'evidence') {
      return { ok: true, result: evidenceTables(predictions, { gold, data, split }), misses: [] };
    }
    const golden = task === 'seeds' ? ['--gold', gold] : [];
    const options = [...common(task, data, split), ...golden, '--predictions', predictions, '--json'];
    const scored = run([join(data, 'score.mjs'), ...options], null);
    if (scored.failed) return { ok: false, reason: scored.text };
    const misses = worstMisses(task, predictions, { data, split, gold });
    return { ok: true, result: JSON.parse(scored.text).result, misses };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function originTables(gold: string, predictions: string): ScorerTables {
  return scoreOrigins(seedGold(gold).sentences, rowsOf(predictions));
}

function evidenceTables(
  predictions: string,
  { gold, data, split }: { gold: string; data: string; split: string },
): ScorerTables {
  const rows = rowsOf<ShownEvidence>(predictions);
  const of = (set: ShownEvidence['set']) => rows.filter((row) => row.set === set);
  const links = ecbLinks(data, split);
  const judged = of('ECB+').filter(({ claim }) => links.judged.has(claim));
  return {
    evidence: { seeds: scoreEvidence(of('seeds'), seedLinks(gold)), 'ECB+': scoreEvidence(judged, links) },
  };
}

function rowsOf<Row>(predictions: string): Row[] {
  const lines = readFileSync(predictions, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
}

function common(task: string, data: string, split: string): string[] {
  return ['--task', task, '--data', data, '--split', split];
}

/** Runs a script in a process of its own; standard output goes to `file`, or is returned. */
function run(script: readonly string[], file: string | null): { failed: boolean; text: string } {
  const output = file === null ? 'pipe' : openSync(file, 'w');
  const done = spawnSync(process.execPath, script, {
    encoding: 'utf8',
    stdio: ['ignore', output, 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
  const failed = done.status !== 0;
  return { failed, text: failed ? done.stderr.trim() : (done.stdout ?? '') };
}
