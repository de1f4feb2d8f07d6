/**
 * The beginning of a text at whose end a word ends, code unit for code unit, so that offsets into it hold.
 * @param room UTF-16 code units
 */
export function wholeWords(text: string, room: number): string {
  if (text.length <= room) return text;
  const end = text.slice(0, room + 1).search(/\s\S*$/);
  // Without a space the cut must not halve a surrogate pair.
  const words = end > 0 ? text.slice(0, end) : text.slice(0, room).replace(/[\ud800-\udbff]$/, '');
  return words.replace(/[\s,;:–—-]+$/, '');
}

/**
 * A text, or as many of its first words as have room, with an ellipsis: never a part of a word, unless one alone is longer.
 * @param room UTF-16 code units, the ellipsis not counted
 */
export function firstWords(text: string, room: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length <= room ? plain : `${wholeWords(plain, room)}…`;
}
