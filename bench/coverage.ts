import { parseArgs } from 'node:util';
import { corpusOf } from '../corpus/memory.ts';
import { answerOf, noAnswer } from '../engine/answer.ts';
import type { Article } from '../engine/article.ts';
import { cover } from '../engine/coverage.ts';
import { createLanguage } from '../locales/language.ts';
import { articlesFrom, InputError } from './coverage/articles-from.ts';
import { pageFrom } from './coverage/page-from.ts';
import { printed } from './coverage/printed.ts';

const english = createLanguage('en');

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
  for (const path of positionals) {
    console.log(await answered(path, articles, values.json));
  }
}

async function answered(path: string, articles: readonly Article[], json: boolean): Promise<string> {
  const { id, page, ...why } = await pageFrom(path);
  if (page === null) {
    const title = 'title' in why ? why.title : null;
    return json
      ? JSON.stringify(noAnswer(id, title, articles.length))
      : `${id}: ${english.translate('notice.notArticle.lead')}`;
  }
  const options = { readAt: new Date().toISOString(), signal: new AbortController().signal };
  const coverage = await cover(page, corpusOf(articles, 'bundled'), options);
  return json ? JSON.stringify(answerOf(coverage)) : printed(coverage, english);
}

try {
  await main();
} catch (error) {
  const isUsage = error instanceof InputError || (error instanceof TypeError && 'code' in error);
  if (!isUsage) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
