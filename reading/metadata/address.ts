import { attributeOf, elementsOf } from '../dom.ts';
import { oneLine } from '../plain-text.ts';

/** The page's own name for its address, where it may be believed; else the address it was loaded from. */
export function canonicalAddress(document: Document, url: string, ogUrl: string | null): string {
  const link = elementsOf(document, 'link[rel~="canonical" i][href]')[0];
  for (const claimed of [link === undefined ? null : attributeOf(link, 'href'), ogUrl]) {
    const address = resolved(oneLine(claimed), url);
    if (address !== null && sameSite(address, new URL(url))) return address.href;
  }
  return url;
}

// Labels before a site's name for one and the same site, and labels under which a registry sells names.
const DOOR = /^(?:www\d?|m|mobile|amp|edition|beta|new)\.(?=[^.]+\.)/;
const REGISTRY = /^(?:ac|co|com|edu|gob|gouv|gov|go|mil|ne|net|or|org)\.[a-z]{2,3}$/;

/**
 * Whether an address surely stands on the page's own site, without the list of public suffixes: the same host but for a
 * leading `www` or `m`, or one below it. Sister hosts are refused, since nothing tells `a.example.com` and `b.example.com` from
 * two registrants below `co.uk` or `github.io`; the address as loaded is then kept, which is never wrong.
 */
function sameSite(claimed: URL, loaded: URL): boolean {
  const [there, here] = [siteName(claimed.hostname), siteName(loaded.hostname)];
  return there === here || there.endsWith(`.${here}`);
}

function siteName(host: string): string {
  const bare = host.replace(DOOR, '');
  return REGISTRY.test(bare) ? host : bare;
}

function resolved(href: string | null, base: string): URL | null {
  if (href === null || !URL.canParse(href, base)) return null;
  const address = new URL(href, base);
  return address.protocol === 'https:' || address.protocol === 'http:' ? address : null;
}
