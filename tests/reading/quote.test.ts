import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../bench/node-document.ts';
import { ApproximateSearch } from '../../reading/approximate.ts';
import { compact, compactTextOf } from '../../reading/live-text.ts';
import { QuoteFinder } from '../../reading/quote.ts';
import { ADDRESS } from './pages.ts';

const WORDS =
  'ferry harbour storm pier quay captain crossing autumn council school island engineer damage weekend morning repair notice boat winter price'.split(
    ' ',
  );

/** A sentence of eight to thirty words. */
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 8, maxLength: 30 })
  .map((words) => `${words.join(' ')}.`);

interface Edit {
  readonly at: number;
  readonly how: 'insert' | 'remove' | 'replace';
  readonly letter: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  how: fc.constantFrom('insert', 'remove', 'replace'),
  letter: fc.constantFrom(...'aeiourstxyz'),
});

/** A text with at most one edit for each twenty characters. */
function edited(text: string, edits: readonly Edit[]): string {
  return edits.slice(0, Math.floor(text.length / 20)).reduce((now, { at, how, letter }) => {
    const place = Math.floor(at * now.length);
    return (
      now.slice(0, place) + (how === 'remove' ? '' : letter) + now.slice(how === 'insert' ? place : place + 1)
    );
  }, text);
}

function pageOf(paragraphs: readonly string[]): Document {
  return documentOf(`<body>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</body>`, ADDRESS);
}

function found(document: Document, paragraph: string, words = paragraph): string | null {
  const start = paragraph.indexOf(words);
  const range = new QuoteFinder(document).find(paragraph, start, start + words.length);
  return range === null ? null : compactTextOf(document, range);
}

const REPORT =
  'The harbour office put the damage at four million crowns and closed the eastern pier on Friday.';

describe('words that the page has changed', () => {
  it('are found at their place or not at all, and nearly always found', () => {
    let searches = 0;
    let hits = 0;
    const page = fc.uniqueArray(sentence, { minLength: 3, maxLength: 30 });
    fc.assert(
      fc.property(page, fc.nat(), fc.array(edit, { maxLength: 8 }), (sentences, pick, edits) => {
        const wanted = compact(sentences[pick % sentences.length] ?? '');
        const texts = sentences.map(compact);
        const live = texts.map((text) => (text === wanted ? edited(text, edits) : text));
        const begins = live.slice(0, texts.indexOf(wanted)).join('').length;
        const ends = begins + (live[texts.indexOf(wanted)]?.length ?? 0);
        searches += 1;
        const [match] = new ApproximateSearch(live.join('')).find(wanted);
        if (match === undefined) return;
        hits += 1;
        const most = wanted.length / 10;
        expect(Math.abs(match.start - begins)).toBeLessThanOrEqual(most);
        expect(Math.abs(match.end - ends)).toBeLessThanOrEqual(most);
      }),
      { numRuns: 400 },
    );
    expect(hits / searches).toBeGreaterThan(0.95);
  });

  it('are found with a correction in them, and with a link, a soft hyphen and a script between them', () => {
    const live = REPORT.replace('four', 'five').replace(
      'crowns',
      '<a href="/x">cr\u00adowns</a><script>var four</script>',
    );
    const document = pageOf(['The school reopened.', live, 'Boats sail at noon.']);
    expect(found(document, REPORT)).toBe(compact(REPORT.replace('four', 'five')));
  });

  it('are not found where the page says something else', () => {
    const other =
      'The harbour office put the damage at nine thousand and will open the western quay next week.';
    expect(found(pageOf([other]), REPORT)).toBeNull();
  });

  it('are told apart by their surroundings, or not found', () => {
    const typo = REPORT.replace('eastern', 'eastren');
    const [first, second] = [
      `On Monday it rained. ${typo} Nobody was hurt.`,
      `He wrote: ${typo} So far so good.`,
    ];
    const document = pageOf([first, second]);
    const range = new QuoteFinder(document).find(
      `He wrote: ${REPORT} So far so good.`,
      10,
      10 + REPORT.length,
    );
    expect(range?.startContainer.textContent).toBe(second);
    expect(found(document, REPORT)).toBeNull();
  });

  it('are not taken from a script that repeats the story', () => {
    const document = documentOf(
      `<body><script type="application/ld+json">{"articleBody":"${REPORT}"}</script><p>${REPORT}</p></body>`,
      ADDRESS,
    );
    const range = new QuoteFinder(document).find(REPORT, 0, REPORT.length);
    expect(range?.startContainer.parentElement?.localName).toBe('p');
  });

  it('do not hold what was put between the nodes that were read', () => {
    const document = pageOf([REPORT]);
    const text = document.querySelector('p')?.firstChild as Text | null;
    const rest = text?.splitText(40);
    rest?.before(
      Object.assign(document.createElement('span'), {
        textContent: 'Subscribe now for a crown a week, or read on without. ',
      }),
    );
    expect(found(document, REPORT)).toBeNull();
  });
});
