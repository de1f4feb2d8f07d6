export { isPrivateHost } from '../engine/private-host.ts';

/** The two patterns that together mean every web page; the browser shows them as "all websites". */
export const EVERY_SITE: readonly string[] = ['https://*/*', 'http://*/*'];

/** The patterns that cover one site, whatever its scheme. Both lie within the manifest's optional permissions. */
export function patternsOf(host: string): string[] {
  return [`https://${host}/*`, `http://${host}/*`];
}

/** The site of an address: its host name, or null where it is no web page. */
export function hostOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return (protocol === 'https:' || protocol === 'http:') && hostname !== '' ? hostname : null;
}

/**
 * An address without its fragment: two addresses that differ in nothing else show one page. A fragment that is a route
 * of the page's own ("#/story/7", "#!/story/7") stays.
 */
export function withoutFragment(url: string): string {
  const hash = url.indexOf('#');
  return hash === -1 || /^#!?\//.test(url.slice(hash)) ? url : url.slice(0, hash);
}

/** What the granted patterns amount to. */
export interface Granted {
  readonly everySite: boolean;
  /** Hosts granted by name, in either scheme. */
  readonly hosts: ReadonlySet<string>;
}

const EVERYWHERE = new Set(['<all_urls>', '*://*/*', 'https://*/*']);

/** Reads the browser's list of granted patterns. */
export function grantedIn(patterns: readonly string[]): Granted {
  const hosts = patterns.flatMap((pattern) => hostIn(pattern) ?? []);
  return { everySite: patterns.some((pattern) => EVERYWHERE.has(pattern)), hosts: new Set(hosts) };
}

/** The one host that a pattern names, or null where it names none or many. */
export function hostIn(pattern: string): string | null {
  return /^(?:https?|\*):\/\/([^*/:]+)(?::\d+)?\/\*$/.exec(pattern)?.[1] ?? null;
}
