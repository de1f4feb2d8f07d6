import type { Origin } from '../article.ts';
import type { Segment } from './noun-phrase.ts';
import { BACK_OUTLET, BACK_PERSON, BODIES, ROLES, SPOKESPERSON } from './reporting.ts';
import { type Context, NONE, type Source } from './sources.ts';

const DEFINITE = /^(?:the|that)\s/i;
/** What is somebody's who was named just before: "the statement said". */
const STATED: ReadonlySet<string> = new Set([
  'statement',
  'letter',
  'message',
  'email',
  'memo',
  'release',
  'filing',
]);

/** A part without a name may point back ("the newspaper", "the spokeswoman", "the council"), or be an unnamed source. */
export function nameless({ text, words: parts, head }: Segment, whole: string, context: Context): Source {
  const { speakers } = context;
  const last = head ?? '';
  if (DEFINITE.test(text)) {
    if (STATED.has(last) && speakers.latest !== null) return { ...NONE, origin: speakers.latest };
    if (BACK_OUTLET.has(last) && speakers.outlet !== null) return { ...NONE, origin: speakers.outlet };
    const back = SPOKESPERSON.test(last) ? (speakers.people[0] ?? speakers.institution) : null;
    if (back !== null) return { ...NONE, ...('origin' in back ? back : { origin: back }) };
    if (BACK_PERSON.has(last)) return heldBy(last, context);
    if (BODIES.has(last)) {
      const body = meantBy(last, speakers.institution);
      if (body !== null) return { ...NONE, origin: body };
    }
  }
  const source =
    parts.some((part) => ROLES.has(part.text) || BODIES.has(part.text)) || SPOKESPERSON.test(text);
  return source && parts.length <= 8 ? { ...NONE, unnamed: whole } : NONE;
}

/** What any body may be called. */
const ANY_KIND: ReadonlySet<string> = new Set([
  'agency',
  'company',
  'group',
  'organization',
  'organisation',
  'service',
]);

/** "The governor" is whom the article calls Governor, else whoever spoke last. */
export function heldBy(title: string, { registry, speakers }: Context): Source {
  const key = registry.holder(title);
  if (key !== null)
    return { ...NONE, person: key, origin: { name: registry.written(key), kind: 'person', key } };
  return speakers.people[0] === undefined ? NONE : { ...NONE, ...speakers.people[0] };
}

/** "The council" is the council that spoke last, no ministry; "the company" is whatever body that is no other kind. */
function meantBy(noun: string, body: Origin | null): Origin | null {
  if (body === null || body.key.startsWith('government:')) return null;
  const kinds = body.key.split(' ').filter((part) => BODIES.has(part));
  return kinds.length === 0 || kinds.includes(noun) || ANY_KIND.has(noun) ? body : null;
}
