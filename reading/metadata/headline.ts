import { elementsOf, textOf } from '../dom.ts';
import { oneLine } from '../plain-text.ts';
import { type LinkedData, textUnder } from './json-ld.ts';
import { firstOf, type MetaTags } from './meta-tags.ts';

const LONGEST = 500;

/**
 * The headline the page shows: the heading that the page's other names for itself agree with, else what those say, without
 * the outlet's name behind it. Null where the page has none.
 */
export function headline(document: Document, tags: MetaTags, articles: readonly LinkedData[]): string | null {
  const headings = elementsOf(document, 'h1')
    .slice(0, 10)
    .flatMap((h1) => oneLine(textOf(h1)) ?? []);
  const shared = firstOf(tags, ['og:title', 'twitter:title', 'dc.title', 'title', 'headline']);
  const linked = articles.map((article) => textUnder(article, 'headline')).filter((text) => text !== null);
  const title = elementsOf(document, 'title')[0];
  const names = [shared, ...linked, title === undefined ? null : oneLine(textOf(title))].flatMap(
    (name) => name ?? [],
  );
  const agreed = headings.find((heading) =>
    names.some((name) => name === heading || name.startsWith(`${heading} `)),
  );
  const described = linked.find((name) => names.some((other) => other !== name && other.startsWith(name)));
  const chosen = agreed ?? described ?? linked[0] ?? shortened(shared ?? headings[0] ?? names[0] ?? null);
  return chosen === null ? null : chosen.slice(0, LONGEST);
}

/** Without what follows the last bar or dash between blanks, where that is the shorter part. */
function shortened(name: string | null): string | null {
  const cut = name === null ? null : /^(.*\S)\s+[|–—·-]\s+(\S.*)$/.exec(name);
  if (cut === null) return name;
  const [, head = '', tail = ''] = cut;
  return tail.length < head.length ? head : name;
}
