import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSeed } from '../../corpus/seed-file.ts';

const SEEDS = join(import.meta.dirname, '../../seeds');

describe('parseSeed', () => {
  it('reads the raw form: date, then the text on the same line, then paragraphs', () => {
    const parsed = parseSeed('harbour.txt', ' date 2024-02-29 Boats came.\n\n\nThey left.\nAgain. \n');
    expect(parsed).toEqual({
      ok: true,
      article: {
        id: 'harbour',
        title: null,
        paragraphs: ['Boats came.', 'They left.', 'Again.'],
        published: '2024-02-29',
        url: null,
        source: null,
        language: null,
      },
    });
  });

  it('reads an optional front matter before it', () => {
    const text =
      '---\ntitle: "Boats: a history"\nsource: Harbour Post\nurl: https://example.org/a b\n---\n\n date 2024-02-29 Boats came.';
    const parsed = parseSeed('harbour.txt', text);
    expect(parsed).toMatchObject({
      ok: true,
      article: { title: 'Boats: a history', source: 'Harbour Post', url: 'https://example.org/a%20b' },
    });
  });

  it('reads past a byte order mark and Windows line ends', () => {
    const parsed = parseSeed('a.txt', '\uFEFF date 2024-01-01 One.\r\n\r\nTwo.\r\n');
    expect(parsed).toMatchObject({ ok: true, article: { paragraphs: ['One.', 'Two.'] } });
  });

  it.each([
    ['nothing at all', '', 1, 'date YYYY-MM-DD'],
    ['no date', 'Boats came.', 1, 'date YYYY-MM-DD'],
    ['a day that is none', ' date 2023-02-31 Boats came.', 1, 'a day of the calendar, not 2023-02-31'],
    ['no text', ' date 2023-02-01 \n\n', 1, 'text after the date'],
    ['an open front matter', '---\ntitle: Boats\n date 2023-02-01 x', 3, '"title: …"'],
    ['a front matter without end', '---\ntitle: Boats', 2, 'a closing "---" line'],
    ['an unknown field', '---\nauthor: Ann\n---\n date 2023-02-01 x', 2, '"url: …"'],
    ['an empty value', '---\ntitle:\n---\n date 2023-02-01 x', 2, 'a value after "title:"'],
    ['a field twice', '---\ntitle: a\ntitle: b\n---\n date 2023-02-01 x', 3, '"title" only once'],
    [
      'a script as address',
      '---\nurl: javascript:alert(1)\n---\n date 2023-02-01 x',
      2,
      'an http or https address',
    ],
    ['a date missing after the front matter', '---\ntitle: Boats\n---\n\nBoats came.', 5, 'date YYYY-MM-DD'],
  ])('says where %s is wrong and what was expected', (_what, text, line, expected) => {
    const parsed = parseSeed('broken.txt', text);
    expect(parsed).toMatchObject({ ok: false, file: 'broken.txt', line });
    expect(parsed.ok ? '' : parsed.expected).toContain(expected);
  });

  it('never throws, and a fault names a line of the file', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom('---', 'title: a', ' date 2023-01-01 x', 'url: x', ''),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const parsed = parseSeed('any.txt', lines.join('\n'));
        if (parsed.ok) expect(parsed.article.paragraphs.every((text) => text.trim() !== '')).toBe(true);
        else expect(parsed.line).toBeGreaterThan(0);
      }),
    );
  });

  it('reads every seed that ships', () => {
    for (const name of readdirSync(SEEDS)) {
      expect(parseSeed(name, readFileSync(join(SEEDS, name), 'utf8')), name).toMatchObject({ ok: true });
    }
  });
});
