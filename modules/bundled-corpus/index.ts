import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { defineWxtModule } from 'wxt/modules';
import { BUNDLED_INDEX } from '../../corpus/bundled.ts';
import { indexOfFolder } from './seed-folder.ts';

/** Puts the texts of seeds/ into the package as one index. A broken seed fails the build, naming file and line. */
export default defineWxtModule({
  name: 'bundled-corpus',
  setup(wxt) {
    const folder = join(wxt.config.root, 'seeds');
    wxt.hook('prepare:publicPaths', (_wxt, paths) => {
      paths.push(BUNDLED_INDEX);
    });
    wxt.hook('build:publicAssets', async (_wxt, files) => {
      files.push({ relativeDest: BUNDLED_INDEX, contents: await indexOfFolder(folder) });
    });
    wxt.hook('server:created', (_wxt, server) => {
      server.watcher.add(folder);
      server.watcher.on('all', async (_event, path) => {
        if (!path.startsWith(folder + sep)) return;
        try {
          const file = join(wxt.config.outDir, BUNDLED_INDEX);
          const contents = await indexOfFolder(folder);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, contents);
          server.reloadExtension();
        } catch (error) {
          wxt.logger.error(error);
        }
      });
    });
  },
});
