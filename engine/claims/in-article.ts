import type { Claim, InArticle, Origin } from '../article.ts';

/** What a page says of its own sources, from its claims alone. */
export function inArticle(claims: readonly Claim[]): InArticle {
  const naming = claims.filter(({ attribution }) => attribution.origins.length > 0);
  const unnamed = claims.filter(
    ({ attribution }) => attribution.origins.length === 0 && attribution.unnamed.length > 0,
  );
  return {
    claims: claims.length,
    namingAnOrigin: naming.length,
    unnamedOnly: unnamed.length,
    namingNone: claims.length - naming.length - unnamed.length,
    mostCited: mostCited(naming.flatMap(({ attribution }) => attribution.origins)),
  };
}

/** The origin cited most, under the name most used for it. */
function mostCited(origins: readonly Origin[]): Origin | null {
  const group = largest(origins, ({ key }) => key);
  return largest(group, ({ name }) => name)[0] ?? null;
}

function largest(origins: readonly Origin[], by: (origin: Origin) => string): readonly Origin[] {
  const groups = new Map<string, Origin[]>();
  for (const origin of origins) groups.set(by(origin), [...(groups.get(by(origin)) ?? []), origin]);
  return [...groups.values()].reduce((best, group) => (group.length > best.length ? group : best), []);
}
