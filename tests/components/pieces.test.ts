import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pieces } from '../../components/pieces.ts';

const range = fc.record({ start: fc.integer({ min: -5, max: 60 }), end: fc.integer({ min: -5, max: 60 }) });

it('cuts a text without losing, doubling or reordering any of it', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), fc.array(range), (text, ranges) => {
      const cut = pieces(text, ranges);
      expect(cut.map((piece) => piece.text).join('')).toBe(text);
      const marked = new Set<number>();
      for (const piece of cut.filter((each) => each.marked)) {
        for (let at = piece.start; at < piece.start + piece.text.length; at += 1) marked.add(at);
      }
      const wanted = Array.from({ length: text.length }, (_, at) => at);
      const inside = wanted.filter((at) => ranges.some(({ start, end }) => start <= at && at < end));
      expect([...marked].sort((a, b) => a - b)).toEqual(inside);
    }),
  );
});
