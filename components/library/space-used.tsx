import type { Language } from '../../locales/language.ts';
import type { Holding, LibraryOverview } from '../../platform/library-messages.ts';
import { useLanguage } from '../language.tsx';

interface Row {
  readonly key: string;
  readonly name: string;
  readonly holding: Holding;
}

/** How much room is taken, and by what. */
export function SpaceUsed({ overview }: { readonly overview: LibraryOverview }) {
  const language = useLanguage();
  const { translate, size } = language;
  const { whole, room, full, samples } = overview;
  return (
    <section class="library-section" aria-labelledby="space">
      <h2 id="space" class="library-heading">
        {translate('library.space.heading')}
      </h2>
      <p class={whole.bytes > 0 ? 'space-used' : undefined}>
        {whole.bytes === 0 && samples.holding.articles > 0
          ? translate('library.space.samples')
          : translate('library.space.used', { size: size(whole.bytes) })}
      </p>
      {room !== null && !full && (
        <p class="library-soft">{translate('library.space.room', { size: size(room) })}</p>
      )}
      <table class="space-table">
        <caption class="for-ears">{translate('library.space.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{translate('library.space.source')}</th>
            <th scope="col" class="space-number">
              {translate('library.space.articles')}
            </th>
            <th scope="col" class="space-number">
              {translate('library.space.size')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(overview, language).map((row) => (
            <SpaceRow key={row.key} row={row} of={whole.bytes} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function SpaceRow({ row, of }: { readonly row: Row; readonly of: number }) {
  const { number, size, period } = useLanguage();
  const { articles, bytes, from, to } = row.holding;
  const share = of > 0 ? Math.min(100, (100 * bytes) / of) : 0;
  return (
    <tr>
      <th scope="row">
        <bdi dir="auto">{row.name}</bdi>
        {from !== null && to !== null && <span class="facts space-period">{period(from, to)}</span>}
        {bytes > 0 && (
          <svg class="space-share" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
            <rect width={share} height="1" />
          </svg>
        )}
      </th>
      <td class="space-number">{number(articles)}</td>
      <td class="space-number">{bytes > 0 ? size(bytes) : '–'}</td>
    </tr>
  );
}

/** What holds articles, the largest first. */
function rowsOf(overview: LibraryOverview, { translate }: Language): Row[] {
  const { feeds, packs, saved, remembered, samples } = overview;
  const rows: Row[] = [
    ...feeds.map(({ id, title, holding }) => ({ key: id, name: title, holding })),
    ...packs.map(({ id, name, holding }) => ({ key: id, name, holding })),
    { key: 'saved', name: translate('library.pages.saved'), holding: saved },
    { key: 'remembered', name: translate('library.remember.pages'), holding: remembered },
    { key: 'samples', name: translate('library.pages.samples'), holding: samples.holding },
  ];
  return rows.filter(({ holding }) => holding.articles > 0).sort((a, b) => b.holding.bytes - a.holding.bytes);
}
