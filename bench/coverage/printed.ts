import type {
  Claim,
  Coverage,
  Difference,
  Evidence,
  Omission,
  RelatedArticle,
} from '../../engine/article.ts';
import type { Language } from '../../locales/language.ts';

/** A coverage as plain text, in the words and the order of the side panel. */
export function printed(coverage: Coverage, language: Language): string {
  const letters = lettersOf(coverage);
  const letter = (id: string) => letters.get(id) ?? '?';
  const later = coverage.leftOut.filter((omission) => omission.later);
  const elsewhere = coverage.leftOut.filter((omission) => !omission.later);
  const { translate } = language;
  const sections = [
    titled(
      head(coverage, language),
      coverage.related.map((one) => relatedLines(one, letter, language)),
    ),
    section(
      translate('background.heading'),
      coverage.background.map((one) => relatedLines(one, letter, language)),
    ),
    section(
      translate('statements.heading'),
      coverage.claims.map((claim) => claimLines(claim, coverage, letter, language)),
    ),
    section(
      translate('leftOut.elsewhere'),
      elsewhere.map((one) => omissionLines(one, letter)),
    ),
    section(
      translate('leftOut.later'),
      later.map((one) => omissionLines(one, letter)),
    ),
  ];
  return [
    quoted(coverage.page.title),
    ...sections.filter((lines) => lines !== ''),
    denominator(coverage, language),
  ].join('\n\n');
}

const quoted = (text: string) => `“${text}”`;

/** Letters in the panel's order; after Z plain numbers do for a terminal. */
function lettersOf({ related, background }: Coverage): Map<string, string> {
  const letterAt = (index: number) => (index < 25 ? String.fromCharCode(66 + index) : `#${index + 2}`);
  return new Map([...related, ...background].map(({ article }, index) => [article.id, letterAt(index)]));
}

function head(coverage: Coverage, language: Language): string {
  const { translate } = language;
  const {
    related,
    denominator: { articles, from, to },
  } = coverage;
  if (related.length > 0) return translate('related.count', { count: related.length });
  if (coverage.outcome !== 'no-match') return translate('notice.outOfRange.lead');
  return translate('notice.noMatch.lead', {
    count: articles,
    period: from && to ? language.period(from, to) : translate('denominator.undated'),
  });
}

const titled = (heading: string, entries: readonly string[]) =>
  [heading.toUpperCase(), ...entries].join('\n');

/** A heading over nothing is left away. */
const section = (heading: string, entries: readonly string[]) =>
  entries.length === 0 ? '' : titled(heading, entries);

type LetterOf = (articleId: string) => string;

function relatedLines({ article, reasons }: RelatedArticle, letter: LetterOf, language: Language): string {
  const day = article.published === null ? language.translate('date.none') : language.day(article.published);
  const shared = language.list(reasons.flatMap((reason) => reason.values));
  const title = article.titleDerived ? quoted(article.title) : article.title;
  return `  ${letter(article.id)}  ${title} · ${day}\n     ${language.translate('related.shares')} ${shared}`;
}

function claimLines(claim: Claim, coverage: Coverage, letter: LetterOf, language: Language): string {
  const lines = [`  ${quoted(claim.sentence.text)}`, `     ${standing(claim, coverage, language)}`];
  return [...lines, ...claim.evidence.flatMap((evidence) => evidenceLines(evidence, letter, language))].join(
    '\n',
  );
}

function standing(claim: Claim, coverage: Coverage, { translate, list }: Language): string {
  if (claim.evidence.length === 0) return translate('statement.absent', { count: coverage.related.length });
  const names = list(claim.namedOrigins.map((origin) => origin.name));
  const origins = translate('statement.origins', { count: claim.namedOrigins.length, names });
  return translate('statement.also', { count: claim.articles, origins });
}

function evidenceLines(
  { articleId, sentence, relation, differences }: Evidence,
  letter: LetterOf,
  language: Language,
) {
  const sign = relation === 'same' ? '●' : '≠';
  const details = differences.map((difference) => `       ${differenceLine(difference, language)}`);
  return [`     ${sign} ${letter(articleId)}  ${quoted(sentence.text)}`, ...details];
}

function differenceLine({ what, here, there }: Difference, { translate }: Language): string {
  const name =
    what === 'polarity'
      ? translate('difference.polarity', { words: there.text })
      : translate(`difference.${what}`);
  return `${name}: ${translate('difference.here')} ${quoted(here.text)}, ${quoted(there.text)}`;
}

function omissionLines({ sentence, articleIds }: Omission, letter: LetterOf): string {
  return `  ${articleIds.map(letter).join(' ')}  ${quoted(sentence.text)}`;
}

function denominator(
  { denominator: { articles, compared, from, to } }: Coverage,
  language: Language,
): string {
  if (articles === 0) return language.translate('notice.empty.rest');
  const period =
    from === null || to === null ? language.translate('denominator.undated') : language.period(from, to);
  return language.translate(articles === compared ? 'denominator.all' : 'denominator.some', {
    count: articles,
    compared,
    period,
  });
}
