import type { ShownEvidence } from '../predict/evidence.ts';

/** Which sentences the gold links with a claim, from either side. */
export interface EvidenceLinks {
  /** Claim -> linked sentence -> the article that holds it. */
  readonly linked: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Claim -> sentences that share a part of it: neither right nor wrong. */
  readonly partly: ReadonlyMap<string, ReadonlySet<string>>;
}

/** @property n claims with an article that says them */
export interface EvidenceScore {
  readonly n: number;
  readonly P: number;
  readonly R: number;
  readonly F1: number;
}

/**
 * Of the sentences shown as saying the same, the share that the gold links with the claim (P); of the pairs of a claim and
 * an article with a linked sentence, the share for which one is shown (R), as saying the same or as differing.
 */
export function scoreEvidence(
  rows: readonly ShownEvidence[],
  { linked, partly }: EvidenceLinks,
): EvidenceScore {
  const isRight = ({ claim, sentence }: ShownEvidence) => linked.get(claim)?.has(sentence) === true;
  const counted = rows.filter(
    (row) => row.relation === 'same' && partly.get(row.claim)?.has(row.sentence) !== true,
  );
  const P = share(counted.filter(isRight).length, counted.length);
  const due = new Set(
    [...linked].flatMap(([claim, ones]) => [...ones.values()].map((article) => `${claim} ${article}`)),
  );
  const found = new Set(rows.filter(isRight).map(({ claim, article }) => `${claim} ${article}`));
  const R = share(found.size, due.size);
  return { n: due.size, P, R, F1: share(2 * P * R, P + R) };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
