import { describe, expect, test } from 'vitest';
import { foreignDates } from '../../../engine/language/foreign-dates.ts';
import { numbersIn } from '../../../engine/language/numbers.ts';
import { words } from '../../../engine/language/words.ts';

const values = (language: string, text: string) =>
  numbersIn(text, words(text), foreignDates(text, language), language).map(({ value }) => value);

describe('numbers in other languages', () => {
  test.each([
    ['de', 'Es kamen 18.000 Gäste und 3,5 Tonnen Obst', [18000, 3.5]],
    ['de', 'Es kamen 18 000 Gäste', [18000]],
    ['fr', 'On attend 1 250 000 visiteurs', [1250000]],
    ['de', 'Das kostet 3,2 Millionen Euro', [3200000]],
    ['ja', '扇風機８万４０００台を回収', [84000]],
    ['ja', '3.5トンの米', [3.5]],
    ['zh', '约2亿人受影响', [200000000]],
    ['ar', 'حضر ٤٧ عاملا ثم ١٬٢٠٠ زائر مع ٣٫٥ طن و١٬٥٠٠ طفل', [47, 1200, 3.5]],
    ['hi', 'बाढ़ से ४७ गांव डूबे और 12 लोग लापता हैं', [47, 12]],
  ])('%s: %s', (language, text, expected) => {
    expect(values(language, text)).toEqual(expected);
  });

  test.each([
    ['de', 'Am 4. September und am 04.09.2023 begann die 2. Liga'],
    ['ja', '2023年9月4日午後3時に始まった'],
    ['ko', '2023년 9월 4일 오후 3시에 시작했다'],
    ['ar', 'بدأ في 4 سبتمبر ثم في ٥ أيلول'],
    ['hi', 'यह 4 सितंबर को शुरू हुआ'],
    ['es', 'Empezó el 4 de septiembre de 2023'],
    ['ru', 'Это началось 4 сентября 2023'],
  ])('dates count nothing: %s: %s', (language, text) => {
    expect(values(language, text)).toEqual([]);
  });

  test('with marks are not read in a language whose marks are unknown', () => {
    expect(values('und', 'Ba 18.000 lo, ba 12 lo')).toEqual([12]);
  });
});
