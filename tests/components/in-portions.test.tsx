// @vitest-environment happy-dom
import { act, render } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { InPortions } from '../../components/in-portions.tsx';

const ITEMS = Array.from({ length: 40 }, (_, index) => index);

const list = (atOnce: boolean, items = ITEMS) => (
  <ul>
    <InPortions items={items} atOnce={atOnce} draw={(item) => <li key={item}>{item}</li>} />
  </ul>
);

const shownIn = (container: Element) =>
  [...container.querySelectorAll('li')].map(({ textContent }) => Number(textContent));

describe('a long list in portions', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame'] }));
  afterEach(() => void vi.useRealTimers());

  const frame = () => act(() => void vi.advanceTimersToNextFrame());

  it('begins with a few and goes on with each frame, in order, until all stand', async () => {
    const { container } = render(list(false));
    const first = shownIn(container);
    expect(first.length).toBeLessThan(ITEMS.length);
    expect(first).toEqual(ITEMS.slice(0, first.length));
    await frame();
    expect(shownIn(container).length).toBeGreaterThan(first.length);
    for (let more = 0; more < 5; more += 1) await frame();
    expect(shownIn(container)).toEqual(ITEMS);
  });

  it('stands at once where somebody is to be taken to one of them', () => {
    expect(shownIn(render(list(true)).container)).toEqual(ITEMS);
  });

  it('keeps what stands when the list changes', async () => {
    const { container, rerender } = render(list(false));
    for (let more = 0; more < 6; more += 1) await frame();
    rerender(list(false, ITEMS.slice(3)));
    expect(shownIn(container)).toEqual(ITEMS.slice(3));
  });
});
