import { readPageWithAnchors } from '../../reading/read-page.ts';

/** How many characters of a page's paragraphs lead back to the same characters in the live page. */
export interface Mapped {
  readonly characters: number;
  readonly found: number;
}

/** Reads the page it stands in and maps every half paragraph back to it. White space is not counted. */
export async function mapped(): Promise<Mapped> {
  const options = { url: location.href, anyway: true, detectLanguage: async () => null };
  const { reading, anchors } = await readPageWithAnchors(document, options);
  if (reading.kind !== 'article' || anchors === null) return { characters: 0, found: 0 };
  const slices = reading.page.paragraphs.flatMap((text, paragraph) => {
    const middle = Math.ceil(text.length / 2);
    return [
      { paragraph, start: 0, end: middle, text: inked(text.slice(0, middle)) },
      { paragraph, start: middle, end: text.length, text: inked(text.slice(middle)) },
    ];
  });
  const ranges = anchors.rangesOf(document, slices);
  const found = slices.filter((slice, index) => inked(ranges[index]?.toString() ?? '') === slice.text);
  const sum = (list: typeof slices): number => list.reduce((total, slice) => total + slice.text.length, 0);
  return { characters: sum(slices), found: sum(found) };
}

/** A text without white space and without marks that carry no text. */
function inked(text: string): string {
  return text.replace(/[\s\u00ad\u200b\u2060\ufeff]+/g, '');
}
