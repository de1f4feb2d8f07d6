import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSeed } from '../../corpus/seed-file.ts';
import type { Article } from '../../engine/article.ts';
import { type Comparable, comparableSets } from '../../engine/claims/comparable.ts';
import { type AnalysedArticle, analyse, type Sentence } from '../../engine/language/analysis.ts';

/** The annotated seeds: GUIDE.md beside the gold says what a pair is. */
export interface SeedGold {
  readonly articles: Readonly<Record<string, { readonly file: string; readonly published: string }>>;
  readonly sentences: readonly GoldSentence[];
  readonly pairs: readonly GoldPair[];
}

export interface GoldSentence {
  readonly id: string;
  readonly article: string;
  readonly text: string;
  readonly claim: boolean;
  readonly originGroups: readonly string[];
}

export interface GoldPair {
  readonly a: string;
  readonly b: string;
  readonly relation: 'same' | 'differs';
  readonly what?: string;
}

/** An annotated sentence as the engine reads it. */
export interface SeedSentence {
  readonly id: string;
  readonly gold: GoldSentence;
  readonly comparable: Comparable;
}

const SEEDS = join(import.meta.dirname, '..', '..', 'seeds');

/** The gold as it lies in its file; throws where there is none. */
export function seedGold(path: string): SeedGold {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** The seeds named by the gold, analysed, in its order. */
export function analysedSeeds(gold: SeedGold): AnalysedArticle[] {
  return Object.entries(gold.articles).map(([id, { file }]) => analyse({ ...seedOf(file), id }));
}

function seedOf(file: string): Article {
  const parsed = parseSeed(file, readFileSync(join(SEEDS, file), 'utf8'));
  if (!parsed.ok) throw new Error(`${file}, line ${parsed.line}: expected ${parsed.expected}`);
  return parsed.article;
}

/** The annotated sentences found in the seeds' text, by white-space-folded text; all five compared with one another. */
export function seedSentences(gold: SeedGold, articles: readonly AnalysedArticle[]): SeedSentence[] {
  const sets = comparableSets(articles).flat();
  return gold.sentences.flatMap((sentence) => {
    const comparable = sets.find(
      (one) => one.articleId === sentence.article && folded(one.sentence) === sentence.text,
    );
    return comparable === undefined ? [] : [{ id: sentence.id, gold: sentence, comparable }];
  });
}

function folded({ ref }: Sentence): string {
  return ref.text.replace(/\s+/g, ' ');
}
