import { join } from 'node:path';
import { ecbSentences } from '../predict/ecb-sentences.ts';
import { jsonLines } from '../predict/related-data.ts';
import { seedGold } from '../predict/seed-gold.ts';
import type { EvidenceLinks } from './score-evidence.ts';

/** The linked pairs of the seed gold, from both sides. */
export function seedLinks(file: string): EvidenceLinks {
  const { pairs, sentences } = seedGold(file);
  const articles = new Map(sentences.map(({ id, article }) => [id, article]));
  const linked = new Map<string, Map<string, string>>();
  for (const { a, b } of pairs) {
    for (const [claim, other] of [[a, b] as const, [b, a] as const]) {
      const found = linked.get(claim) ?? new Map<string, string>();
      linked.set(claim, found.set(other, articles.get(other) ?? ''));
    }
  }
  return { linked, partly: new Map() };
}

/** The judgements of ECB+ within a claim's own story: level 3 is linked, 2 shares a part. */
export function ecbLinks(
  data: string,
  split: string,
): EvidenceLinks & { readonly judged: ReadonlySet<string> } {
  const sentences = new Map(ecbSentences(data, split).map((sentence) => [sentence.sid, sentence]));
  const linked = new Map<string, Map<string, string>>();
  const partly = new Map<string, Set<string>>();
  for (const { qid, rel } of jsonLines(join(data, 'claims', `ecb-qrels-${split}.jsonl`))) {
    const claim = sentences.get(String(qid));
    const own = Object.entries(rel as Record<string, number>).flatMap(([sid, level]) => {
      const other = sentences.get(sid);
      const inStory = other !== undefined && other.story === claim?.story && other.doc !== claim.doc;
      return inStory ? [{ sid, level, doc: other.doc }] : [];
    });
    linked.set(
      String(qid),
      new Map(own.filter(({ level }) => level === 3).map(({ sid, doc }) => [sid, doc])),
    );
    partly.set(String(qid), new Set(own.filter(({ level }) => level === 2).map(({ sid }) => sid)));
  }
  return { linked, partly, judged: new Set(linked.keys()) };
}
