import { attributeOf, elementsOf } from '../dom.ts';
import { oneLine } from '../plain-text.ts';

/** The page's meta elements: lower-case name, property or itemprop -> contents in document order. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

const MOST_TAGS = 500;

export function metaTagsOf(document: Document): MetaTags {
  const tags = new Map<string, string[]>();
  for (const tag of elementsOf(document, 'meta[content]').slice(0, MOST_TAGS)) {
    const content = oneLine(attributeOf(tag, 'content'));
    if (content === null) continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = attributeOf(tag, attribute)?.trim().toLowerCase();
      if (!name) continue;
      const known = tags.get(name);
      if (known === undefined) tags.set(name, [content]);
      else known.push(content);
    }
  }
  return tags;
}

/** The first content of the first of these names that the page has. */
export function firstOf(tags: MetaTags, names: readonly string[]): string | null {
  for (const name of names) {
    const content = tags.get(name)?.[0];
    if (content !== undefined) return content;
  }
  return null;
}
