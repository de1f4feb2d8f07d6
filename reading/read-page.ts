import type { Extent, Page, Reading } from '../engine/article.ts';
import { Anchors } from './anchor.ts';
import { isCutByPaywall } from './cut-text.ts';
import { rootOf } from './dom.ts';
import { claimOf, refusedByText } from './gate.ts';
import { datelineOf } from './metadata/dateline.ts';
import { type Metadata, metadataOf, primaryLanguage } from './metadata/metadata.ts';
import { type Pace, patienceOf } from './patience.ts';
import { type Caps, snapshotOf } from './snapshot.ts';
import { type Story, storyOf } from './story.ts';

/** What the caller decides about one reading. */
export interface ReadOptions {
  /** Address the page was loaded from. */
  readonly url: string;
  /** The language of a text as a BCP 47 tag, or null when unsure. */
  readonly detectLanguage: (text: string) => Promise<string | null>;
  /** Read the page though it looks like no article. */
  readonly anyway: boolean;
  readonly pace?: Partial<Pace>;
  readonly caps?: Partial<Caps>;
}

/** A reading, and the way back from its paragraphs to the live page (null where there is no text). */
export interface AnchoredReading {
  readonly reading: Reading;
  readonly anchors: Anchors | null;
}

/** The 5-million-character page is read up to here; the longest article of the measured pages has 60,000 characters. */
const CAPS: Caps = { nodes: 100_000, characters: 400_000 };
/** 50 ms at a quarter of the speed, with room for the stride between two looks at the clock. */
const STRETCH_MS = 8;
const TOTAL_MS = 3_000;
/** A browser's detector needs no more, and takes time for all it gets. */
const DETECTED_CHARACTERS = 2_000;

/** Reads a page's article. Never throws: what goes wrong is a reading of kind `failed`. The page is not changed. */
export async function readPage(document: Document, options: ReadOptions): Promise<Reading> {
  return (await readPageWithAnchors(document, options)).reading;
}

/** As `readPage`, with the anchors for marks in the page. */
export async function readPageWithAnchors(
  document: Document,
  options: ReadOptions,
): Promise<AnchoredReading> {
  try {
    return await attempt(document, options);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { reading: { kind: 'failed', url: options.url, detail }, anchors: null };
  }
}

async function attempt(document: Document, options: ReadOptions): Promise<AnchoredReading> {
  const patience = patienceOf({ ...defaultPace(), ...options.pace });
  const metadata = metadataOf(document, options.url);
  await patience.pause();
  const claim = claimOf(document, options.url, metadata);
  const claims = claim === 'sure' || claim === 'likely';
  if (!claims && !options.anyway) return notArticle(claim, options, metadata);
  const root = rootOf(document);
  if (root === null) return notArticle('empty', options, metadata);
  const snapshot = await snapshotOf(document, root, { ...CAPS, ...options.caps }, patience);
  const story = await storyOf(document, snapshot.blocks, options.anyway, patience);
  const paragraphs = story.blocks.map((block) => block.text);
  const published =
    metadata.published ?? datelineOf(story.visible, story.blocks[0], metadata.declaredLanguage);
  const refused = claims ? refusedByText(claim, paragraphs, published !== null) : claim;
  if (paragraphs.length === 0) return notArticle(refused ?? 'empty', options, metadata);
  if (refused !== null && !options.anyway) return notArticle(refused, options, metadata);
  const extent = extentOf(document, metadata, story, snapshot.capped);
  const language = await languageOf(paragraphs, metadata, options);
  const page = pageOf({ ...metadata, published }, paragraphs, extent, language);
  return { reading: { kind: 'article', page }, anchors: new Anchors(story.blocks) };
}

function notArticle(
  reason: (Reading & { kind: 'not-article' })['reason'],
  options: ReadOptions,
  metadata: Metadata,
): AnchoredReading {
  return { reading: { kind: 'not-article', reason, url: options.url, title: metadata.title }, anchors: null };
}

function extentOf(document: Document, metadata: Metadata, story: Story, capped: boolean): Extent {
  const characters = story.blocks.reduce((sum, block) => sum + block.text.length, 0);
  const walled = story.hidden || isCutByPaywall(document, metadata, story.blocks);
  const cut = capped ? 'cap' : walled ? 'paywall' : null;
  return { whole: cut === null, cut, paragraphs: story.blocks.length, characters };
}

async function languageOf(
  paragraphs: readonly string[],
  metadata: Metadata,
  options: ReadOptions,
): Promise<string | null> {
  const sample = paragraphs.join('\n').slice(0, DETECTED_CHARACTERS);
  const detected = await options.detectLanguage(sample).catch(() => null);
  return primaryLanguage(detected) ?? metadata.declaredLanguage;
}

function pageOf(
  metadata: Metadata,
  paragraphs: readonly string[],
  extent: Extent,
  language: string | null,
): Page {
  const { url, title, byline, source, published } = metadata;
  return { id: url, title, paragraphs, published, url, source, language, byline, extent };
}

function defaultPace(): Pace {
  return {
    now: () => performance.now(),
    yieldToMain: () => new Promise((resolve) => setTimeout(resolve, 0)),
    stretch: STRETCH_MS,
    total: TOTAL_MS,
  };
}
