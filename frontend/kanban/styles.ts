import { css } from 'lit';

export const styles = css`
  :host {
    --pitch: 104px;
    --gap: 6px;
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    min-height: 0;
    min-width: 0;
    height: 100%;
    position: relative;
    color: var(--vaadin-text-color);
    font-family: var(--hui-font);
    font-size: 13px;
    line-height: 18px;
    font-variant-numeric: tabular-nums;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  :host([narrow]) {
    --pitch: 112px;
    --gap: 8px;
  }
  * {
    box-sizing: border-box;
  }
  h2,
  p {
    margin: 0;
    font: inherit;
  }
  button {
    font: inherit;
    color: inherit;
    border: 0;
    background: none;
    cursor: pointer;
  }
  .icon {
    width: 12px;
    height: 12px;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .sr {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /* columns */
  .strip {
    flex: 1;
    min-height: 0;
    display: flex;
    gap: 10px;
    overflow-x: auto;
    overflow-y: hidden;
  }
  .lane {
    flex: 1 0 0;
    min-width: 256px;
    min-height: 0;
    display: flex;
    flex-direction: column;
    position: relative;
    border-radius: 10px;
    background: var(--hui-lane);
    outline: 2px dashed transparent;
    outline-offset: -2px;
    transition:
      outline-color 120ms,
      background-color 120ms;
  }
  :host([narrow]) .lane {
    min-width: 0;
    background: none;
    border-radius: 0;
  }
  header {
    flex: none;
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 40px;
    padding: 0 12px;
  }
  h2 {
    font-size: 14px;
    font-weight: 600;
    white-space: nowrap;
  }
  .count {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    padding: 0 7px;
    border-radius: 9px;
    background: var(--hui-neutral-soft);
    color: var(--hui-neutral);
    font-size: 12px;
    white-space: nowrap;
  }
  .count.over {
    background: var(--hui-warning-soft);
    color: var(--hui-warning);
    font-weight: 600;
  }
  .hint {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    text-align: end;
    color: var(--hui-muted);
    font-size: 12px;
  }
  :host([narrow]) .hint {
    flex: none;
    padding: 6px 12px 0;
    text-align: start;
  }
  .scroll {
    flex: 1;
    min-height: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
    padding: 0 6px 6px;
    scrollbar-width: thin;
    outline: none;
  }
  :host([narrow]) .scroll {
    padding: 8px 10px;
  }
  [role='list'] {
    position: relative;
    contain: layout style;
  }

  /* cards */
  .card {
    position: absolute;
    inset-inline: 0;
    top: 0;
    height: calc(var(--pitch) - var(--gap));
    display: flex;
    flex-direction: column;
    padding: 8px 10px;
    border: 1px solid var(--hui-card-border);
    border-radius: 8px;
    background: var(--hui-card);
    box-shadow: var(--hui-card-shadow);
    cursor: default;
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
    touch-action: manipulation;
    outline: none;
    contain: layout style paint;
    transition:
      translate 160ms ease-out,
      opacity 120ms,
      border-color 120ms;
  }
  .card::before {
    /* the clock's state down the left side; the same is said in words and by icon */
    content: '';
    position: absolute;
    inset: 0 auto 0 0;
    width: 3px;
    background: transparent;
  }
  .card.due-warning::before {
    background: var(--hui-warning-strong);
  }
  .card.due-danger::before {
    background: var(--hui-danger-strong);
  }
  .card:hover {
    border-color: var(--hui-card-border-hover);
  }
  .card:focus-visible {
    border-color: var(--hui-focus);
    box-shadow: inset 0 0 0 1px var(--hui-focus);
  }
  .card.selected {
    border-color: var(--hui-info-strong);
    background: var(--hui-selected);
  }
  .card.pending {
    opacity: 0.6;
    border-style: dashed;
  }
  .card.dragged {
    opacity: 0.35;
  }
  .card.flash {
    animation: flash 1.6s ease-out;
  }
  @keyframes flash {
    0%,
    40% {
      background: var(--hui-flash);
      border-color: var(--hui-info-strong);
    }
  }
  .ghost {
    position: fixed;
    inset: 0 auto auto 0;
    z-index: 10;
    pointer-events: none;
    rotate: 1.5deg;
    box-shadow: var(--hui-shadow-lifted);
    border-color: var(--hui-info-strong);
    transition: none;
    cursor: grabbing;
  }
  :host([narrow]) .ghost {
    scale: 0.8;
    transform-origin: 30% 0;
  }
  :host([dragging]) {
    cursor: grabbing;
  }
  .top,
  .bottom {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 20px;
    min-width: 0;
  }
  .title {
    color: var(--hui-muted);
    font-size: 12px;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
    flex: 1 1 auto;
    min-width: 0;
  }
  input {
    flex: none;
    width: 14px;
    height: 14px;
    margin: 0;
    accent-color: var(--hui-info-strong);
    display: none;
  }
  .card:hover input,
  .card:focus-within input,
  :host([selecting]) input {
    display: block;
  }
  :host([selecting]) input {
    order: -1;
  }
  .text {
    flex: 1;
    min-height: 0;
    margin: 2px 0 4px;
    font-size: 13px;
    font-weight: 500;
    overflow: hidden;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    overflow-wrap: anywhere;
  }
  .due,
  .badge,
  .open {
    display: inline-flex;
    align-items: center;
    gap: 3px;
    flex: none;
    white-space: nowrap;
    font-size: 12px;
  }
  .due {
    color: var(--hui-muted);
  }
  .due.warning,
  .due.danger,
  .due.success,
  .due.info,
  .badge {
    padding: 0 6px;
    border-radius: 5px;
  }
  .badge {
    font-size: 11px;
    flex: 0 1 auto;
    min-width: 0;
    overflow: hidden;
  }
  .open {
    color: var(--hui-info);
    flex: 0 1 auto;
    min-width: 0;
    overflow: hidden;
    max-width: 6em;
  }
  .badge.neutral {
    background: var(--hui-neutral-soft);
    color: var(--hui-neutral);
  }
  .info:is(.badge, .due) {
    background: var(--hui-info-soft);
    color: var(--hui-info);
  }
  .success:is(.badge, .due) {
    background: var(--hui-success-soft);
    color: var(--hui-success);
  }
  .warning:is(.badge, .due) {
    background: var(--hui-warning-soft);
    color: var(--hui-warning);
  }
  .danger:is(.badge, .due) {
    background: var(--hui-danger-soft);
    color: var(--hui-danger);
  }
  .due.danger {
    font-weight: 600;
  }
  .footer {
    flex: 1 1 0;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    text-align: end;
    color: var(--hui-muted);
    font-size: 12px;
  }
  .person {
    flex: none;
    min-width: 22px;
    height: 20px;
    padding: 0 5px;
    border-radius: 10px;
    background: var(--hui-person);
    color: var(--hui-person-text);
    font-size: 11px;
    line-height: 20px;
    text-align: center;
  }
  .move {
    display: none;
    place-items: center;
    flex: none;
    width: 20px;
    height: 20px;
    padding: 0;
    border-radius: 5px;
    color: var(--hui-muted);
  }
  .card:hover .move,
  .card:focus-within .move {
    display: grid;
  }
  .move:hover {
    background: var(--hui-neutral-soft);
    color: var(--vaadin-text-color);
  }
  :host([narrow]) .move {
    display: grid;
    position: absolute;
    inset: auto 0 0 auto;
    width: 44px;
    height: 44px;
  }
  :host([narrow]) .bottom {
    padding-inline-end: 36px;
  }
  :host([narrow]) .move .icon {
    width: 18px;
    height: 18px;
  }
  :host([narrow]) .text {
    font-size: 14px;
    line-height: 20px;
  }
  .pending .move,
  .ghost .move,
  .ghost input {
    display: none !important;
  }

  /* while dragging */
  :host([dragging]) .lane.illegal > :not(.why),
  :host([dragging]) .tabs .illegal {
    opacity: 0.4;
    filter: grayscale(1);
  }
  .lane.legal {
    outline-color: var(--hui-info-strong);
  }
  .lane.legal.over,
  .tabs .legal.over {
    background: var(--hui-drop);
  }
  .why {
    position: absolute;
    z-index: 2;
    inset: 46px 10px auto;
    display: flex;
    gap: 6px;
    align-items: center;
    padding: 8px 10px;
    border-radius: 8px;
    background: var(--hui-overlay);
    border: 1px solid var(--hui-card-border);
    box-shadow: var(--hui-shadow-lifted);
    pointer-events: none;
  }
  :host([narrow]) .why {
    inset: 8px 10px auto;
  }

  /* the part not there */
  .skeletons {
    display: grid;
    gap: var(--gap);
  }
  .lane > .skeletons {
    padding: 0 6px;
  }
  .skeleton {
    height: calc(var(--pitch) - var(--gap));
    padding: 12px 10px;
    border-radius: 8px;
    border: 1px solid var(--hui-card-border);
    display: grid;
    gap: 8px;
    align-content: start;
    animation: breathe 1.4s ease-in-out infinite alternate;
  }
  .skeleton i {
    height: 10px;
    border-radius: 5px;
    background: var(--hui-neutral-soft);
  }
  .skeleton i:nth-child(1) {
    width: 40%;
  }
  .skeleton i:nth-child(3) {
    width: 65%;
  }
  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }
  .empty,
  .failed {
    padding: 20px 12px;
    text-align: center;
    color: var(--hui-muted);
  }
  .failed {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    color: var(--hui-danger);
  }
  .failed button {
    padding: 4px 12px;
    border-radius: 6px;
    border: 1px solid currentColor;
  }

  /* menu, alert */
  .menu {
    position: fixed;
    inset: auto;
    margin: 0;
    min-width: 220px;
    max-width: min(340px, calc(100vw - 16px));
    padding: 4px;
    border: 1px solid var(--hui-card-border);
    border-radius: 10px;
    background: var(--hui-overlay);
    color: inherit;
    box-shadow: var(--hui-shadow-lifted);
    font: inherit;
  }
  .menu-title {
    padding: 6px 10px;
    color: var(--hui-muted);
    font-size: 12px;
  }
  .menu button {
    display: flex;
    align-items: center;
    gap: 8px;
    width: 100%;
    min-height: 34px;
    padding: 6px 10px;
    border-radius: 6px;
    text-align: start;
    outline: none;
  }
  .menu button:focus,
  .menu button:hover {
    background: var(--hui-neutral-soft);
  }
  .menu button:focus-visible {
    box-shadow: inset 0 0 0 2px var(--hui-focus);
  }
  .menu button[aria-disabled='true'] {
    color: var(--hui-muted);
    cursor: default;
  }
  .menu small {
    display: block;
    font-size: 12px;
  }
  :host([narrow]) .menu {
    inset: auto 8px 8px;
    width: auto;
    max-width: none;
  }
  :host([narrow]) .menu button {
    min-height: 48px;
  }
  .alert {
    position: absolute;
    z-index: 5;
    inset: auto 12px 12px;
    width: fit-content;
    max-width: min(560px, calc(100% - 24px));
    margin-inline: auto;
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 10px 14px;
    border-radius: 10px;
    background: var(--hui-overlay);
    color: var(--hui-danger);
    border: 1px solid var(--hui-danger-strong);
    box-shadow: var(--hui-shadow-lifted);
  }

  /* narrow: columns are tabs */
  .tabs {
    flex: none;
    display: flex;
    overflow-x: auto;
    scrollbar-width: none;
    border-bottom: 1px solid var(--hui-card-border);
  }
  .tabs button {
    flex: 1 0 auto;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 2px;
    min-height: 56px;
    padding: 6px 10px;
    border-bottom: 2px solid transparent;
    color: var(--hui-muted);
    outline: none;
  }
  .tabs button[aria-selected='true'] {
    color: var(--vaadin-text-color);
    font-weight: 600;
    border-bottom-color: var(--hui-info-strong);
  }
  .tabs button:focus-visible {
    box-shadow: inset 0 0 0 2px var(--hui-focus);
  }
  .tabs .legal {
    outline: 2px dashed var(--hui-info-strong);
    outline-offset: -4px;
    border-radius: 8px;
  }

  @media (pointer: coarse) {
    input {
      width: 20px;
      height: 20px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .card,
    .lane {
      transition: none;
    }
    .skeleton {
      animation: none;
    }
    .card.flash {
      animation: none;
      background: var(--hui-flash);
    }
  }
  @media (forced-colors: active) {
    .card.selected {
      outline: 2px solid Highlight;
    }
  }
`;
