import { spawnSync } from 'node:child_process';

/** Runs one step, its output going where ours goes. @returns whether it succeeded */
export function run(step: string, command: string, words: readonly string[]): boolean {
  console.log(`\n=== ${step}`);
  const { status, error } = spawnSync(command, words, { stdio: 'inherit' });
  if (error !== undefined) console.error(`${command} could not be run: ${error.message}`);
  const ok = status === 0;
  if (!ok) console.error(`=== ${step}: failed`);
  return ok;
}
