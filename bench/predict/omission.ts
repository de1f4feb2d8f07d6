import { join } from 'node:path';
import { LEFT_OUT_PROBABILITY } from '../../engine/claims/alignment.ts';
import type { Comparable } from '../../engine/claims/comparable.ts';
import { PageCover } from '../../engine/claims/omissions.ts';
import { comparableSentences, ecbDocuments, ecbSentences } from './ecb-sentences.ts';
import { jsonLines } from './related-data.ts';

/** For each page its story's sentences, those the page covers least first. */
export async function* predict({ data, split }: { data: string; split: string }): AsyncIterable<object> {
  const stories = Map.groupBy(ecbDocuments(ecbSentences(data, split)), ({ story }) => story);
  const sets = new Map([...stories].map(([story, documents]) => [story, comparableSentences(documents)]));
  for (const row of jsonLines(join(data, 'claims', `ecb-omission-${split}.jsonl`))) {
    const set = sets.get(String(row.story));
    const [page, others] = parted([...(set?.values() ?? [])], String(row.page));
    const cover = new PageCover(page, others);
    const candidates = row.candidates as readonly { readonly sid: string }[];
    const ranked = candidates.flatMap(({ sid }) => {
      const sentence = set?.get(sid);
      if (sentence === undefined) return [];
      const covered = cover.of(sentence);
      return [{ sid, score: 1 - covered, shown: covered < LEFT_OUT_PROBABILITY }];
    });
    yield { page: row.page, ranked: ranked.sort((a, b) => b.score - a.score) };
  }
}

/** The page's own sentences, and its story's other ones. */
function parted(all: readonly Comparable[], page: string): [Comparable[], Comparable[]] {
  const isOwn = ({ articleId }: Comparable) => articleId === page;
  return [all.filter(isOwn), all.filter((one) => !isOwn(one))];
}
