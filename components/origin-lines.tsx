import './origin-lines.css';
import type { Claim, Coverage } from '../engine/article.ts';
import { useLanguage } from './language.tsx';
import { articlesThatDiffer, mayMissAnything } from './standing.ts';

interface Props {
  readonly claim: Claim;
  readonly coverage: Coverage;
}

/** In how many articles, behind how many named origins; which of these may be one; or that nobody else says it. */
export function OriginLines({ claim, coverage }: Props) {
  const { translate, list } = useLanguage();
  if (claim.evidence.length === 0) return <FoundNowhere claim={claim} coverage={coverage} />;
  // Others speak of it only to deny it: that lends it neither an article nor an origin.
  if (claim.articles === 0) return <Cited claim={claim} />;
  const differing = articlesThatDiffer(claim);
  const names = claim.namedOrigins.map(({ name }) => name);
  const origins = translate('statement.origins', { count: names.length, names: list(names) });
  return (
    <>
      <p class="origins">
        {translate(differing > 0 ? 'statement.alsoDiffers' : 'statement.also', {
          count: claim.articles,
          differing,
          origins,
        })}
      </p>
      {claim.mayOverlap.map(({ carrier, cited }) => (
        <p class="origins" key={`${carrier}\n${cited}`}>
          {translate('statement.overlap', { carrier, cited })}
        </p>
      ))}
    </>
  );
}

function FoundNowhere({ claim, coverage }: Props) {
  const { translate } = useLanguage();
  return (
    <>
      {mayMissAnything(coverage) && (
        <p class="origins">{translate('statement.absent', { count: coverage.related.length })}</p>
      )}
      <Cited claim={claim} />
    </>
  );
}

/** Whom the page itself cites for a statement. */
export function Cited({ claim }: { readonly claim: Claim }) {
  const { translate, list } = useLanguage();
  const { origins, unnamed } = claim.attribution;
  if (origins.length > 0) {
    const names = list(origins.map(({ name }) => name));
    return <p class="origins">{translate('statement.alone.named', { names })}</p>;
  }
  if (unnamed.length > 0) {
    return <p class="origins">{translate('statement.alone.unnamed', { names: list(unnamed) })}</p>;
  }
  return <p class="origins">{translate('statement.alone.none')}</p>;
}
