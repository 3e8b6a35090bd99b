import { css } from 'lit';

/** Shared by chart and process map. */
export const shared = css`
  :host {
    display: flex;
    flex-direction: column;
    position: relative;
    box-sizing: border-box;
    min-width: 0;
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
  * {
    box-sizing: border-box;
  }
  header {
    display: flex;
    gap: 8px;
    align-items: flex-start;
    margin-bottom: 6px;
  }
  .words {
    flex: 1;
    min-width: 0;
  }
  h3,
  p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  h3 {
    font-size: 14px;
    font-weight: 600;
    line-height: 20px;
  }
  header p {
    color: var(--hui-muted);
    font-size: 12px;
  }
  .actions {
    display: flex;
    flex: none;
    gap: 2px;
  }
  .actions button,
  .actions a,
  .tools button {
    display: inline-grid;
    place-items: center;
    min-width: 28px;
    height: 28px;
    padding: 0 6px;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--hui-muted);
    font: inherit;
    font-size: 11px;
    font-weight: 600;
    text-decoration: none;
    cursor: pointer;
  }
  .actions :is(button, a):hover,
  .tools button:hover {
    background: var(--hui-neutral-soft);
    color: var(--hui-neutral);
  }
  :focus-visible {
    outline: 2px solid var(--hui-focus);
    outline-offset: 1px;
  }
  @media (pointer: coarse) {
    .actions button,
    .actions a,
    .tools button {
      min-width: 40px;
      height: 40px;
    }
  }
  .glyph {
    width: 16px;
    height: 16px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.4;
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
  .tip {
    position: absolute;
    z-index: 3;
    max-width: min(300px, 90%);
    padding: 6px 9px;
    border: 1px solid var(--hui-card-border);
    border-radius: 6px;
    background: var(--hui-overlay);
    box-shadow: var(--hui-shadow-lifted);
    font-size: 12px;
    overflow-wrap: anywhere;
    pointer-events: none;
  }
  .tip small {
    display: block;
    color: var(--hui-muted);
    font-size: 11px;
  }
  .waiting {
    flex: 1;
    border-radius: 6px;
    background: var(--hui-neutral-soft);
    animation: waiting 1.4s ease-in-out infinite;
  }
  @keyframes waiting {
    50% {
      opacity: 0.45;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .waiting {
      animation: none;
    }
  }
  .empty,
  .failed {
    display: grid;
    flex: 1;
    place-content: center;
    gap: 8px;
    min-height: 140px;
    padding: 16px;
    color: var(--hui-muted);
    text-align: center;
  }
  .failed button {
    justify-self: center;
    padding: 6px 14px;
    border: 1px solid var(--hui-card-border);
    border-radius: 6px;
    background: var(--hui-card);
    color: var(--vaadin-text-color);
    font: inherit;
    cursor: pointer;
  }
  .twin-table {
    max-height: 380px;
    overflow: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 12px;
  }
  th,
  td {
    padding: 5px 8px;
    border-bottom: 1px solid var(--hui-card-border);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  thead th {
    position: sticky;
    top: 0;
    background: var(--hui-card);
    color: var(--hui-muted);
    font-weight: 600;
  }
  .number {
    text-align: end;
    white-space: nowrap;
  }
  @media print {
    .actions,
    .tools {
      display: none;
    }
    /* drawn for the dark, on a white sheet: light and dark change places, colours stay */
    :host([dark]) :is(.stage, .frame) svg {
      filter: invert(1) hue-rotate(180deg);
    }
  }
`;

export const styles = css`
  :host {
    --height: 300px;
  }
  :host([small]) {
    --height: 190px;
  }
  .plot {
    position: relative;
    min-height: var(--height);
    border-radius: 6px;
    touch-action: pan-y;
  }
  .plot.drills {
    cursor: default;
  }
  .plot.over {
    cursor: pointer;
  }
  .stage {
    min-height: var(--height);
    overflow: hidden;
  }
  .loading {
    display: flex;
    position: absolute;
    inset: 0;
  }
  .ring {
    position: absolute;
    z-index: 2;
    border: 2px solid var(--hui-focus);
    border-radius: 4px;
    pointer-events: none;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    margin: 4px 0 0;
    padding: 0;
    color: var(--hui-chart-text);
    font-size: 12px;
    list-style: none;
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .legend svg {
    width: 16px;
    height: 10px;
    flex: none;
  }

  @media print {
    .plot,
    .stage,
    .stage > div {
      width: 100% !important;
      height: auto !important;
      min-height: 0 !important;
    }
    .stage svg {
      width: 100%;
      height: auto;
    }
  }
`;
