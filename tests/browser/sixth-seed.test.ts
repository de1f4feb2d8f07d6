import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ProjectCopy } from './build/project-copy.ts';
import { Lab } from './lab/lab.ts';
import { FLOOD, FLOOD_ELSEWHERE, newsPage } from './lab/stories.ts';
import { says } from './lab/surface.ts';

describe('a sixth file dropped into seeds/', () => {
  let copy: ProjectCopy;
  let lab: Lab;

  beforeAll(async () => {
    copy = new ProjectCopy('sixth-seed');
    const text = ` date 2024-03-12 ${FLOOD.paragraphs.join('\n\n')}`;
    writeFileSync(join(copy.folder, 'seeds', 'dyke.txt'), text);
    const built = copy.build(inject('browser') === 'chromium' ? 'chrome' : 'firefox');
    if ('failure' in built) throw new Error(built.failure);
    lab = await Lab.open(built.folder);
  }, 240_000);
  afterAll(async () => {
    await lab?.close();
    copy?.remove();
  });

  it('is compared with, once the extension is built again', async () => {
    lab.site.put('/flood', newsPage(FLOOD_ELSEWHERE));
    const tab = await lab.open(lab.site.at('/flood'));
    const popup = await lab.clickIcon(tab);
    await says(popup, '1 other article reports this story');
    const { related, denominator } = await lab.coverage(tab.id);
    expect(denominator.articles).toBe(6);
    expect(related.map(({ article }) => article.titleDerived)).toEqual([true]);
  });
});
