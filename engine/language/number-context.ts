const PERSONS =
  'm[ae]n|wom[ae]n|child(?:ren)?|girls?|boys?|adults?|teenagers?|officers?|soldiers?|guards?|civilians?';
const LISTED = new RegExp(`^(?: \\w+)? (?:${PERSONS})(?:,| and) (?:an?|one|two|three|four|five|\\d+) `, 'i');
const LISTED_BEFORE = new RegExp(`\\b(?:${PERSONS}) and $`, 'i');
/** "Five to six million", "between 5 and 6": neither end is the number meant. */
const RANGE_AHEAD =
  /^(?: \w+)? ?(?:to|-|–) ?[$£€]?(?:\d|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b)/i;
const RANGE_BEHIND = /(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine))(?: \w+)? (?:to|or) [$£€]?$/i;
const BETWEEN = /\bbetween [^,.;]{0,30}$/i;
/** "12 Somali and 11 Yemeni sailors". */
const NATIONS = /^ \p{Lu}\p{Ll}+ and \S+ \p{Lu}\p{Ll}+ \p{Ll}/u;
/** "Two of the seven": some of what is counted. */
const PARTITIVE =
  /^ (?:out )?of (?:(?:the|these|those|its|his|her|their) )?(?:\d|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b)/i;

/**
 * One item of a list, one end of a range, or some of what is counted.
 * @param before what stands before the number, a few words of it
 */
export function isPart(before: string, behind: string): boolean {
  if (LISTED.test(behind) || LISTED_BEFORE.test(before) || PARTITIVE.test(behind)) return true;
  if (NATIONS.test(behind)) return true;
  return RANGE_AHEAD.test(behind) || RANGE_BEHIND.test(before) || BETWEEN.test(before);
}

const COUNTED_BEHIND = /^[- ]\w+ (ago|before|after|later|earlier|since|until)\b/i;
const COUNTED_AHEAD =
  /\b(in|within|for|after)(?: (?:about|around|almost|nearly|some|the (?:past|last|next)))? $/i;

/** How a span of time is counted: ago, before, after, in, for; null where the words around it do not say. */
export function countedFrom(before: string, behind: string): string | null {
  const found = COUNTED_BEHIND.exec(behind)?.[1] ?? COUNTED_AHEAD.exec(before)?.[1];
  return found?.toLowerCase().replace('within', 'in').replace('earlier', 'before') ?? null;
}

const RELATIVE_BEFORE =
  /\b(?:another|additional|further|remaining|first|last|next|previous|past|total of|total|record|every|each)\W*$/i;
const RELATIVE_AFTER =
  /^(?: \w+)? (?:more|additional|other|further|remaining|extra|so far|thus far|to date|in total|altogether|each|apiece)\b/i;

/** Beside "more", "another", "total", "so far": what it counts begins or ends elsewhere than a plain count. */
export function isRelative(before: string, behind: string): boolean {
  return RELATIVE_BEFORE.test(before) || RELATIVE_AFTER.test(behind);
}
