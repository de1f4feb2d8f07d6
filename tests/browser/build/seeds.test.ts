import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProjectCopy } from './project-copy.ts';

describe('a file dropped into seeds/', () => {
  let copy: ProjectCopy;

  beforeEach(() => {
    copy = new ProjectCopy('seeds');
  });
  afterEach(() => copy.remove());

  it('fails the build with file, line and what was expected, where it is broken', () => {
    writeFileSync(join(copy.folder, 'seeds', 'broken.txt'), 'date tomorrow Nobody knows.');
    const built = copy.build('chrome');
    const failure = 'failure' in built ? built.failure : '';
    expect(failure).toMatch(/broken\.txt:1/);
    expect(failure).toMatch(/YYYY-MM-DD/);
  });
});
