import { parseArgs } from 'node:util';
import { corpusOf } from '../../corpus/memory.ts';
import { cover } from '../../engine/coverage.ts';
import { evaluationArticles } from '../predict/related-data.ts';
import { grown } from './grown-corpus.ts';
import { fresh, openPage } from './page.ts';
import { chosen, median, shortest } from './timing.ts';

/** Run with --expose-gc, a process for each size. Prints one line of JSON. */
const { values } = parseArgs({
  options: { data: { type: 'string' }, size: { type: 'string' }, pages: { type: 'string' } },
});

const { signal } = new AbortController();
const options = { readAt: '2020-01-01T00:00:00Z', signal };

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

const dev = [...evaluationArticles(values.data ?? '', 'dev').values()].map(({ article }) => article);
const pages = chosen(dev, Number(values.pages), 1).map(openPage);
const articles = grown(dev, Number(values.size));
const before = heap();
const corpus = corpusOf(articles, 'library');
for (const page of pages.slice(0, 1)) await cover(page, corpus, options);
const built = heap() - before;
const times: number[] = [];
for (const page of pages) {
  times.push(await shortest(3, () => cover(openPage(fresh(page)), corpus, options)));
}
console.log(
  JSON.stringify({ size: articles.length, cover: median(times), heap: built, after: heap() - before }),
);
