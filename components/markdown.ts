import type { ArticleCard, Claim, Coverage, Evidence, Omission, SentenceRef } from '../engine/article.ts';
import type { Language } from '../locales/language.ts';
import { articleOf } from './articles.ts';
import { citedIn, citedWith } from './cited-in.ts';
import { comparedWith } from './compared-with.ts';
import { countedDate } from './counted-date.ts';
import { differingFirst, lettersOf } from './letters.ts';
import { nothingFound } from './nothing-found.ts';
import { originSentences } from './origin-sentences.ts';
import { quotation } from './quotation.ts';
import { differencesOf, leftOutOf } from './standing.ts';
import { verdictOf } from './verdict.ts';
import { sentenceAddress, webAddress } from './web-address.ts';
import { whoSays } from './who-says.ts';

/** A coverage, what it is written with, and the letter of each of its articles. */
interface Writing {
  readonly coverage: Coverage;
  readonly language: Language;
  readonly letters: ReadonlyMap<string, string>;
}

/** One statement with its evidence as Markdown, in the words of the panel, and where it comes from. */
export function statementMarkdown(claim: Claim, coverage: Coverage, language: Language): string {
  const writing = { coverage, language, letters: lettersOf(coverage) };
  return joined([...statement(claim, writing), foot(language)]);
}

/** A whole coverage as Markdown: the articles, every statement with its evidence, what is left out, what was compared. */
export function coverageMarkdown(coverage: Coverage, language: Language): string {
  const writing = { coverage, language, letters: lettersOf(coverage) };
  const { translate } = language;
  const { page, related, claims } = coverage;
  const nothing = nothingFound(coverage, language);
  return joined([
    `# ${titleOf(page, language)}`,
    sourceOf(page, null, language).join(', '),
    nothing === null
      ? `**${plain(translate('related.count', { count: related.length }))}.** ${plain(comparedWith(coverage, language))}`
      : plain([nothing.lead, nothing.rest].join(' ').trim()),
    ...part(
      translate('related.heading'),
      related.map(({ article }) => articleLine(article, writing)),
    ),
    ...(claims.length === 0 ? [] : [`## ${translate('statements.heading')}`]),
    ...claims.flatMap((claim) => statement(claim, writing)),
    ...part(translate('leftOut.elsewhere'), leftOut(false, writing)),
    ...part(translate('leftOut.later'), leftOut(true, writing)),
    foot(language),
  ]);
}

const joined = (blocks: readonly string[]) => `${blocks.filter((block) => block !== '').join('\n\n')}\n`;

const foot = (language: Language) => `*${plain(language.translate('copy.foot'))}*`;

/** A heading over its lines; nothing where there are none. */
const part = (heading: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : [`## ${heading}`, lines.join('\n')];

function statement(claim: Claim, writing: Writing): string[] {
  const { coverage, language, letters } = writing;
  const verdict = verdictOf(claim, coverage, language);
  const evidence = differingFirst(claim.evidence, letters).map((each) => evidenceLine(each, claim, writing));
  return [
    `> ${plain(claim.sentence.text)}`,
    verdict === null ? '' : `**${plain(verdict)}**`,
    [...detailLines(claim, writing), hereLine(claim, writing), ...evidence].join('\n'),
    originSentences(claim, coverage, language).map(plain).join('  \n'),
  ];
}

/** Each detail that differs, here and there. */
function detailLines(claim: Claim, { coverage, language, letters }: Writing): string[] {
  const { page } = coverage;
  return differencesOf(claim).map(({ evidence, difference: { here, there } }) => {
    const other = articleOf(coverage, evidence.articleId);
    const dated = (detail: typeof here, published: string | null) => {
      const counted = countedDate(detail, published, language);
      return `${quoted(detail.text, language)}${counted === null ? '' : ` (${plain(counted)})`}`;
    };
    const word = language.translate('difference.here');
    const letter = letters.get(evidence.articleId) ?? '';
    return `- ${word} ${dated(here, page.published)}; ${letter} ${dated(there, other?.published ?? null)}`;
  });
}

function hereLine({ sentence, attribution, namedOrigins }: Claim, { coverage, language }: Writing): string {
  const source = sourceOf(coverage.page, sentence, language).join(', ');
  const title = [titleOf(coverage.page, language), source].filter(Boolean).join(', ');
  const cited = plain(citedIn(attribution, language, namedOrigins));
  return `- **${language.translate('difference.here')}**: ${quoted(sentence.text, language)} (${title}). ${cited}`;
}

function evidenceLine(evidence: Evidence, claim: Claim, { coverage, language, letters }: Writing): string {
  const { articleId, sentence, relation } = evidence;
  const article = articleOf(coverage, articleId);
  const stand = language.translate(`relation.${relation}`, { letter: letters.get(articleId) ?? '' });
  const from = article && [titleOf(article, language), ...sourceOf(article, sentence, language)].join(', ');
  return `- **${stand}**: ${quoted(sentence.text, language)} (${from ?? ''}). ${plain(citedWith(evidence, claim, language))}`;
}

function articleLine(article: ArticleCard, { language, letters }: Writing): string {
  const named = [titleOf(article, language), ...sourceOf(article, null, language)].join(', ');
  return `- **${letters.get(article.id) ?? ''}** ${named}`;
}

function leftOut(later: boolean, { coverage, language, letters }: Writing): string[] {
  const line = (omission: Omission) => {
    const article = articleOf(coverage, omission.articleId);
    const own = [...letters].filter(([id]) => omission.articleIds.includes(id)).map(([, letter]) => letter);
    const source = article === null ? '' : ` (${sourceOf(article, omission.sentence, language).join(', ')})`;
    return `- **${own.join(' ')}** ${quoted(omission.sentence.text, language)}${source}. ${plain(whoSays(omission, language))}`;
  };
  return leftOutOf(coverage, later).map(line);
}

/** What an article is called: its headline, or its first words in quotation marks. */
function titleOf({ title, titleDerived }: ArticleCard, language: Language): string {
  return titleDerived ? quoted(title, language) : plain(title);
}

/** Outlet, day, and a link that lands on the sentence where the article has an address on the web. */
function sourceOf(article: ArticleCard, sentence: SentenceRef | null, language: Language): string[] {
  const { source, published, url } = article;
  const address = sentence === null ? webAddress(url) : sentenceAddress(url, sentence.text);
  return [
    source === null ? '' : plain(source),
    published === null ? language.translate('date.none') : language.day(published),
    // In angle brackets a bracket in the address ends nothing; a serialised address holds no angle brackets.
    address === null ? '' : `[${plain(language.translate('evidence.source'))}](<${address}>)`,
  ].filter((each) => each !== '');
}

function quoted(text: string, { quotes }: Language): string {
  const set = quotation(text, quotes);
  return plain(`${set.before}${set.text}${set.after}`);
}

/** Text that stays text: signs that Markdown would read are escaped, line breaks folded. */
function plain(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replace(/^([-+]|\d+[.)])(?=\s)/, '\\$1');
}
