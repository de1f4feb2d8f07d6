import { createZip } from '@aklinker1/zero-zip';
import { describe, expect, it } from 'vitest';
import { hashOfAll, readZip, unpack } from '../../scripts/package/archive.ts';

async function zipOf(files: Readonly<Record<string, string>>): Promise<Buffer> {
  const archive = createZip();
  for (const [name, text] of Object.entries(files)) archive.addFile(name, text);
  return Buffer.from(await archive.toBuffer());
}

describe('a zip', () => {
  it('gives back what was put in, packed or as it was', async () => {
    const files = { 'a.txt': 'x', 'deep/ü.txt': 'again '.repeat(200) };
    const read = readZip(await zipOf(files));
    expect(Object.fromEntries([...read].map(([name, bytes]) => [name, bytes.toString()]))).toEqual(files);
  });

  it('is refused where the bytes are none', () => {
    expect(() => readZip(Buffer.from('no zip at all'))).toThrow('no zip');
  });

  it('may not write outside of its folder', () => {
    expect(() => unpack(new Map([['../out.txt', Buffer.from('')]]), '/nowhere')).toThrow('leads out');
  });

  it('has one hash with others, whatever their order, and another when a byte or a name changes', () => {
    const [a, b] = [Buffer.from('a'), Buffer.from('b')];
    const one = hashOfAll(
      new Map([
        ['1', a],
        ['2', b],
      ]),
    );
    expect(
      hashOfAll(
        new Map([
          ['2', b],
          ['1', a],
        ]),
      ),
    ).toBe(one);
    expect(
      hashOfAll(
        new Map([
          ['1', a],
          ['2', a],
        ]),
      ),
    ).not.toBe(one);
    expect(
      hashOfAll(
        new Map([
          ['1', a],
          ['3', b],
        ]),
      ),
    ).not.toBe(one);
  });
});
