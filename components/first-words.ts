/**
 * A text, or as many of its first words as have room, with an ellipsis: never a part of a word, unless one alone is longer.
 * @param room UTF-16 code units, the ellipsis not counted
 */
export function firstWords(text: string, room: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= room) return plain;
  const cut = plain.slice(0, room + 1);
  const end = cut.lastIndexOf(' ');
  // Without a space the cut must not halve a surrogate pair.
  const words = end > 0 ? cut.slice(0, end) : plain.slice(0, room).replace(/[\ud800-\udbff]$/, '');
  return `${words.replace(/[\s,;:–—-]+$/, '')}…`;
}
