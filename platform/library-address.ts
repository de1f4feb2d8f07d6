/** What the Library page shows first. */
export interface LibraryPlace {
  readonly part: 'articles' | 'sources' | 'keeping';
  /** The address to look for a feed at; null where none was handed over, '' where the reader wants to enter one. */
  readonly add: string | null;
}

const ADD = '#add=';

/** The page's address that offers a site's feed: the reader confirms there. */
export function addFeedAddress(page: string): string {
  return `/library.html${ADD}${encodeURIComponent(page)}`;
}

/** Reads `location.hash` of the Library page. Whatever it is, it does nothing by itself. */
export function libraryPlace(hash: string): LibraryPlace {
  if (hash.startsWith(ADD)) return { part: 'sources', add: decoded(hash.slice(ADD.length)) };
  if (hash === '#sources') return { part: 'sources', add: null };
  return { part: hash === '#keeping' ? 'keeping' : 'articles', add: null };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).slice(0, 2000);
  } catch {
    return '';
  }
}
