/** What one feed may make us hold or do. A newspaper's feed has some 200 kB and 100 items; these leave it ample room. */
export const FEED_LIMITS = {
  /** Bytes of a body, as they arrive after the browser inflated them. */
  bytes: 8_000_000,
  /** Milliseconds from the request to the last byte: a worker is ended 30 s after its last event. */
  milliseconds: 20_000,
  /** Elements within elements. */
  depth: 100,
  /** Items read of one feed; what stands behind them is older, or noise. */
  items: 500,
  /** Attributes of one element. */
  attributes: 200,
  /** UTF-16 code units of a title. */
  title: 500,
  /** UTF-16 code units of an item's markup; what is behind is not read. */
  markup: 400_000,
  /** UTF-16 code units of an item's text. */
  text: 200_000,
  /** Paragraphs of an item. */
  paragraphs: 1_000,
  /** UTF-16 code units of an address. */
  address: 4_096,
  /** Feeds that a page may name, and subscriptions in an OPML file. */
  linked: 20,
  outlines: 1_000,
} as const;
