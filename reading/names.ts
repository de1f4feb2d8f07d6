import { attributeOf } from './dom.ts';
import type { Box } from './snapshot.ts';

/**
 * What a box's author called it says what it holds: the story; readers' talk about it; surely something else; something
 * beside it in most sites and the story's own parts in some; or nothing we know.
 */
export type Naming = 'story' | 'talk' | 'apart' | 'beside' | 'unknown';

const NAMING = [
  'class',
  'id',
  'role',
  'itemprop',
  'data-testid',
  'data-component',
  'data-module',
  'aria-label',
];

const TALK_WORDS = wordSet(['comment comments disqus discussion replies']);

/** Words that tell of other stories, or of none. */
const APART_WORDS = wordSet([
  'related recommend recommended recommendation recommendations recirc recirculation',
  'footer newsletter newsletters teaser teasers trending popular outbrain taboola cookie cookies consent gdpr breadcrumb',
  'sidebar rail widget widgets complementary breadcrumbs sponsored advertisement advertorial upsell upsells readmore signup latest',
]);

/** Words that mostly tell of something beside the story. */
const BESIDE_WORDS = wordSet([
  'subscribe subscription subscriptions promo promos promotion promoted sponsor sponsors advert advertising ad ads adv',
  'banner share sharing sharer social popup modal paywall piano regwall nav navbar navigation navi menu',
  'bio tags tag topics keywords copyright caption captions figcaption credit credits toolbar masthead byline dateline timestamp',
  'correction poll quiz survey donate donation contribute facebook gallery slideshow carousel slider',
  'player toc cta callout disclaimer feedback rating login register infobox factbox authorbox authors metadata dialog',
  'contentinfo search figure image img photo video headline kicker pagination pager jobs shop affiliate',
]);

/** The same, in two words. */
const BESIDE_PHRASE =
  /(?:side|info|fact|author)[-_](?:bar|box|bio|card|info|details?|about)|(?:sign|log)[-_](?:up|in)|(?:read|see|more)[-_](?:more|also|next|on|from|stories|news)|most[-_]\w+|also[-_]read|next[-_](?:article|story|post|up)|about[-_](?:the[-_])?author|screen[-_]?reader|sr[-_]only|visually[-_]?hidden|print[-_]only|in[-_]?text[-_]?link|app[-_]download|post[-_]meta|article[-_]meta|entry[-_]meta/;

/** A name that says so in as many words holds the story, whatever its other names are. */
const STORY_NAME =
  /^(?:(?:\w+[-_])?(?:article|story|post|entry|news|single|page|main|content|detail|td-post)(?:[-_]{1,2}|[-_]\w+[-_])?(?:body|content|text|copy|inner|main|paragraphs?)s?|prose|articlebody|articletext|storybody|paragraphs?|richtext|rich-text|body-?(?:copy|text|content)|text)$/;

/** States and layout: these say nothing of what a box holds. */
const LAYOUT_NAME =
  /^(?:has|with|no|is|not|hide|show|js|label|lg|md|sm|xl|xs|grid|col|row|u|wp-container|wp-block-group)[-_:]/;

/** What the names of a box say. Story outweighs beside, since sites name wrappers freely. */
export function namingOf(box: Box): Naming {
  const names = NAMING.flatMap((attribute) => (attributeOf(box.element, attribute) ?? '').split(/\s+/))
    .filter((name) => name !== '' && !LAYOUT_NAME.test(name))
    .map(withPartsApart);
  if (names.some((name) => hasWord(name, TALK_WORDS))) return 'talk';
  if (names.some((name) => hasWord(name, APART_WORDS))) return 'apart';
  const beside = (name: string): boolean => BESIDE_PHRASE.test(name) || hasWord(name, BESIDE_WORDS);
  if (names.some((name) => STORY_NAME.test(name) && !beside(name))) return 'story';
  return names.some(beside) ? 'beside' : 'unknown';
}

function wordSet(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}

function hasWord(name: string, words: ReadonlySet<string>): boolean {
  return name.split(/[-_:/.\d]+/).some((word) => words.has(word));
}

/** `articleBody` as `article-body`. */
function withPartsApart(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
}
