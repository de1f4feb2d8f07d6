import './glyph.css';

/** How an article stands to a statement. `both`: it says it, and elsewhere gives another detail. */
export type Relation = 'same' | 'differs' | 'both' | 'absent';

/** Strokes on a 16 x 16 grid. Drawn, since fonts disagree on the size and height of ● and ≠. */
const STROKES: Record<'differs' | 'absent' | 'open', string> = {
  differs: 'M3 5.75h10M3 10.25h10M10.75 2.5l-5.5 11',
  absent: 'M4.5 8h7',
  open: 'M6 3.5 10.5 8 6 12.5',
};

/** The sign of a relation. Decoration: whoever draws one says the same in words beside it. */
export function Glyph({ of }: { readonly of: Relation | 'several' }) {
  if (of === 'both') {
    return (
      <span class="glyph-pair">
        <Glyph of="same" />
        <Glyph of="differs" />
      </span>
    );
  }
  return (
    <svg class={`glyph glyph-${of}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {of === 'same' && <circle cx="8" cy="8" r="4" />}
      {of === 'several' && (
        <>
          <circle cx="4.5" cy="8" r="3.25" />
          <circle cx="11.5" cy="8" r="3.25" />
        </>
      )}
      {(of === 'differs' || of === 'absent') && <path d={STROKES[of]} />}
    </svg>
  );
}

/** The sign of "leads on"; `down`, or in a button that expands, of "opens below". */
export function Chevron({ down = false }: { readonly down?: boolean }) {
  return (
    <svg
      class={`glyph chevron ${down ? 'chevron-down' : ''}`}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={STROKES.open} />
    </svg>
  );
}
