// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Speaking } from '../../components/language.tsx';
import { PanelView } from '../../components/panel-view.tsx';
import { PopupView } from '../../components/popup-view.tsx';
import { isolate } from '../../locales/isolate.ts';
import { createLanguage, type Language, negotiate } from '../../locales/language.ts';
import { createPseudoLanguage } from '../../locales/pseudo.ts';
import { STATES } from './fixtures/states.ts';
import { actions } from './showing.tsx';

afterEach(cleanup);

const LANGUAGES: readonly Language[] = [
  createLanguage('en'),
  createLanguage('de'),
  createLanguage('es'),
  createLanguage('ar'),
  createPseudoLanguage('ltr'),
  createPseudoLanguage('rtl'),
];

/** Invisible signs that keep directions apart. */
const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/[\u2066-\u2069]/g, '');

describe.each(LANGUAGES.map((language) => [language.tag, language] as const))('in %s', (_tag, language) => {
  it.each(Object.keys(STATES))('panel and popup of "%s" speak it', (name) => {
    const state = STATES[name] ?? null;
    const { container } = render(
      <Speaking language={language}>
        <PanelView state={state} refusal={null} actions={actions()} marks={true} />
        <PopupView state={state} refusal="gone" shortcut={null} actions={actions()} />
      </Speaking>,
    );
    expect(plain(container.textContent)).toContain(language.translate('refusal.gone'));
  });
});

describe('the direction of the text', () => {
  it('is from right to left in Arabic alone', () => {
    const turned = LANGUAGES.filter(({ dir }) => dir === 'rtl').map(({ tag }) => tag);
    expect(turned).toEqual(['ar', 'ar-XB']);
  });

  it('is kept apart from that of names and dates', () => {
    const arabic = createLanguage('ar');
    const named = arabic.translate('statement.alone.named', {
      names: arabic.list(['Reuters', 'Ada Penrose', 'Time']),
    });
    expect(named).toBe(
      'المسمّى: \u2067\u2068Reuters\u2069، و\u2068Ada Penrose\u2069، و\u2068Time\u2069\u2069',
    );
    expect(arabic.day('2023-09-05')).toBe('\u20685 سبتمبر 2023\u2069');
    expect(createLanguage('en').translate('inArticle.mostCited', { name: 'وكالة الأنباء' })).toBe(
      'Most cited: \u2068وكالة الأنباء\u2069',
    );
    expect(isolate('Reuters', 'ltr')).toBe('Reuters');
    expect(isolate(isolate('Reuters', 'rtl'), 'rtl')).toBe('\u2068Reuters\u2069');
  });
});

describe('each language', () => {
  it.each([
    ['de', 'Di, 5. Sept. 2023', '4.–5. Sept. 2023', 'X, Y und Z', '12.345'],
    ['es', 'mar, 5 sept 2023', '4–5 sept 2023', 'X, Y, Z', '12.345'],
    ['ar', 'الثلاثاء 5 سبتمبر 2023', '4–5 سبتمبر 2023', 'X، وY، وZ', '12,345'],
  ] as const)(
    'writes days, periods, lists and numbers its own way: %s',
    (tag, weekday, period, list, number) => {
      const language = createLanguage(tag);
      expect(plain(language.weekday('2023-09-05'))).toBe(weekday);
      expect(plain(language.period('2023-09-04', '2023-09-05'))).toBe(period);
      expect(plain(language.list(['X', 'Y', 'Z']))).toBe(list);
      expect(language.number(12345)).toBe(number);
    },
  );

  it.each([
    [1, 'مقال آخر واحد يتناول هذا الخبر'],
    [2, 'مقالان آخران يتناولان هذا الخبر'],
    [3, '3 مقالات أخرى تتناول هذا الخبر'],
    [11, '11 مقالًا آخر تتناول هذا الخبر'],
    [100, '100 مقال آخر تتناول هذا الخبر'],
  ])('counts its own way: %i in Arabic', (count, said) => {
    expect(createLanguage('ar').translate('related.count', { count })).toBe(said);
  });

  it.each([
    ['de-AT', 'de'],
    ['es_419', 'es'],
    ['AR', 'ar'],
    ['en-US', 'en'],
    ['fr', 'en'],
    ['', 'en'],
    ['constructor', 'en'],
  ])('is found for the browser in %s: %s', (wished, spoken) => {
    expect(negotiate(wished)).toBe(spoken);
  });
});
