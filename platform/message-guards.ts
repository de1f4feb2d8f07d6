import * as v from 'valibot';
import {
  type ContentMessages,
  MARK_KINDS,
  type Message,
  type MessageKind,
  type PageMessages,
  type Reading,
  type ViewMessages,
  type WorkerMessages,
} from './messages.ts';

/** Caps on what a page may make us hold. Counted in UTF-16 code units; a reading is cut far below them. */
const MAX_ADDRESS = 8_192;
const MAX_LINE = 4_096;
const MAX_PARAGRAPH = 1_000_000;
const MAX_PARAGRAPHS = 20_000;
const MAX_PAGE = 2_000_000;
const MAX_OPML = 8_000_000;
/** More than any list that is read names. */
const MAX_FEEDS = 10_000;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const line = v.pipe(v.string(), v.maxLength(MAX_LINE));
const maybeLine = v.nullable(line);
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_ADDRESS));
const webAddress = v.pipe(
  v.string(),
  v.maxLength(MAX_ADDRESS),
  v.check(isWebAddress, 'an http or https address'),
);
const isoDate = v.pipe(
  v.string(),
  v.maxLength(40),
  v.regex(/^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/),
);
const host = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(253),
  v.regex(/^(?:[^\s/?#@\\*:[\]]+|\[[\da-f:.]+\])$/i),
);

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

const extent = v.strictObject({
  whole: v.boolean(),
  cut: v.nullable(v.picklist(['paywall', 'cap'])),
  paragraphs: count,
  characters: count,
});

const paragraphs = v.pipe(
  v.array(v.pipe(v.string(), v.maxLength(MAX_PARAGRAPH))),
  v.maxLength(MAX_PARAGRAPHS),
  v.check((texts) => texts.reduce((sum, text) => sum + text.length, 0) <= MAX_PAGE, 'a page within its cap'),
);

/** A page as a content script may hand it over; also the validator of pages kept for the session. */
export const pageSchema = v.strictObject({
  id,
  title: maybeLine,
  paragraphs,
  published: v.nullable(isoDate),
  url: v.nullable(webAddress),
  source: maybeLine,
  language: v.nullable(v.pipe(v.string(), v.maxLength(35))),
  byline: maybeLine,
  extent,
});

const reading = v.variant('kind', [
  v.strictObject({ kind: v.literal('article'), page: pageSchema }),
  v.strictObject({
    kind: v.literal('not-article'),
    reason: v.picklist(['front-page', 'no-text', 'no-article-markup', 'empty']),
    url: webAddress,
    title: maybeLine,
  }),
  v.strictObject({ kind: v.literal('failed'), url: webAddress, detail: line }),
]) satisfies v.GenericSchema<Reading>;

const sentence = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_PARAGRAPH));

const importId = v.strictObject({ importId: id });

const article = v.strictObject({ articleId: id });

const feedText = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_ADDRESS));

/** How long and how much is kept; also the validator of what is kept of it. */
export const retentionSchema = v.strictObject({
  days: v.nullable(v.picklist([30, 90, 365])),
  megabytes: v.nullable(v.pipe(count, v.minValue(1), v.maxValue(1_000_000))),
});

const feedId = v.pipe(v.string(), v.regex(/^[\da-f]{16}$/));

const tab = v.strictObject({ tabId: count });

/** A claim's id as the engine makes it: "paragraph:start-end". */
const claimId = v.pipe(v.string(), v.regex(/^\d{1,7}:\d{1,7}-\d{1,7}$/));
const claimInTab = v.strictObject({ tabId: count, claimId });
const statement = {
  claimId,
  sentence: v.strictObject({ paragraph: count, start: count, end: count, text: v.string() }),
};
const pageMark = v.strictObject({ ...statement, kind: v.picklist(MARK_KINDS) });

/** The guard of every message that a content script may send. */
export const PAGE_GUARDS = {
  'page-read': reading,
  'may-read': v.strictObject({ url: webAddress }),
  'page-left': v.null(),
  'mark-clicked': v.strictObject({ claimId }),
  'marks-wanted': v.null(),
} satisfies { [K in keyof PageMessages]: v.GenericSchema<PageMessages[K]['in']> };

