import type { Detail } from '../../engine/article.ts';
import { type Random, shuffled } from './random.ts';
import type { Place, ShownDifference } from './shown.ts';

/** At most this many of one kind from one story: its repetitions would be judged again and again. */
const PER_STORY_AND_KIND = 2;
const PER_STORY = 6;

/** `count` of the differences shown, spread over the stories; fewer where there are not enough. */
export function drawn(all: readonly ShownDifference[], count: number, random: Random): ShownDifference[] {
  const [taken, used] = [[] as ShownDifference[], new Map<string, number>()];
  for (const one of shuffled(all, random)) {
    if (taken.length >= count) break;
    const ofKind = `${one.topic} ${one.difference.what}`;
    const full = (used.get(one.topic) ?? 0) >= PER_STORY || (used.get(ofKind) ?? 0) >= PER_STORY_AND_KIND;
    if (full) continue;
    for (const slot of [one.topic, ofKind]) used.set(slot, (used.get(slot) ?? 0) + 1);
    taken.push(one);
  }
  return taken;
}

/** What a judge sees: no score, no reason. Holds text of the data, so it stays outside the repository. */
export function blindRow({ here, there, difference }: ShownDifference, id: number): object {
  const { what } = difference;
  return { id, what, a: side(here, difference.here), b: side(there, difference.there) };
}

function side({ article, sentence }: Place, { text }: Detail): object {
  const at = article.sentences.findIndex(
    ({ ref }) => ref.paragraph === sentence.paragraph && ref.start === sentence.start,
  );
  return {
    published: article.article.published,
    before: article.sentences[at - 1]?.ref.text ?? null,
    sentence: sentence.text,
    after: article.sentences[at + 1]?.ref.text ?? null,
    marked: text,
  };
}

/** Where a row of the blind list comes from: ids and offsets only, no text. */
export function keyRow({ here, there, difference }: ShownDifference, id: number): object {
  const { what, update } = difference;
  return { id, what, update, a: origin(here), b: origin(there) };
}

function origin({ article, sentence: { paragraph, start, end } }: Place): object {
  return { article: article.article.id, paragraph, start, end };
}
