import { createContext, Script } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinct, type Expression, literalsIn, madeDuring } from './expressions.ts';
import { share, tried } from './tries.ts';

const HOUR_MS = 3_600_000;
/** Sizes grow fourfold; time that grows with the square grows 16-fold, with n^2.5 32-fold. */
const STEP = 4;
const STEEP = STEP ** 2.5;
const SHORTEST = 24;
/** UTF-16 units: sixteen times the longest sentence that the analysis lets through. */
const LONGEST = 24_576;
/** Below this a ratio says nothing: the thread's own clock goes in steps of some 4 ms, a thirty-second of this. */
const MEASURABLE_MS = 128;
/** An expression that takes longer over a text of at most `LONGEST` has run away. */
const PATIENCE_MS = 4_000;
/** On a busy machine so much time passes at most while an expression gets its own. */
const WALL_MS = 3 * PATIENCE_MS;

/** What news text, and a text written to hurt, repeats. */
const UNITS = [
  ...[
    'a',
    'A',
    '1',
    ' ',
    '\n',
    '\t',
    '.',
    ',',
    "'",
    '"',
    '“',
    '”',
    '’',
    '-',
    '–',
    '(',
    ')',
    '/',
    ':',
    '$',
    '€',
  ],
  ...[
    'a ',
    'A ',
    '1 ',
    '1,',
    '1.',
    'a.',
    'A.',
    'a,',
    'a-',
    "a'",
    'A a ',
    'Aa ',
    '12 ',
    '1-1',
    ' ,',
    '\u00a0',
    'é',
    '漢',
    '٥',
  ],
  ...['of ', 'the ', 'said ', 'not ', 'on ', 'May ', 'and ', 'Mr. ', 'http://', 'www.', '<a ', '&amp;'],
];

const inner = createContext({});
const timing = new Script(`
  (() => {
    const all = flags.includes('g') ? flags : flags + 'g';
    const expression = new RegExp(source, all);
    const start = clock();
    let count = 0;
    for (const match of text.matchAll(expression)) count += match[0].length + 1;
    return clock() - start + 0 * count;
  })()`);

/** Milliseconds of this thread's own work: what others do on the machine meanwhile does not count. */
function worked(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

/** Milliseconds for every match of an expression in a text; the patience where it takes longer. */
function timeOf({ source, flags }: Expression, text: string): number {
  Object.assign(inner, { source, flags, text, clock: worked });
  try {
    return Math.min(PATIENCE_MS, timing.runInContext(inner, { timeout: WALL_MS }) as number);
  } catch (error) {
    // The error is of the other context: no instance of the Error here.
    if (Reflect.get(Object(error), 'code') === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return PATIENCE_MS;
    throw error;
  }
}

/** The worst growth over one fourfold step, and the text that shows it; sizes that take no time are passed over. */
function growthOf(expression: Expression, unit: string, tail: string): number {
  const textOf = (length: number) => unit.repeat(Math.ceil(length / unit.length)) + tail;
  for (let length = SHORTEST; length * STEP <= LONGEST; length *= STEP) {
    const short = timeOf(expression, textOf(length));
    const long = timeOf(expression, textOf(length * STEP));
    if (long < MEASURABLE_MS) continue;
    const growth = settled(expression, textOf(length), textOf(length * STEP), short, long);
    if (growth >= STEEP) return growth;
    if (long >= PATIENCE_MS) return Number.POSITIVE_INFINITY;
  }
  return 1;
}

/** Caches and collected garbage stretch a measurement: what looks steep is measured again, and the kindest figure counts. */
function settled(expression: Expression, short: string, long: string, one: number, other: number): number {
  let [least, most] = [other, Math.max(one, MEASURABLE_MS / STEEP)];
  for (let again = 0; again < 8 && least / most >= STEEP && least < PATIENCE_MS; again += 1) {
    most = Math.max(most, timeOf(expression, short));
    least = Math.min(least, timeOf(expression, long));
  }
  return least >= PATIENCE_MS ? Number.POSITIVE_INFINITY : least / most;
}

/** Units to repeat for one expression: the common ones, and what it matches itself. */
function unitsFor(expression: Expression): string[] {
  return [...UNITS, ...samplesOf(expression)].filter((unit) => unit !== '');
}

function samplesOf({ source, flags }: Expression): string[] {
  try {
    const matching = fc.stringMatching(new RegExp(source, flags.replaceAll(/[^su]/g, '')));
    return fc.sample(matching, { numRuns: 3, seed: 7 }).map((text) => text.slice(0, 200));
  } catch {
    // An expression with what the generator does not know (look-behind, properties) gets the common units alone.
    return [];
  }
}

async function ours(): Promise<Expression[]> {
  const made = await madeDuring(async () => {
    const { cover } = await import('../../engine/coverage.ts');
    const { corpusOf } = await import('../../corpus/memory.ts');
    const { STORIES } = await import('./running-text.ts');
    const [page, ...others] = STORIES;
    await cover(page, corpusOf(others, 'library'), {
      readAt: '2024-03-20T12:00:00Z',
      signal: new AbortController().signal,
    });
  });
  return distinct([...literalsIn(['engine', 'reading', 'corpus']), ...made]);
}

describe('regular expressions of ours', () => {
  it(
    'do not run away on texts made to hurt them',
    async (context) => {
      const expressions = await ours();
      expect(expressions.length).toBeGreaterThan(100);
      let tries = 0;
      const steep: string[] = [];
      for (const expression of expressions) {
        const units = unitsFor(expression);
        const some = units.filter(
          (_, place) =>
            (place + expression.source.length) % Math.round(units.length / share(units.length)) === 0,
        );
        for (const unit of some) {
          tries += 1;
          if (growthOf(expression, unit, '\u0000') >= STEEP)
            steep.push(
              `${expression.file}: /${expression.source}/${expression.flags} over ${JSON.stringify(unit)}`,
            );
        }
      }
      tried(context, tries);
      expect(steep).toEqual([]);
    },
    HOUR_MS,
  );

  it(
    'would be found out',
    () => {
      const away: Expression = { file: '', source: '^(a+)+$', flags: '' };
      expect(growthOf(away, 'a', '\u0000')).toBeGreaterThanOrEqual(STEEP);
      const cubic: Expression = { file: '', source: 'a*a*a*b', flags: '' };
      expect(growthOf(cubic, 'a', '\u0000')).toBeGreaterThanOrEqual(STEEP);
      const plain: Expression = { file: '', source: 'a+b', flags: '' };
      expect(growthOf(plain, 'ab', '\u0000')).toBeLessThan(STEEP);
    },
    HOUR_MS,
  );
});
