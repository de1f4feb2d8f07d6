import type { parseAtomFeed, parseJsonFeed, parseRdfFeed, parseRssFeed } from 'feedsmith';

/** The parser's own shapes, with dates as they are written. */
export type RssFeed = ReturnType<typeof parseRssFeed<string>>;
export type AtomFeed = ReturnType<typeof parseAtomFeed<string>>;
export type RdfFeed = ReturnType<typeof parseRdfFeed<string>>;
export type JsonFeed = ReturnType<typeof parseJsonFeed<string>>;
