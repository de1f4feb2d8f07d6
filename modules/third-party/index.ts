import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildOutput } from 'wxt';
import { defineWxtModule } from 'wxt/modules';
import { notices, objections, packagesOf } from './notices.ts';
import { shippedPackage } from './shipped.ts';

/** Where the licences of what ships stand in the package. */
const NOTICES = 'THIRD-PARTY.txt';
/** What the settings open of our own: a browser shows a text file as it is. */
const OWN = [
  ['LICENSE', 'LICENSE.txt'],
  ['PRIVACY.md', 'PRIVACY.txt'],
] as const;
const DATA = 'engine/language/document-frequencies.md';

/** Writes into every package whose work is in it, from what was really bundled. A licence that nobody allowed fails the build. */
export default defineWxtModule({
  name: 'third-party',
  setup(wxt) {
    wxt.hook('build:done', (_wxt, output) => {
      if (wxt.config.command !== 'build') return;
      const { root, outDir } = wxt.config;
      const modules = join(root, 'node_modules');
      const packages = bundled(output, modules).map((name) => shippedPackage(modules, name));
      const against = objections(packages);
      if (against.length > 0) throw new Error(against.join('\n'));
      for (const [file, name] of OWN) copyFileSync(join(root, file), join(outDir, name));
      writeFileSync(join(outDir, NOTICES), notices(packages, readFileSync(join(root, DATA), 'utf8')));
      wxt.logger.info(`Ships the work of ${packages.length} packages, named in ${NOTICES}`);
    });
  },
});

function bundled(output: BuildOutput, modules: string): string[] {
  const isInstalled = (name: string) => existsSync(join(modules, name, 'package.json'));
  const names = output.steps
    .flatMap(({ chunks }) => chunks.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : [])))
    .flatMap((id) => packagesOf(id.split('?')[0] ?? '').find(isInstalled) ?? []);
  return [...new Set(names)].sort();
}
