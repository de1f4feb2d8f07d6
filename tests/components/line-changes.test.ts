import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineChanges } from '../../components/line-changes.ts';

it('tells what came, what went, and what took its place', () => {
  const before = ['Headline', 'Two ships.', 'All safe.', 'Calm sea.', 'End.'];
  const after = ['Headline', 'Three ships.', 'Calm sea.', 'Wind rose at noon.', 'End.'];
  expect(lineChanges(before, after)).toEqual([
    { kind: 'changed', before: 'Two ships.', after: 'Three ships.' },
    { kind: 'removed', before: 'All safe.' },
    { kind: 'added', after: 'Wind rose at noon.' },
  ]);
});

it('finds nothing where nothing changed', () => {
  expect(lineChanges(['a', 'b'], ['a', 'b'])).toEqual([]);
  expect(lineChanges([], [])).toEqual([]);
});

const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });

it('leaves the same lines on both sides', () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const changes = lineChanges(before, after);
      const gone = changes.flatMap((change) => (change.kind === 'added' ? [] : [change.before]));
      const come = changes.flatMap((change) => (change.kind === 'removed' ? [] : [change.after]));
      const rest = (all: readonly string[], some: readonly string[]) => {
        const left = [...all];
        for (const line of some) left.splice(left.indexOf(line), 1);
        return left.sort();
      };
      expect(rest(before, gone)).toEqual(rest(after, come));
    }),
  );
});

it('is bounded on long texts that have nothing in common', () => {
  const long = (word: string) => Array.from({ length: 3_000 }, (_, at) => `${word} ${at}`);
  expect(lineChanges(long('a'), long('b'))).toHaveLength(3_000);
});
