import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Items drawn with each frame: about as many as a slow machine draws between two presses of a key. */
const PORTION = 12;

interface Props<T> {
  readonly items: readonly T[];
  /** Draws one item, with a key. */
  readonly draw: (item: T) => ComponentChildren;
  /** Whether all must stand at once: somebody is to be taken to one of them. */
  readonly atOnce: boolean;
}

/** A long list that comes a portion with each frame, so that the reader can scroll and type meanwhile. */
export function InPortions<T>({ items, draw, atOnce }: Props<T>) {
  const portions = Array.from({ length: Math.ceil(items.length / PORTION) }, (_, index) =>
    items.slice(index * PORTION, (index + 1) * PORTION),
  );
  return (
    <>
      {portions.map((portion, index) => (
        <Portion key={index} items={portion} draw={draw} after={atOnce ? 0 : index} />
      ))}
    </>
  );
}

function Portion<T>({ items, draw, after }: Omit<Props<T>, 'atOnce'> & { readonly after: number }) {
  const [waited, setWaited] = useState(0);
  const stands = waited >= after;
  useEffect(() => {
    if (stands) return;
    const frame = requestAnimationFrame(() => setWaited(waited + 1));
    return () => cancelAnimationFrame(frame);
  }, [stands, waited]);
  return stands ? items.map(draw) : null;
}
