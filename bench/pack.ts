import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { packOf } from '../corpus/packs/write-pack.ts';
import { InputError } from './coverage/articles-from.ts';
import { defaultName } from './pack/default-name.ts';
import { packArticles } from './pack/pack-articles.ts';

const USAGE = `usage: npm run pack -- DIR|FILE --out NEWS.pack.gz [--name TEXT] [--pack-version TEXT] [--licence TEXT] [--source TEXT]
  DIR|FILE        .txt files in the form of seeds/, .html pages, or .jsonl files of one article a line
  --name          what the pack is called (default: the name of DIR or FILE); a pack of the same name is replaced by it
  --pack-version  compared number by number, so 1.10 is newer than 1.9 (default: 1)
  --licence       what may be done with the articles
  --source        who made the pack`;

/** Makes a pack out of files. The same files give the same bytes. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      name: { type: 'string' },
      'pack-version': { type: 'string', default: '1' },
      licence: { type: 'string' },
      source: { type: 'string' },
    },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0 || values.out === undefined) throw new InputError(USAGE);
  const { articles, passedOver } = await packArticles(path);
  for (const { file, reason } of passedOver) console.error(`${file}: passed over, no article (${reason})`);
  if (articles.length === 0) throw new InputError(`${path}: no article to pack`);
  const head = {
    name: values.name ?? defaultName(path),
    packVersion: values['pack-version'],
    licence: values.licence ?? null,
    source: values.source ?? null,
  };
  await writeTo(values.out, await packOf(head, () => articles));
  console.log(`${values.out}: ${articles.length} articles, "${head.name}" version ${head.packVersion}`);
}

/** Under another name until it is whole. */
async function writeTo(out: string, pack: ReadableStream<Uint8Array>): Promise<void> {
  const partial = `${out}.part`;
  try {
    await pack.pipeTo(Writable.toWeb(createWriteStream(partial)));
    renameSync(partial, out);
  } finally {
    rmSync(partial, { force: true });
  }
}

try {
  await main();
} catch (error) {
  const isUsage = error instanceof InputError || (error instanceof TypeError && 'code' in error);
  if (!isUsage) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
