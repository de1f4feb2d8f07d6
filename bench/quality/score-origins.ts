import type { SourcedSentence } from '../predict/origins.ts';
import type { GoldSentence } from '../predict/seed-gold.ts';
import { type Agreement, agreement } from './agreement.ts';

/** A group of the gold that names nobody ("unnamed officials", "US experts"): it adds no origin, so no two share it. */
const NAMES_NOBODY = /\b(?:officials?|experts?|sources?)$/;

/** An annotated claim with the groups that the gold and the engine give it. */
interface Attributed {
  readonly gold: readonly string[];
  readonly predicted: readonly string[];
}

export type OriginTables = Readonly<Record<string, Readonly<Record<string, Agreement>>>>;

/**
 * Scores what the engine says of the annotated sentences. Sentences that its splitting lost count as taken for no claim and
 * for the article's own voice.
 * `origins`: over all pairs of sentences that the gold calls claims and to which the gold or the engine gives a named
 * origin, do the two share one? What the origins are called plays no part. `all one` puts every sentence that the engine
 * gives an origin into one group.
 */
export function scoreOrigins(gold: readonly GoldSentence[], rows: readonly SourcedSentence[]): OriginTables {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const claims = gold
    .filter(({ claim }) => claim)
    .map(
      ({ id, originGroups }): Attributed => ({
        gold: originGroups.filter((group) => !NAMES_NOBODY.test(group)),
        predicted: byId.get(id)?.origins ?? [],
      }),
    );
  const allOne = claims.map((one) => ({ ...one, predicted: one.predicted.length > 0 ? ['one'] : [] }));
  return {
    origins: { 'this engine': pairwise(claims), 'all one': pairwise(allOne) },
    'named origin': {
      sentences: agreement(
        claims.map((one) => ({ is: one.gold.length > 0, taken: one.predicted.length > 0 })),
      ),
    },
    detection: {
      'is a claim': agreement(
        gold.map(({ id, claim }) => ({ is: claim, taken: byId.get(id)?.claim === true })),
      ),
      'all claim': agreement(gold.map(({ claim }) => ({ is: claim, taken: true }))),
    },
  };
}

function pairwise(claims: readonly Attributed[]): Agreement {
  const attributed = claims.filter(({ gold, predicted }) => gold.length > 0 || predicted.length > 0);
  return agreement(
    attributed.flatMap((a, at) =>
      attributed.slice(at + 1).map((b) => ({
        is: shareOne(a.gold, b.gold),
        taken: shareOne(a.predicted, b.predicted),
      })),
    ),
  );
}

function shareOne(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => b.includes(one));
}
