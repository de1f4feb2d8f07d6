import * as v from 'valibot';
import type { Site, SiteChoice } from '../platform/messages.ts';
import { EVERY_SITE, type Granted, grantedIn, hostIn, patternsOf } from '../platform/origins.ts';
import type { Platform, Registration } from '../platform/platform.ts';
import { oneAtATime } from './one-at-a-time.ts';

const KEY = 'sites';
const WISHES = 'wished-sites';
const FEED_WISHES = 'wished-feeds';
const VERSION = 1;
const kept = v.object({ version: v.literal(VERSION), choices: v.array(v.unknown()) });
const choice = v.tuple([v.string(), v.picklist(['click', 'always', 'never'])]);

/** What the reader chose for each site, and the script registrations that follow from it. */
export class Sites {
  readonly #platform: Pick<Platform, 'local' | 'session' | 'grants' | 'scripts'>;
  readonly #inTurn = oneAtATime();

  constructor(platform: Pick<Platform, 'local' | 'session' | 'grants' | 'scripts'>) {
    this.#platform = platform;
  }

  /** The choice in force: "always" only while the browser grants it. */
  async choiceFor(host: string): Promise<SiteChoice> {
    const [choices, granted] = await Promise.all([this.#choices(), this.#granted()]);
    return inForce(choices.get(host), host, granted);
  }

  /** Every site with a choice or a grant of its own, by name. */
  async list(): Promise<Site[]> {
    const [choices, granted] = await Promise.all([this.#choices(), this.#granted()]);
    const hosts = [...new Set([...choices.keys(), ...granted.hosts])].sort();
    return hosts.map((host) => ({ host, choice: inForce(choices.get(host), host, granted) }));
  }

  /**
   * Puts a choice in force.
   * @returns false for "always" without the browser's grant: the wish is remembered and met when the grant comes
   */
  choose(host: string, choice: SiteChoice): Promise<boolean> {
    return this.#inTurn(async () => {
      const granted = await this.#granted();
      if (choice === 'always' && !granted.everySite && !granted.hosts.has(host)) {
        await this.#platform.session.set({ [WISHES]: [...(await this.#wishes()), host] });
        return false;
      }
      await this.#endWishes([host]);
      await this.#store((await this.#choices()).set(host, choice));
      if (choice !== 'always' && granted.hosts.has(host))
        await this.#platform.grants.giveBack(patternsOf(host));
      await this.#register();
      return true;
    });
  }

  /** Forgets every choice but "never": what the browser granted is not taken back, and must not come into force there. */
  forgetChoices(): Promise<void> {
    return this.#inTurn(async () => {
      const kept = [...(await this.#choices())].filter(([, choice]) => choice === 'never');
      await this.#store(new Map(kept));
      await this.#register();
    });
  }

  /** The browser is being asked for a host only so that its feed can be fetched: pages there are not to be read unasked. */
  wantFeed(host: string): Promise<void> {
    return this.#inTurn(async () => {
      await this.#platform.session.set({ [FEED_WISHES]: [...(await this.#wishes(FEED_WISHES)), host] });
    });
  }

  /** The browser granted these patterns, by our asking or in its own settings. "Never" gives way to a wish alone. */
  granted(patterns: readonly string[]): Promise<void> {
    return this.#inTurn(async () => {
      const [choices, wishes] = [await this.#choices(), await this.#wishes()];
      const feedWishes = await this.#wishes(FEED_WISHES);
      const hosts = patterns.flatMap((pattern) => hostIn(pattern) ?? []);
      for (const host of hosts) {
        if (feedWishes.includes(host) && !wishes.includes(host))
          choices.set(host, choices.get(host) ?? 'click');
        else if (choices.get(host) !== 'never' || wishes.includes(host)) choices.set(host, 'always');
      }
      await this.#store(choices);
      await this.#endWishes(hosts);
      await this.#register();
    });
  }

  /** Brings choices and registrations in line with what the browser grants now; at every start, and on a withdrawal. */
  reconcile(): Promise<void> {
    return this.#inTurn(async () => {
      const [choices, granted] = [await this.#choices(), await this.#granted()];
      const lapsed = [...choices].filter(
        ([host, choice]) => choice === 'always' && !isGranted(host, granted),
      );
      for (const [host] of lapsed) choices.delete(host);
      if (lapsed.length > 0) await this.#store(choices);
      await this.#register();
    });
  }

  async #register(): Promise<void> {
    const [choices, granted] = [await this.#choices(), await this.#granted()];
    const wanted = registrationFor(choices, granted);
    const { scripts } = this.#platform;
    const current = await scripts.registered();
    if (wanted === null) {
      if (current !== null) await scripts.unregister();
    } else if (current === null || !sameRegistration(current, wanted)) await scripts.register(wanted);
  }

  async #granted(): Promise<Granted> {
    return grantedIn(await this.#platform.grants.patterns());
  }

  async #choices(): Promise<Map<string, SiteChoice>> {
    const parsed = v.safeParse(kept, (await this.#platform.local.get([KEY]))[KEY]);
    // One by one: a damaged choice must not take a "never" beside it along.
    const choices = parsed.success ? parsed.output.choices : [];
    return new Map(choices.flatMap((entry) => (v.is(choice, entry) ? [entry] : [])));
  }

  #store(choices: ReadonlyMap<string, SiteChoice>): Promise<void> {
    return this.#platform.local.set({ [KEY]: { version: VERSION, choices: [...choices] } });
  }

  async #endWishes(hosts: readonly string[]): Promise<void> {
    const wishes = await this.#wishes();
    await this.#platform.session.set({ [WISHES]: wishes.filter((host) => !hosts.includes(host)) });
    const feeds = await this.#wishes(FEED_WISHES);
    await this.#platform.session.set({ [FEED_WISHES]: feeds.filter((host) => !hosts.includes(host)) });
  }

  async #wishes(key: string = WISHES): Promise<string[]> {
    const parsed = v.safeParse(v.array(v.string()), (await this.#platform.session.get([key]))[key]);
    return parsed.success ? parsed.output : [];
  }
}

function isGranted(host: string, granted: Granted): boolean {
  return granted.everySite || granted.hosts.has(host);
}

/** Without a choice of its own a site follows the grant: every site, or a click. */
function inForce(choice: SiteChoice | undefined, host: string, granted: Granted): SiteChoice {
  if (choice === 'never' || choice === 'click') return choice;
  return isGranted(host, granted) ? 'always' : 'click';
}

/** Where the script must run unasked, or null for nowhere. */
export function registrationFor(
  choices: ReadonlyMap<string, SiteChoice>,
  granted: Granted,
): Registration | null {
  const asked = (host: string) => inForce(choices.get(host), host, granted) === 'always';
  const refused = [...choices.keys()].filter((host) => !asked(host) && hasPattern(host));
  const matches = granted.everySite ? EVERY_SITE : [...granted.hosts].filter(asked).flatMap(patternsOf);
  if (matches.length === 0) return null;
  return { matches: [...matches].sort(), excludeMatches: refused.flatMap(patternsOf).sort() };
}

/** IPv6 hosts have no match pattern in every browser. The script asks before it reads, and is refused there. */
function hasPattern(host: string): boolean {
  return !host.startsWith('[');
}

function sameRegistration(one: Registration, other: Registration): boolean {
  const key = ({ matches, excludeMatches }: Registration) =>
    JSON.stringify([[...matches].sort(), [...excludeMatches].sort()]);
  return key(one) === key(other);
}
