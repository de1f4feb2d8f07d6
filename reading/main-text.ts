import { boxesUpTo, isWithin, namesOf, sumByBox } from './boxes.ts';
import type { Patience } from './patience.ts';
import { lengthOf, linkShare, proseOf } from './prose.ts';
import type { Block, Box } from './snapshot.ts';
import { sightOf } from './visibility.ts';

/** A child with this share of its parent's told text is where the story goes on. */
const MAIN_SHARE = 0.7;
/** A box with this share of the page's told text is never dropped for its name: sites name wrappers freely. */
const TOO_MUCH_TO_DROP = 0.4;

const BESIDE =
  /(?:^|[^a-z])(?:comments?|disqus|discussion|related|recommend\w*|recirc\w*|sidebar|side-bar|rail|footer|foot|newsletter\w*|subscri\w*|sign-?up|promo\w*|sponsor\w*|advert\w*|ads?|adv|banner|breadcrumbs?|share|sharing|social|cookies?|consent|gdpr|popup|modal|overlay|paywall|piano|regwall|nav|navigation|menu|widget|teasers?|trending|popular|most-?read|outbrain|taboola|bio|tags?|topics|keywords|copyright|captions?|figcaption|credits?|toolbar|masthead|hidden|more-?(?:on|from|stories|news)|read-?(?:more|also|next)|see-?also|also-?read|next-?article|author-?(?:info|box|card|about|details)|about-?(?:the-?)?author|byline|dateline|timestamp|meta|info-?box|fact-?box|factbox|correction|poll|quiz|survey|donat\w*|support-?us|contribut\w*|app-?download|print-?only|screen-?reader\w*|sr-only|visually-?hidden|embed|tweet|twitter|instagram|facebook|gallery|slideshow|carousel|slider|video|player|table|toc|cta|callout|disclaimer|notice|feedback|rating|login|register)(?![a-z])/;

const ASIDE_ELEMENTS = new Set([
  'aside',
  'footer',
  'figure',
  'figcaption',
  'table',
  'form',
  'details',
  'address',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'pre',
  'dl',
]);

/** The blocks that tell the page's story, in order, out of everything that stands on it. */
export async function mainText(
  document: Document,
  copied: readonly Block[],
  patience: Patience,
): Promise<readonly Block[]> {
  const before = sumByBox(copied, proseOf);
  const most = Math.max(0, ...before.values());
  const sight = sightOf(document, (box) => (before.get(box) ?? 0) > most / 2);
  const blocks: Block[] = [];
  for (const block of copied) {
    if (sight.shows(block)) blocks.push(block);
    await patience.pause();
  }
  const all = sumByBox(blocks, proseOf);
  const root = [...all.keys()].find((box) => box.parent === null);
  if (root === undefined) return [];
  const total = all.get(root) ?? 0;
  const beside = besideTest((box) => (all.get(box) ?? 0) > TOO_MUCH_TO_DROP * total);
  const candidates = blocks.filter((block) => !boxesUpTo(block.box, null).some(beside));
  const main = container(root, sumByBox(candidates, proseOf));
  return candidates.filter((block) => isWithin(block.box, main) && tells(block));
}

/** Follows the told text from the root down to the box where it parts into paragraphs. */
function container(root: Box, prose: ReadonlyMap<Box, number>): Box {
  let main = root;
  for (;;) {
    const here = main;
    const inner = [...prose.entries()].filter(([box]) => box.parent === here);
    const [best] = inner.sort((a, b) => b[1] - a[1]);
    if (best === undefined || best[1] < MAIN_SHARE * (prose.get(here) ?? 0)) return main;
    main = best[0];
  }
}

/** Whether a box stands beside the story, by its element or by what it is called. Answers are kept. */
function besideTest(tooMuch: (box: Box) => boolean): (box: Box) => boolean {
  const known = new Map<Box, boolean>();
  return (box) => {
    const before = known.get(box);
    if (before !== undefined) return before;
    const answer =
      box.parent !== null && !tooMuch(box) && (ASIDE_ELEMENTS.has(box.name) || BESIDE.test(namesOf(box)));
    known.set(box, answer);
    return answer;
  };
}

function tells(block: Block): boolean {
  return lengthOf(block.text) >= 15 && linkShare(block) <= 0.5;
}
