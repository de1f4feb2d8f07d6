import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { defineWxtModule } from 'wxt/modules';
import { overruns, type PackedFile, summary, weigh } from './budget.ts';

/** Fails a production build that outgrew its size budget. */
export default defineWxtModule({
  name: 'size-budget',
  setup(wxt) {
    wxt.hook('build:done', () => {
      if (wxt.config.command !== 'build' || wxt.config.mode !== 'production') return;
      const weights = weigh(packedFiles(wxt.config.outDir));
      const over = overruns(weights);
      if (over.length > 0) throw new Error(over.join('\n'));
      wxt.logger.info(`Gzipped: ${summary(weights)}`);
    });
  },
});

function packedFiles(folder: string): PackedFile[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return { path: relative(folder, path).split(sep).join('/'), bytes: readFileSync(path) };
    });
}
