import { describe, expect, test } from 'vitest';
import { languageOf } from '../../../engine/language/article-language.ts';
import { otherSubject } from '../retrieval/other-stories.ts';

const JAPANESE =
  '市議会は火曜日、古い図書館を取り壊さずに改修する案を可決した。工事は来年の春に始まり、二年かかる見通しだ。市民団体は歓迎している。';
const NORWEGIAN =
  'Kommunen vil ikke rive det gamle biblioteket, men pusse det opp. Arbeidet skal etter planen begynne til våren og vare i to år. Det sier ordføreren, som har fått støtte av alle partier i saken. Naboene er glade for at huset blir stående.';
const WELSH =
  'Mae’r cyngor wedi penderfynu atgyweirio’r hen lyfrgell yn hytrach na’i dymchwel. Bydd y gwaith yn dechrau yn y gwanwyn ac yn para dwy flynedd, meddai’r arweinydd. Roedd trigolion lleol wedi casglu miloedd o lofnodion er mwyn achub yr adeilad.';

const languageIn = (declared: string | null, ...paragraphs: string[]) =>
  languageOf({ ...otherSubject, language: declared, paragraphs });

describe('the language of an article', () => {
  test.each([
    ['en', 'en-GB', otherSubject.paragraphs],
    ['en', null, otherSubject.paragraphs],
    ['de', 'de', ['Kurz.']],
    ['ja', null, ['東京で首脳会談が開かれ、両首脳は来月の再会を約束した。']],
    ['ar', null, ['قال المتحدث إن الوزير سيزور العاصمة الأسبوع المقبل لإجراء محادثات']],
    ['de', null, ['Der Minister reist im September nach Moskau und trifft dort den Präsidenten.']],
    [null, null, []],
  ])('is %s, declared %s', (language, declared, paragraphs) => {
    expect(languageIn(declared, ...paragraphs)).toBe(language);
  });

  test('is told by the text where the declaration cannot be right', () => {
    expect(languageIn('en', JAPANESE)).toBe('ja');
    expect(languageIn('en', NORWEGIAN)).toBe('no');
    expect(languageIn('ja', ...otherSubject.paragraphs)).toBe('en');
  });

  test('is undetermined where it is surely not English and no list knows it', () => {
    expect(languageIn('en', WELSH)).toBe('und');
    expect(languageIn(null, WELSH)).toBe('und');
    expect(languageIn('cy', WELSH)).toBe('cy');
  });

  test('stays as declared where another language is written in the same script', () => {
    expect(
      languageIn(
        'fa',
        'شورای شهر سه‌شنبه طرح بازسازی کتابخانه قدیمی را تصویب کرد و گفت کار از بهار آغاز می‌شود',
      ),
    ).toBe('fa');
  });

  test('both forms of Norwegian are one', () => {
    expect([languageIn('nb', NORWEGIAN), languageIn('nn-NO', 'Kort.')]).toEqual(['no', 'no']);
  });

  test('names alone overrule no declaration', () => {
    expect(languageIn('en', 'Halvorsen Aalders Lindholm Nordsund Greta Piet Mayor Lines Rosters Pay')).toBe(
      'en',
    );
  });
});
