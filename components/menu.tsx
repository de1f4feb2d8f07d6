import './menu.css';
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { moveFocus } from './arrow-keys.ts';

export interface MenuItem {
  readonly says: string;
  /** Called straight from the click, with the menu closed. */
  readonly onChoose: () => void;
}

interface Props {
  /** What the menu is for, for who hears it. */
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** What the button shows. */
  readonly children: ComponentChildren;
  readonly look?: 'icon' | 'outlined';
}

/** A button with a menu (https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/): arrows move, Escape and a click elsewhere close. */
export function MenuButton({ label, items, children, look = 'icon' }: Props) {
  const [open, setOpen] = useState(false);
  const [last, openAtLast] = useState(false);
  const menu = useId();
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useLightDismiss(whole, open, () => setOpen(false));
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const show = (atLast: boolean) => {
    openAtLast(atLast);
    setOpen(true);
  };
  return (
    <div class="menu" ref={whole}>
      <button
        type="button"
        ref={button}
        class={look === 'icon' ? 'menu-icon' : 'button button-outlined'}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? menu : undefined}
        aria-label={look === 'icon' ? label : undefined}
        onClick={() => (open ? close() : show(false))}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          show(event.key === 'ArrowUp');
        }}
      >
        {children}
      </button>
      {open && <MenuItems id={menu} label={label} items={items} atLast={last} onClose={close} />}
    </div>
  );
}

function MenuItems(props: {
  readonly id: string;
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly atLast: boolean;
  readonly onClose: () => void;
}) {
  const { id, label, items, atLast, onClose } = props;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const all = list.current?.querySelectorAll<HTMLElement>('[role=menuitem]');
    all?.[atLast ? all.length - 1 : 0]?.focus();
  }, [atLast]);
  return (
    <div
      class="menu-items"
      id={id}
      ref={list}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        else moveFocus(event, '[role=menuitem]', 'vertical');
      }}
    >
      {items.map(({ says, onChoose }) => (
        <button
          type="button"
          class="menu-item"
          role="menuitem"
          tabIndex={-1}
          key={says}
          onClick={() => {
            onClose();
            onChoose();
          }}
        >
          {says}
        </button>
      ))}
    </div>
  );
}

/** Calls back when the reader presses or goes with the keyboard anywhere outside, or leaves the surface. */
function useLightDismiss(inside: RefObject<HTMLElement | null>, active: boolean, dismiss: () => void): void {
  useEffect(() => {
    if (!active) return;
    const look = ({ target }: Event) => {
      if (!(target instanceof Node && inside.current?.contains(target))) dismiss();
    };
    document.addEventListener('pointerdown', look);
    document.addEventListener('focusin', look);
    window.addEventListener('blur', dismiss);
    return () => {
      document.removeEventListener('pointerdown', look);
      document.removeEventListener('focusin', look);
      window.removeEventListener('blur', dismiss);
    };
  }, [active]);
}
