import { spawnSync } from 'node:child_process';

/**
 * The bill of materials of everything in the lockfile, CycloneDX in JSON, the same on every machine and day.
 * @param folder the project's
 * @throws where npm gives none
 */
export function billOfMaterials(folder: string): string {
  const words = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  // Under NODE_ENV=production npm would leave out what builds the packages.
  const env = { ...process.env, NODE_ENV: '' };
  const options = { cwd: folder, encoding: 'utf8', env, maxBuffer: 64_000_000 } as const;
  const { status, stdout, stderr } = spawnSync('npm', words, options);
  if (status !== 0) throw new Error(`npm gave no bill of materials: ${stderr}`);
  return settled(stdout);
}

/** Takes from a bill what changes with the day, the folder and the npm at hand. */
export function settled(bill: string): string {
  const { serialNumber: _number, metadata, components, ...rest } = JSON.parse(bill);
  const { timestamp: _time, tools: _tools, component, ...about } = metadata;
  const name = component['bom-ref'].split('@')[0];
  const whole = {
    ...rest,
    metadata: { ...about, component: { ...component, name } },
    components: [...components].sort((one, other) => (one['bom-ref'] < other['bom-ref'] ? -1 : 1)),
  };
  return `${JSON.stringify(whole, null, 1)}\n`;
}
