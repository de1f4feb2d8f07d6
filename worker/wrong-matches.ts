import * as v from 'valibot';
import type { Coverage, Evidence } from '../engine/article.ts';
import { withoutEvidence } from '../engine/claims/support.ts';
import type { HiddenMatch, HiddenPair } from '../platform/messages.ts';
import type { Platform } from '../platform/platform.ts';
import { sha256 } from './content-hash.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { PairWords } from './pair-words.ts';

const KEY = 'wrong-matches';
const VERSION = 2;
/** The oldest give way. */
const MOST = 5_000;
/** Hexadecimal digits of a fingerprint: enough that no two pairs meet by chance. */
const DIGITS = 24;
const kept = v.variant('version', [
  // Of what was hidden before days were noted none is known.
  v.object({ version: v.literal(1), pairs: v.array(v.string()) }),
  v.object({
    version: v.literal(VERSION),
    pairs: v.array(v.object({ pair: v.string(), hidden: v.nullable(v.pipe(v.string(), v.isoDate())) })),
  }),
]);

interface KeptPair {
  /** The fingerprint. */
  readonly pair: string;
  /** ISO date; null where it is not known. */
  readonly hidden: string | null;
}

/**
 * Pairs of sentences that the reader called a wrong match, kept on this device as fingerprints: of what was read and not
 * saved no word is written to disk. A pair is hidden whichever of the two stands on the page.
 */
export class WrongMatches {
  readonly #platform: Pick<Platform, 'local' | 'now'>;
  readonly #words: PairWords;
  readonly #inTurn = oneAtATime();

  constructor(platform: Pick<Platform, 'local' | 'session' | 'now'>) {
    this.#platform = platform;
    this.#words = new PairWords(platform.session);
  }

  /** Hides a pair, or shows it again. @throws where the browser's storage does not take it */
  async judge(here: string, there: string, wrong: boolean): Promise<void> {
    const pair = await fingerprintOf(here, there);
    const hidden = new Date(this.#platform.now()).toISOString().slice(0, 10);
    await this.#change(pair, wrong ? [{ pair, hidden }] : []);
    if (wrong) await this.#words.keep(new Map([[pair, [here, there]]]));
  }

  /** Shows a pair again. @throws where the browser's storage does not take it */
  async showAgain(pair: string): Promise<void> {
    await this.#change(pair, []);
  }

  /** Forgets what the sentences of hidden pairs say; they stay hidden. */
  async forgetWords(): Promise<void> {
    await this.#words.forget();
  }

  /** All that are hidden, the latest first. */
  async list(): Promise<readonly HiddenPair[]> {
    const words = await this.#words.all();
    return (await this.#pairs())
      .toReversed()
      .map(({ pair, hidden }) => ({ pair, hidden, words: words.get(pair) ?? null }));
  }

  /** A coverage without them, and what was taken out. */
  async applyTo(coverage: Coverage): Promise<{ coverage: Coverage; hidden: readonly HiddenMatch[] }> {
    const pairs = new Set((await this.#pairs()).map(({ pair }) => pair));
    if (pairs.size === 0) return { coverage, hidden: [] };
    const hidden = new Map<Evidence, HiddenMatch>();
    const words = new Map<string, readonly [string, string]>();
    for (const { id, sentence, evidence } of coverage.claims) {
      for (const one of evidence) {
        const pair = await fingerprintOf(sentence.text, one.sentence.text);
        if (!pairs.has(pair)) continue;
        hidden.set(one, { claimId: id, evidence: one });
        words.set(pair, [sentence.text, one.sentence.text]);
      }
    }
    await this.#words.keep(words);
    const claims = coverage.claims.map((claim) => withoutEvidence(claim, (one) => hidden.has(one)));
    return { coverage: { ...coverage, claims }, hidden: [...hidden.values()] };
  }

  /** Puts these in a pair's place, as the latest. */
  #change(pair: string, instead: readonly KeptPair[]): Promise<void> {
    return this.#inTurn(async () => {
      const others = (await this.#pairs()).filter((each) => each.pair !== pair);
      await this.#platform.local.set({
        [KEY]: { version: VERSION, pairs: [...others, ...instead].slice(-MOST) },
      });
    });
  }

  async #pairs(): Promise<readonly KeptPair[]> {
    const parsed = v.safeParse(kept, (await this.#platform.local.get([KEY]))[KEY]);
    if (!parsed.success) return [];
    const { output } = parsed;
    return output.version === 1 ? output.pairs.map((pair) => ({ pair, hidden: null })) : output.pairs;
  }
}

async function fingerprintOf(one: string, other: string): Promise<string> {
  return (await sha256([one, other].sort().join('\n'))).slice(0, DIGITS);
}
