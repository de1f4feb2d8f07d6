import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { permissionsNamedIn } from '../../scripts/package/manifest.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** Chrome's store takes most: 132 characters of a short description. Its long one may have 16,000, Edge's at least 250 and 10,000. */
const SHORT = 132;
const [LONG_LEAST, LONG_MOST] = [250, 10_000];

/** Width and height of a PNG, from its first chunk. */
function sizeOf(path: string): [number, number] {
  const bytes = readFileSync(path);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** Short and long description of a store text. */
function descriptions(text: string): readonly string[] {
  return text
    .split(/^## .*\n/m)
    .slice(1)
    .map((part) => part.trim());
}

describe('the texts for the stores', () => {
  for (const language of readdirSync(join(ROOT, 'assets/public/_locales'))) {
    it(`in ${language} fit, and begin with what the manifest says`, () => {
      const [short = '', long = '', ...more] = descriptions(read(`docs/store/${language}.md`));
      const messages = JSON.parse(read(`assets/public/_locales/${language}/messages.json`));
      expect(short).toBe(messages.extensionDescription.message);
      expect(short.length).toBeLessThanOrEqual(SHORT);
      expect(long.length).toBeGreaterThanOrEqual(LONG_LEAST);
      expect(long.length).toBeLessThanOrEqual(LONG_MOST);
      expect(more).toEqual([]);
    });
  }

  it('claim no more than the extension does', () => {
    const text = read('docs/store/en.md');
    expect(text).not.toMatch(/\b(?:true|false|fake|confirm\w*|independent\w*|fact.check\w*|bias\w*)\b/i);
  });

  it('say why for each permission that PRIVACY.md names, and for no other', () => {
    const named = (text: string) =>
      permissionsNamedIn(text)
        .map(({ name }) => name)
        .filter((name) => !name.includes(':'));
    expect(named(read('docs/store/answers.md')).sort()).toEqual(named(read('PRIVACY.md')).sort());
  });
});

describe('the pictures for the stores', () => {
  const folder = join(ROOT, 'docs/store/pictures');

  it('have the sizes that are asked for', () => {
    const sizes = Object.fromEntries(readdirSync(folder).map((name) => [name, sizeOf(join(folder, name))]));
    const screens = Object.entries(sizes).filter(([name]) => /^\d-/.test(name));
    expect(screens).toHaveLength(5);
    for (const [, size] of screens) expect(size).toEqual([1280, 800]);
    expect(sizes['tile.png']).toEqual([440, 280]);
    expect(sizes['logo.png']).toEqual([300, 300]);
  });
});

describe('the icon', () => {
  it('is drawn at every size that browsers and stores ask for', () => {
    for (const size of [16, 32, 48, 96, 128]) {
      expect(sizeOf(join(ROOT, `assets/public/icon/${size}.png`))).toEqual([size, size]);
    }
  });

  it('brings its own ground, on which both its marks can be told on any toolbar, light or dark', () => {
    const svg = read('assets/icon.svg');
    const ground = /<rect[^>]*width="16"[^>]*fill="(#[0-9a-f]{6})"/.exec(svg)?.[1] ?? '';
    const fainter = Number(/fill-opacity="([\d.]+)"/.exec(svg)?.[1]);
    expect(contrast([255, 255, 255], rgb(ground))).toBeGreaterThanOrEqual(4.5);
    const mixed = rgb(ground).map((each) => each + (255 - each) * fainter);
    expect(contrast(mixed, rgb(ground))).toBeGreaterThanOrEqual(3);
  });
});

function rgb(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

/** Contrast ratio of WCAG 2.2. */
function contrast(one: readonly number[], other: readonly number[]): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = colour.map((each) => {
    const share = each / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
