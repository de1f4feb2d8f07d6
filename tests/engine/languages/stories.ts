import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, Page } from '../../../engine/article.ts';

/** An invented article, and which event it reports. */
export interface StoryArticle extends Article {
  readonly story: string;
}

/** Fragments of two sentences that say the same. */
export interface Match {
  readonly page: string;
  readonly here: string;
  readonly other: string;
  readonly there: string;
}

/** Two events with three reports each, for each event a report on the same people, and one on another subject. */
export interface Stories {
  readonly language: string;
  readonly articles: readonly StoryArticle[];
  readonly matches: readonly Match[];
}

export function storiesIn(name: string): Stories {
  const { language, articles, matches } = JSON.parse(
    readFileSync(join(import.meta.dirname, `${name}.json`), 'utf8'),
  );
  const whole = articles.map((article: object) => ({ url: null, source: null, language, ...article }));
  return { language, articles: whole, matches };
}

export function asWholePage(article: Article): Page {
  const { paragraphs } = article;
  const characters = paragraphs.join('').length;
  return {
    ...article,
    byline: null,
    extent: { whole: true, cut: null, paragraphs: paragraphs.length, characters },
  };
}
