import { LitElement, css, html, nothing, svg } from 'lit';

const WIDTH = 96;
const HEIGHT = 24;
const EDGE = 3;

/** The course of a figure as a small line; what it says in numbers stands beside it and in the trend below. */
export class HuiSpark extends LitElement {
  static override styles = css`
    :host {
      display: block;
      height: 24px;
      color: var(--hui-chart-first);
    }
    svg {
      display: block;
      width: 100%;
      max-width: 9rem;
      height: 100%;
      overflow: visible;
    }
    path {
      fill: none;
      stroke: currentColor;
      stroke-width: 1.5;
      vector-effect: non-scaling-stroke;
    }
    .end {
      stroke-width: 5;
      stroke-linecap: round;
    }
  `;
  static override properties = { values: { attribute: false } };

  /** One for each step of the period; null where nothing is known. */
  declare values: (number | null)[] | undefined;

  protected override render() {
    const values = this.values ?? [];
    const known = values.filter((value) => value !== null);
    if (known.length < 2) return nothing;
    const least = Math.min(...known);
    const range = Math.max(...known) - least;
    const x = (at: number) => EDGE + (at * (WIDTH - 2 * EDGE)) / Math.max(1, values.length - 1);
    const y = (value: number) => (range === 0 ? HEIGHT / 2 : HEIGHT - EDGE - ((value - least) * (HEIGHT - 2 * EDGE)) / range);
    let pen = 'M';
    const line = values
      .map((value, at) => {
        if (value === null) {
          pen = 'M';
          return '';
        }
        const step = `${pen}${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
        pen = 'L';
        return step;
      })
      .join('');
    const last = values.findLastIndex((value) => value !== null);
    return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
      ${svg`<path d=${line} />`}
      ${svg`<path d="M${x(last).toFixed(1)} ${y(values[last]!).toFixed(1)}h0" class="end" />`}
    </svg>`;
  }
}

customElements.define('hui-spark', HuiSpark);
