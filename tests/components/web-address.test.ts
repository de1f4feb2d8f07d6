import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceAddress, textDirective, webAddress } from '../../components/web-address.ts';

const folded = (text: string) => text.trim().split(/\s+/u).filter(Boolean).join(' ');

/** Any code units at all, lone surrogates among them, with spaces as often as a sentence has them. */
const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0x20, 0x2c, 0x26, 0x2d)), {
    maxLength: 200,
  })
  .map((units) => String.fromCharCode(...units));

const anyAddress = fc
  .tuple(fc.constantFrom('https://', 'http:', 'javascript:', 'data:', 'vbscript:', '//', ''), fc.string())
  .map((parts) => parts.join(''));

describe('text fragments', () => {
  it('encode a sentence so that its words come back and the directive keeps its own signs', () => {
    fc.assert(
      fc.property(anyText, (sentence) => {
        const directive = textDirective(sentence);
        const terms = directive.replace(/^text=/, '').split(',');
        expect(directive).toMatch(/^$|^text=[^,&-]+(,[^,&-]+)?$/);
        const [first = '', last = ''] = terms.map(decodeURIComponent);
        const wellFormed = folded(sentence).toWellFormed();
        expect(wellFormed.startsWith(first)).toBe(true);
        expect(wellFormed.endsWith(last)).toBe(true);
        if (terms.length === 1) expect(first).toBe(wellFormed);
      }),
    );
  });

  it('percent-encode hyphen, comma and ampersand', () => {
    expect(textDirective('tug-boats, salvage & rescue')).toBe('text=tug%2Dboats%2C%20salvage%20%26%20rescue');
  });

  it('name a long sentence by its edges', () => {
    const words = Array.from({ length: 30 }, (_, index) => `word${index}`).join(' ');
    expect(textDirective(words)).toBe(
      'text=word0%20word1%20word2%20word3%20word4,word25%20word26%20word27%20word28%20word29',
    );
  });

  it('stand behind a fragment of the address and replace a directive', () => {
    expect(sentenceAddress('https://a.example/x', 'one')).toBe('https://a.example/x#:~:text=one');
    expect(sentenceAddress('https://a.example/x#part', 'one')).toBe('https://a.example/x#part:~:text=one');
    expect(sentenceAddress('https://a.example/x#:~:text=old', 'one')).toBe('https://a.example/x#:~:text=one');
  });
});

describe('web addresses', () => {
  it('let only http and https through', () => {
    const schemes = [
      'javascript:alert(1)',
      ' JaVaScRiPt:alert(1)',
      'data:text/html,x',
      'file:///etc',
      'blob:x',
      'x',
      '',
    ];
    for (const url of schemes) {
      expect(webAddress(url)).toBeNull();
      expect(sentenceAddress(url, 'words')).toBeNull();
    }
    expect(webAddress('http://a.example')).toBe('http://a.example/');
    expect(webAddress(null)).toBeNull();
  });

  it('are http or https whatever is handed in', () => {
    fc.assert(
      fc.property(anyAddress, fc.string(), (url, sentence) => {
        expect(sentenceAddress(url, sentence) ?? 'https:').toMatch(/^https?:/);
      }),
    );
  });
});
