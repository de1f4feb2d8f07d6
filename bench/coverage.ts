import { parseArgs } from 'node:util';
import { corpusOf } from '../corpus/memory.ts';
import { cover } from '../engine/coverage.ts';
import { answerOf, noAnswer } from './coverage/answer.ts';
import { articlesFrom, InputError } from './coverage/articles-from.ts';
import { pageFrom } from './coverage/page-from.ts';
import { printed } from './coverage/printed.ts';

const USAGE = `usage: npm run --silent coverage -- PAGE… [--corpus DIR|FILE.jsonl] [--json]
  PAGE      an .html page, a .txt file in the form of seeds/, or - for standard input
  --corpus  the articles to compare with: a folder of .txt files or a .jsonl file (default: seeds)
  --json    one JSON object per page and line, as docs/command-line.md describes`;

/** Prints what the side panel would show for each page. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { corpus: { type: 'string', default: 'seeds' }, json: { type: 'boolean', default: false } },
  });
  if (positionals.length === 0) throw new InputError(USAGE);
  const articles = articlesFrom(values.corpus);
  const corpus = corpusOf(articles, 'bundled');
  for (const path of positionals) {
    const named = await pageFrom(path);
    const answer =
      named.page === null
        ? noAnswer(named.id, named.title, articles.length)
        : answerOf(
            await cover(named.page, corpus, {
              readAt: new Date().toISOString(),
              signal: new AbortController().signal,
            }),
            true,
          );
    console.log(values.json ? JSON.stringify(answer) : printed(answer));
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