/** The guard of every message that only the extension's own pages may send. */
export const VIEW_GUARDS = {
  'tab-state': tab,
  'read-tab': v.strictObject({ tabId: count, anyway: v.boolean() }),
  'choose-site': v.strictObject({ host, choice: v.picklist(['click', 'always', 'never']) }),
  'save-page': tab,
  'show-sample': tab,
  'stop-reading': tab,
  'page-changes': tab,
  'forget-page': tab,
  'judge-match': v.strictObject({ here: sentence, there: sentence, wrong: v.boolean() }),
  'hidden-pairs': v.null(),
  'show-pair': v.strictObject({ pair: v.pipe(v.string(), v.regex(/^[\da-f]{24}$/)) }),
  'open-article': v.strictObject({
    articleId: id,
    sentence: v.nullable(v.pipe(v.string(), v.regex(/^\d{1,7}:\d{1,7}-\d{1,7}$/))),
    fromTab: v.nullable(count),
  }),
  'open-table': v.strictObject({ fromTab: count }),
  'reader-view': v.strictObject({ articleId: id, fromTab: v.nullable(count) }),
  'back-to-page': v.strictObject({ fromTab: count }),
  'export-file': v.strictObject({ source: v.nullable(id) }),
  'delete-all': v.null(),
  diagnostics: v.null(),
  'import-files': v.null(),
  'cancel-import': importId,
  'dismiss-import': importId,
  'remove-article': article,
  'restore-article': article,
  sites: v.null(),
  'page-feeds': tab,
  'want-feed': v.strictObject({ host }),
  'add-feed': v.strictObject({ url: feedText }),
  'refresh-feeds': v.strictObject({ id: v.nullable(feedId) }),
  'feed-full-text': v.strictObject({ id: feedId, on: v.boolean() }),
  'export-opml': v.null(),
  'find-feed': v.strictObject({ address: feedText }),
  'leave-feed': v.strictObject({ host }),
  'add-feeds': v.strictObject({
    feeds: v.pipe(v.array(v.strictObject({ url: feedText, title: maybeLine })), v.maxLength(MAX_FEEDS)),
  }),
  'library-overview': v.null(),
  'library-articles': v.strictObject({ after: v.nullable(id) }),
  'search-library': v.strictObject({ words: line, after: v.nullable(id) }),
  'remove-source': v.strictObject({ source: id, keepArticles: v.boolean() }),
  'remember-site': v.strictObject({ host, remember: v.boolean() }),
  'keep-samples': v.strictObject({ keep: v.boolean() }),
  'read-opml': v.strictObject({ name: line, text: v.pipe(v.string(), v.maxLength(MAX_OPML)) }),
  'damage-seen': v.null(),
  'retention-drops': retentionSchema,
  'choose-retention': retentionSchema,
  'panel-shows': v.strictObject({ windowId: count, tabId: v.nullable(count) }),
  'mark-choice': v.null(),
  'choose-marks': v.strictObject({ on: v.boolean(), one: v.boolean(), absent: v.boolean() }),
  'show-in-page': claimInTab,
} satisfies { [K in keyof ViewMessages]: v.GenericSchema<ViewMessages[K]['in']> };

/** The guard of every message that the worker broadcasts to its surfaces. */
export const WORKER_GUARDS = {
  'state-changed': tab,
  'imports-changed': v.null(),
  'statement-chosen': claimInTab,
  'feeds-changed': v.null(),
} satisfies { [K in keyof WorkerMessages]: v.GenericSchema<WorkerMessages[K]['in']> };

/** The guard of every message that the worker sends to a content script. */
export const CONTENT_GUARDS = {
  'read-now': v.strictObject({ anyway: v.boolean() }),
  'name-feeds': v.null(),
  'mark-page': v.strictObject({ marks: v.array(pageMark) }),
  'unmark-page': v.null(),
  'show-statement': v.strictObject(statement),
  'step-statement': v.strictObject({
    statements: v.array(v.strictObject(statement)),
    by: v.picklist([1, -1]),
  }),
} satisfies { [K in keyof ContentMessages]: v.GenericSchema<ContentMessages[K]['in']> };

const GUARDS = { ...PAGE_GUARDS, ...VIEW_GUARDS, ...WORKER_GUARDS, ...CONTENT_GUARDS };
type GuardedKind = keyof typeof GUARDS;

const envelope = v.strictObject({ kind: v.string(), body: v.unknown() });

/** The message in a value that came from outside, or null where it is none of `kinds` or its body does not fit. */
export function messageIn<K extends GuardedKind>(kinds: readonly K[], value: unknown): Message<K> | null {
  const outer = v.safeParse(envelope, value);
  if (!outer.success) return null;
  const kind = kinds.find((candidate) => candidate === outer.output.kind);
  if (kind === undefined) return null;
  const body = v.safeParse(GUARDS[kind], outer.output.body);
  return body.success ? ({ kind, body: body.output } as Message<K & MessageKind> as Message<K>) : null;
}
