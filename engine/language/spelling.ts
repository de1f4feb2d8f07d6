/** Letters that two spellings of one word may differ by, for words at least this long. */
const ONE_LETTER = 5;
const TWO_LETTERS = 8;

/** Whether two folded words are spellings of one: colour and color, Schoigu and Shoigu; short words must be equal. */
export function isVariant(a: string, b: string): boolean {
  if (a === b) return true;
  const short = Math.min(a.length, b.length);
  if (/\d/.test(a + b) || short < ONE_LETTER) return false;
  const most = short >= TWO_LETTERS ? 2 : 1;
  return Math.abs(a.length - b.length) <= most && editDistance(a, b) <= most;
}

/** Letters to insert, delete or replace (Levenshtein). */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
