import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { heldArticles } from '../lab/held.ts';
import { Lab } from '../lab/lab.ts';
import { FLOOD, newsPage, SUMMIT } from '../lab/stories.ts';

async function openedWith(profile: string): Promise<Lab> {
  const lab = await Lab.open(undefined, { profile });
  lab.site.put('/flood', newsPage(FLOOD));
  lab.site.put('/summit', newsPage(SUMMIT));
  return lab;
}

async function titlesIn(lab: Lab): Promise<(string | null)[]> {
  const held = await heldArticles(lab);
  return held.flatMap(({ article }) => (article.shelf === 'library' ? [article.title] : []));
}

async function save(lab: Lab, path: string): Promise<void> {
  const tab = await lab.open(lab.site.at(path));
  await lab.clickIcon(tab);
  expect(await lab.ask('save-page', { tabId: tab.id })).toMatchObject({ ok: true });
}

describe('a profile', () => {
  const folder = mkdtempSync(join(tmpdir(), 'also-reported-profiles-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('that was copied holds what was saved, and the original goes on', async () => {
    const [original, copy] = [join(folder, 'original'), join(folder, 'copy')];
    const first = await openedWith(original);
    await save(first, '/flood');
    await first.close();
    cpSync(original, copy, { recursive: true });

    const there = await openedWith(copy);
    expect(await titlesIn(there)).toEqual([FLOOD.title]);
    await save(there, '/summit');
    expect((await titlesIn(there)).sort()).toEqual([FLOOD.title, SUMMIT.title].sort());
    await there.close();

    const here = await openedWith(original);
    expect(await titlesIn(here)).toEqual([FLOOD.title]);
    await here.close();
  }, 120_000);
});
