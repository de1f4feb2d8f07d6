import * as v from 'valibot';
import type { Coverage, Evidence } from '../engine/article.ts';
import { withoutEvidence } from '../engine/claims/support.ts';
import type { HiddenMatch } from '../platform/messages.ts';
import type { Platform } from '../platform/platform.ts';
import { sha256 } from './content-hash.ts';
import { oneAtATime } from './one-at-a-time.ts';

const KEY = 'wrong-matches';
const VERSION = 1;
/** The oldest give way. */
const MOST = 5_000;
/** Hexadecimal digits of a fingerprint: enough that no two pairs meet by chance. */
const DIGITS = 24;
const kept = v.object({ version: v.literal(VERSION), pairs: v.array(v.string()) });

/**
 * Pairs of sentences that the reader called a wrong match, kept on this device as fingerprints: of what was read and not
 * saved no word is written to disk. A pair is hidden whichever of the two stands on the page.
 */
export class WrongMatches {
  readonly #store: Platform['local'];
  readonly #inTurn = oneAtATime();

  constructor({ local }: Pick<Platform, 'local'>) {
    this.#store = local;
  }

  /** Hides a pair, or shows it again. @throws where the browser's storage does not take it */
  judge(here: string, there: string, wrong: boolean): Promise<void> {
    return this.#inTurn(async () => {
      const pair = await fingerprintOf(here, there);
      const others = (await this.#pairs()).filter((each) => each !== pair);
      const pairs = wrong ? [...others, pair].slice(-MOST) : others;
      await this.#store.set({ [KEY]: { version: VERSION, pairs } });
    });
  }

  /** A coverage without them, and what was taken out. */
  async applyTo(coverage: Coverage): Promise<{ coverage: Coverage; hidden: readonly HiddenMatch[] }> {
    const pairs = new Set(await this.#pairs());
    if (pairs.size === 0) return { coverage, hidden: [] };
    const hidden = new Map<Evidence, HiddenMatch>();
    for (const { id, sentence, evidence } of coverage.claims) {
      for (const one of evidence) {
        if (pairs.has(await fingerprintOf(sentence.text, one.sentence.text)))
          hidden.set(one, { claimId: id, evidence: one });
      }
    }
    const claims = coverage.claims.map((claim) => withoutEvidence(claim, (one) => hidden.has(one)));
    return { coverage: { ...coverage, claims }, hidden: [...hidden.values()] };
  }

  async #pairs(): Promise<readonly string[]> {
    const parsed = v.safeParse(kept, (await this.#store.get([KEY]))[KEY]);
    return parsed.success ? parsed.output.pairs : [];
  }
}

async function fingerprintOf(one: string, other: string): Promise<string> {
  return (await sha256([one, other].sort().join('\n'))).slice(0, DIGITS);
}
