/** What an element's name says about the text in it. */
export type Role = 'skipped' | 'inline' | 'break' | 'block';

const SKIPPED = [
  'script style noscript template svg math iframe frame frameset canvas video audio object embed map',
  'select option datalist textarea button input meter progress head title meta link base nav dialog menu',
].flatMap((names) => names.split(' '));

const INLINE = [
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rp rt ruby s samp small span',
  'strike strong sub sup time tt u var img picture source wbr',
].flatMap((names) => names.split(' '));

const ROLES: ReadonlyMap<string, Role> = new Map<string, Role>([
  ...SKIPPED.map((name): [string, Role] => [name, 'skipped']),
  ...INLINE.map((name): [string, Role] => [name, 'inline']),
  ['br', 'break'],
]);

/** Anything not named above, a site's own elements among them, bounds paragraphs as a div does. */
export function roleOf(name: string): Role {
  return ROLES.get(name) ?? 'block';
}
