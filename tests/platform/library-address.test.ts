import { describe, expect, it } from 'vitest';
import { addFeedAddress, libraryPlace } from '../../platform/library-address.ts';

describe('the address of the Library page', () => {
  it('carries the page whose feed is to be added, whatever stands in it', () => {
    const page = 'https://coastcourier.example/a?b=c#d&add=https://other.example/';
    const hash = new URL(addFeedAddress(page), 'https://extension.example').hash;
    expect(libraryPlace(hash)).toEqual({ part: 'sources', add: page });
  });

  it.each([
    ['', { part: 'articles', add: null }],
    ['#sources', { part: 'sources', add: null }],
    ['#keeping', { part: 'keeping', add: null }],
    ['#add=', { part: 'sources', add: '' }],
    ['#add=%E0%A4%A', { part: 'sources', add: '' }],
    ['#other', { part: 'articles', add: null }],
  ] as const)('%s', (hash, place) => {
    expect(libraryPlace(hash)).toEqual(place);
  });
});
