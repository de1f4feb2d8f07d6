import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tried } from '../trust/tries.ts';
import { openBareBrowser } from './lab/bare-browser.ts';
import { type Canary, formsOf, found, planted } from './lab/canary.ts';
import { Lab } from './lab/lab.ts';
import { FLOOD, newsPage, type Story, SUMMIT } from './lab/stories.ts';
import { serveTestSite } from './lab/test-site.ts';
import { bareTour, type TourPages, tour } from './lab/tour.ts';

/** Firefox writes its open tabs down when it closes, if it comes to it. */
const OF_THE_BROWSER = ['address in sessionstore.jsonlz#'];
const GZIP = Buffer.from([0x1f, 0x8b, 0x08]);
const HOUR_MS = 3_600_000;

describe('what stands on the disk once the browser has closed', () => {
  const pages: TourPages = { read: planted(SUMMIT, 'read'), saved: planted(FLOOD, 'saved') };
  const folder = mkdtempSync(join(tmpdir(), 'also-reported-profile-'));
  const profiles = { with: join(folder, 'with'), bare: join(folder, 'bare') };

  beforeAll(async () => {
    const lab = await Lab.open(undefined, { profile: profiles.with });
    try {
      for (const { path, story } of [pages.read, pages.saved]) lab.site.put(path, untitled(story));
      await tour(lab, pages);
    } finally {
      await lab.close();
    }
    await withoutExtension(pages, profiles.bare);
  }, HOUR_MS);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds of a page that was read and not saved only what the browser itself writes down', (context) => {
    const own = [...traces(profiles.bare, pages.read.canaries), ...OF_THE_BROWSER];
    const ours = traces(profiles.with, pages.read.canaries);
    tried(context, filesIn(profiles.with).length);
    expect(ours.filter((trace) => !own.includes(trace))).toEqual([]);
  });

  it('holds the text of a page that was saved, so that this search finds what is there', () => {
    const own = traces(profiles.bare, pages.saved.canaries);
    const ours = traces(profiles.with, pages.saved.canaries).filter((trace) => !own.includes(trace));
    expect(ours.some((trace) => /text in .*extension/.test(trace))).toBe(true);
  });
});

/** Its headline is none of its document's: that one stands in the browser's history with or without us. */
function untitled(story: Story): string {
  return newsPage(story).replace(/<title>.*?<\/title>/, '<title>The Test Gazette</title>');
}

async function withoutExtension(pages: TourPages, profile: string): Promise<void> {
  const site = await serveTestSite();
  const browser = await openBareBrowser({ profile });
  try {
    const both = [pages.read, pages.saved];
    for (const { path, story } of both) site.put(path, untitled(story));
    await bareTour(
      browser,
      both.map(({ path }) => site.at(path)),
    );
  } finally {
    await browser.close();
    site.close();
  }
}

function filesIn(profile: string): string[] {
  return readdirSync(profile, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(profile, name), { throwIfNoEntry: false })?.isFile(),
  );
}

/** What lies gzipped in a file, as the library keeps its texts. */
function inflated(file: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = file.indexOf(GZIP); at >= 0; at = file.indexOf(GZIP, at + 1)) {
    try {
      found.push(gunzipSync(file.subarray(at), { finishFlush: constants.Z_SYNC_FLUSH }));
    } catch {
      // Three bytes that only look like a beginning, or an end that does not.
    }
  }
  return found;
}

/** Which canary stands in which file; numbers and hashes in a file's name differ from run to run. */
function traces(profile: string, canaries: readonly Canary[]): string[] {
  const forms = canaries.map(({ place, words }) => ({ place, forms: formsOf(words) }));
  const lines = filesIn(profile).flatMap((name) => {
    const file = readFileSync(join(profile, name));
    const bytes = Buffer.concat([file, ...inflated(file)]);
    const carried = forms.filter((each) => found(each.forms, bytes).length > 0);
    return carried.map(({ place }) => `${place} in ${name.replaceAll(/[\dA-Fa-f]{6,}|\d+/g, '#')}`);
  });
  return [...new Set(lines)].toSorted();
}
