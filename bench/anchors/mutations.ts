/** Draws numbers from 0 to 1, the same ones for the same seed: mulberry32, a public-domain generator by Tommy Ettinger. */
export function seeded(seed: string): () => number {
  let state = [...seed].reduce(
    (sum, character) => Math.imul(sum ^ character.charCodeAt(0), 0x01000193),
    0x811c9dc5,
  );
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What a page's own script may do to a paragraph between reading and marking. */
type Mutation = (paragraph: Element, random: () => number) => void;

/** Does to every paragraph what pages do to theirs, each with a chance of its own. */
export function mutate(paragraphs: readonly Element[], random: () => number): void {
  for (const paragraph of paragraphs) {
    for (const [mutation, chance] of MUTATIONS) if (random() < chance) mutation(paragraph, random);
  }
}

const splitAndClone: Mutation = (paragraph, random) => {
  for (const node of textsIn(paragraph)) {
    const rest = node.splitText(Math.floor(random() * node.data.length));
    for (const half of [node, rest]) half.replaceWith(half.cloneNode());
  }
};

const wrapWords: Mutation = (paragraph, random) => {
  for (const node of textsIn(paragraph)) {
    const words = [...node.data.matchAll(/\p{L}{4,}/gu)];
    const word = words[Math.floor(random() * words.length)];
    if (word === undefined) continue;
    const wrapped = node.splitText(word.index);
    wrapped.splitText(word[0].length);
    const around = document.createElement(random() < 0.5 ? 'a' : 'span');
    wrapped.replaceWith(around);
    around.append(wrapped);
  }
};

const softHyphens: Mutation = (paragraph) => {
  for (const node of textsIn(paragraph))
    node.data = node.data.replace(/(\p{L}{4})(?=\p{L}{4})/gu, '$1\u00ad');
};

const advertisement: Mutation = (paragraph) => {
  const placed = document.createElement('p');
  placed.textContent =
    'Advertisement. Read on below, or try our games, our weather and our letters for a month.';
  paragraph.after(placed);
};

const recreate: Mutation = (paragraph) => {
  const { innerHTML } = paragraph;
  paragraph.innerHTML = '';
  paragraph.innerHTML = innerHTML;
};

const MUTATIONS: readonly (readonly [Mutation, number])[] = [
  [splitAndClone, 0.5],
  [wrapWords, 0.5],
  [softHyphens, 0.3],
  [advertisement, 0.3],
  [recreate, 0.3],
];

/** Corrects a slip in the middle of a range: a letter is put in, taken out or replaced. */
export function correct(range: Range, random: () => number): void {
  const node = range.startContainer;
  if (!(node instanceof Text)) return;
  const end = node === range.endContainer ? range.endOffset : node.data.length;
  const at = range.startOffset + Math.floor(random() * (end - range.startOffset));
  node.replaceData(at, random() < 0.7 ? 1 : 0, random() < 0.7 ? 'x' : '');
}

function textsIn(paragraph: Element): Text[] {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text && node.data.trim() !== '') texts.push(node);
  }
  return texts;
}
