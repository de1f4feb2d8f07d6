import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { corpusOf } from '../corpus/memory.ts';
import type { Article, Coverage } from '../engine/article.ts';
import type { Corpus } from '../engine/corpus.ts';
import { cover } from '../engine/coverage.ts';
import { languageOf } from '../engine/language/article-language.ts';
import { articlesFrom } from './coverage/articles-from.ts';
import { openPage } from './engine/page.ts';
import { capturedArticles } from './extract/captured-articles.ts';
import { evaluationArticles } from './predict/related-data.ts';

/** English articles that the pages stand beside, the bundled ones apart. */
const ENGLISH = 400;

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '../shared/pages' },
    data: { type: 'string', default: '../shared/eval' },
    split: { type: 'string', default: 'dev' },
  },
});

const { signal } = new AbortController();
const coverOf = (page: Article, corpus: Corpus): Promise<Coverage> =>
  cover(openPage(page), corpus, { readAt: '2020-01-01T00:00:00Z', signal });

/** Prints what captured pages in other languages are said to have in common with English articles, and with one another. */
async function main(): Promise<void> {
  const captured = capturedArticles(values.pages, values.split);
  if (captured === null || !existsSync(values.data))
    return console.log(
      `${values.pages}, ${values.data}: no pages or no evaluation data there; nothing compared.`,
    );
  const foreign = captured.filter(({ language }) => language !== null && language !== 'en');
  await besideEnglish(foreign);
  await besideOneAnother(foreign);
}

async function besideEnglish(pages: readonly Article[]): Promise<void> {
  const english = [...evaluationArticles(values.data, values.split).values()].map(({ article }) => article);
  const corpus = corpusOf([...english.slice(0, ENGLISH), ...articlesFrom('seeds')], 'library');
  for (const declared of ['as declared', 'null', 'en']) {
    const told = pages.map((page) =>
      declared === 'as declared' ? page : { ...page, language: declared === 'null' ? null : declared },
    );
    let [hints, silent] = [0, 0];
    for (const page of told) {
      const { related, background, outcome } = await coverOf(page, corpus);
      hints += related.length + background.length;
      if (outcome === 'other-language') silent += 1;
    }
    console.log(
      `${pages.length} pages beside English, language ${declared}: ${hints} hints; ${silent} said to be in another language`,
    );
  }
  const read = pages.map((page) => ({ page, alone: languageOf({ ...page, language: null }) }));
  const missed = read.filter(({ page, alone }) => alone !== languageOf(page));
  console.log(
    `language told by the text alone: ${read.length - missed.length} of ${read.length}; otherwise ${missed.map(({ page, alone }) => `${page.language} as ${alone}`).join(', ') || 'none'}`,
  );
}

async function besideOneAnother(pages: readonly Article[]): Promise<void> {
  const shown: string[] = [];
  let compared = 0;
  for (const page of pages) {
    const others = pages.filter((other) => other !== page && languageOf(other) === languageOf(page));
    if (others.length === 0) continue;
    compared += 1;
    const { related } = await coverOf(page, corpusOf(others, 'library'));
    shown.push(
      ...related.map(({ article, probability }) => `${page.id} - ${article.id} ${probability.toFixed(2)}`),
    );
  }
  console.log(
    `${compared} pages beside the others of their language: ${shown.length} hints (goal: at most 1)`,
  );
  for (const hint of shown) console.log(`  ${hint}`);
}

await main();
