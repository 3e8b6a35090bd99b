import { html, nothing } from 'lit';
import { icon } from './icons';
import type { Texts } from './texts';

/** A place a card could go to; with a reason it cannot. */
export interface Target {
  id: string;
  name: string;
  reason: string;
}

/** The list of columns behind `m` and the move button. */
export function menuTemplate(title: string, targets: Target[], texts: Texts, pick: (column: string) => void) {
  return html`<div
    class="menu"
    popover="auto"
    role="menu"
    aria-label=${texts.get('moveCard', title)}
    @keydown=${keys}
  >
    <div class="menu-title" aria-hidden="true">${texts.get('moveCard', title)}</div>
    ${targets.map(
      (target) =>
        html`<button
          role="menuitem"
          tabindex="-1"
          data-target=${target.id}
          aria-disabled=${target.reason ? 'true' : 'false'}
          @click=${() => (target.reason ? undefined : pick(target.id))}
        >
          ${icon(target.reason ? 'lock' : 'arrow')}<span
            >${target.name}${target.reason ? html`<small>${target.reason}</small>` : nothing}</span
          >
        </button>`
    )}
  </div>`;
}

function keys(event: KeyboardEvent) {
  event.stopPropagation();
  const menu = event.currentTarget as HTMLElement;
  const items = [...menu.querySelectorAll<HTMLElement>('button')];
  const at = items.indexOf(event.target as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[event.key];
  if (to !== undefined) {
    event.preventDefault();
    items[to % items.length].focus();
  } else if (event.key === 'Escape' || event.key === 'Tab') {
    event.preventDefault();
    menu.hidePopover();
  }
}

/** Opens beside a card, or at the foot of a narrow screen, with the first possible place in focus. */
export function openMenu(menu: HTMLElement, beside: DOMRect | undefined) {
  menu.showPopover();
  const { offsetWidth: width, offsetHeight: height } = menu;
  if (beside) {
    menu.style.left = `${Math.max(8, Math.min(beside.left + 12, innerWidth - width - 8))}px`;
    menu.style.top = `${Math.max(8, Math.min(beside.top + 28, innerHeight - height - 8))}px`;
  }
  const first = menu.querySelector<HTMLElement>('button[aria-disabled=false]') ?? menu.querySelector('button');
  (first as HTMLElement | null)?.focus();
}
