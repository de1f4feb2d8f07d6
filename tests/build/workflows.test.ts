import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, '.github/workflows');

const StepShape = v.object({ uses: v.optional(v.string()), run: v.optional(v.string()) });
const WorkflowShape = v.object({
  name: v.string(),
  on: v.record(v.string(), v.unknown()),
  permissions: v.record(v.string(), v.string()),
  jobs: v.record(v.string(), v.object({ 'runs-on': v.string(), steps: v.array(StepShape) })),
});
type Step = v.InferOutput<typeof StepShape>;

const FIRST_PARTY = /^actions\/(?:checkout|setup-node|upload-artifact)@v\d+\.\d+\.\d+$/;

/** One line for each step that is neither a command nor a first-party action at a version. */
function stepFaults(steps: readonly Step[]): string[] {
  return steps.flatMap(({ uses, run }) => {
    if (uses === undefined) return run === undefined ? ['a step does nothing'] : [];
    return FIRST_PARTY.test(uses) ? [] : [`${uses} is no first-party action at a version`];
  });
}

/** The npm scripts that a command runs. */
function scriptsIn({ run = '' }: Step): string[] {
  return [...run.matchAll(/npm run ([\w-]+)/g)].map(([, name = '']) => name);
}

const workflows = readdirSync(FOLDER).map((file) => ({
  file,
  text: readFileSync(join(FOLDER, file), 'utf8'),
}));
const stepsOf = (text: string) =>
  Object.values(v.parse(WorkflowShape, load(text)).jobs).flatMap(({ steps }) => steps);
const known: Record<string, string> = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts;

describe('the workflows', () => {
  for (const { file, text } of workflows) {
    it(`${file} is made of commands and first-party actions at a version, and may only read`, () => {
      expect(stepFaults(stepsOf(text))).toEqual([]);
      expect(v.parse(WorkflowShape, load(text)).permissions).toEqual({ contents: 'read' });
    });

    it(`${file} runs scripts that there are, and reads no secret`, () => {
      expect(
        stepsOf(text)
          .flatMap(scriptsIn)
          .filter((name) => !Object.hasOwn(known, name)),
      ).toEqual([]);
      expect(text).not.toMatch(/secrets\./);
    });
  }

  it('run everything that has to hold of a change', () => {
    const ci = workflows.find(({ file }) => file === 'ci.yml');
    const scripts = new Set(stepsOf(ci?.text ?? '').flatMap(scriptsIn));
    expect([...scripts].sort()).toEqual([
      'browser',
      'build',
      'lint',
      'package',
      'supply-chain',
      'types',
      'unit',
    ]);
    expect(ci?.text).toContain('project: [chromium, firefox]');
    expect(ci?.text).toContain('--project build');
  });

  it('let no tag through that has a placeholder for the id of the extension, or another version', () => {
    const release = workflows.find(({ file }) => file === 'release.yml');
    const commands = stepsOf(release?.text ?? '').flatMap(({ run }) => run ?? []);
    expect(commands.filter((run) => run.includes('geckoId'))).toHaveLength(1);
    expect(commands.filter((run) => run.includes('GITHUB_REF_NAME'))).toHaveLength(1);
  });

  it('are faulted for the action of another, for a branch instead of a version, and for an empty step', () => {
    const steps = [
      { uses: 'someone/deploy@v1.0.0' },
      { uses: 'actions/checkout@main' },
      {},
      { run: 'npm ci' },
    ];
    expect(stepFaults(steps)).toHaveLength(3);
  });
});
