import { describe, expect, test } from 'vitest';
import { quotesIn, quotesWithin } from '../../../engine/language/quotes.ts';

const inner = (text: string) => quotesIn(text).map((quote) => quote.text);

describe('quotations', () => {
  test('in curly, straight, low and angled marks', () => {
    expect(inner('“one” "two" „three“ «four»')).toEqual(['one', 'two', 'three', 'four']);
  });

  test('in the marks of other scripts and desks', () => {
    expect(inner('市長は「橋は直す」と言い『約束』した')).toEqual(['橋は直す', '約束']);
    expect(inner('قال: «سنعيد بناء الجسر» ثم غادر')).toEqual(['سنعيد بناء الجسر']);
    expect(inner('»Wir bauen sie auf«, sagte er. »Bald.«')).toEqual(['Wir bauen sie auf', 'Bald.']);
    expect(inner('”Vi bygger upp den”, sade hon')).toEqual(['Vi bygger upp den']);
  });

  test('that only close here open nothing', () => {
    expect(inner('We hope,” she said. “We wait.”')).toEqual(['We wait.']);
  });

  test('hold quotations in them', () => {
    expect(inner('He had "never heard of \'old debts\' here", he said.')).toEqual([
      "never heard of 'old debts' here",
    ]);
  });

  test('take an apostrophe for no mark', () => {
    expect(inner('The mayor’s plan and the clerks’ union didn’t meet')).toEqual([]);
  });

  test('in single marks', () => {
    expect(inner('They called it ‘a child’s game’ on air')).toEqual(['a child’s game']);
  });

  test('never closed run to the end of the paragraph', () => {
    expect(inner('She said: “We will rebuild. All of it.')).toEqual(['We will rebuild. All of it.']);
  });

  test('over two sentences belong to both', () => {
    const text = '“We wait. We hope,” she said.';
    const [first] = quotesWithin(quotesIn(text), 0, 9, text);
    const [second] = quotesWithin(quotesIn(text), 10, text.length, text);
    expect([first?.text, second?.text]).toEqual(['We wait.', 'We hope,']);
  });
});
