import { isClaim } from '../../engine/claims/detection.ts';
import { originBook } from '../../engine/claims/origins.ts';
import { analysedSeeds, seedGold, seedSentences } from './seed-gold.ts';

/** What the engine says of one annotated sentence on its own: whether it claims, and on whose word. */
export interface SourcedSentence {
  readonly id: string;
  readonly claim: boolean;
  /** Keys of its named origins, settled over all five seeds. */
  readonly origins: readonly string[];
  readonly names: readonly string[];
  readonly unnamed: readonly string[];
  readonly via: readonly string[];
}

/** Every annotated sentence of the seeds that the engine's own splitting finds, in the gold's order. */
export async function* predict({ gold: file }: { gold: string }): AsyncIterable<SourcedSentence> {
  const gold = seedGold(file);
  const articles = analysedSeeds(gold);
  const book = originBook(articles);
  for (const { id, comparable } of seedSentences(gold, articles)) {
    const { origins, unnamed, via } = book.settle(comparable.sentence.attribution);
    yield {
      id,
      claim: isClaim(comparable.sentence),
      origins: origins.map(({ key }) => key),
      names: origins.map(({ name }) => name),
      unnamed,
      via,
    };
  }
}
