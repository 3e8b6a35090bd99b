import { LitElement, html, nothing, svg } from 'lit';
import { head, tableTwin } from './chart/head';
import { boxOf, findMarks, markAt, type Box, type Drawn } from './chart/marks';
import { nameMarks } from './chart/names';
import { Numbers } from './chart/numbers';
import { plan } from './chart/options';
import { Palette, watchTheme } from './chart/palette';
import { savePng } from './chart/picture';
import { shadeName, shades } from './chart/shades';
import { shared, styles } from './chart/styles';
import type { ChartData, Origin, Series, Server } from './chart/types';

/** Named this way, or the build would pack the library into the first load. */
type ApexCharts = import('apexcharts');

const NARROW = 480;
const HEIGHT = 300;
const HEIGHT_SMALL = 190;
const TIP = 12;

/**
 * A picture of numbers. The library draws; legend, hover, keyboard, table and picture file are our own, so that names,
 * which may be anything, only ever become text.
 */
export class HuiChart extends LitElement {
  static override styles = [shared, styles];
  static override properties = { data: { attribute: false }, xlsx: { type: String }, drills: { attribute: false } };

  declare readonly shadowRoot: ShadowRoot;
  /** The methods of the server's component, put here by Vaadin. */
  declare $server: Server;
  declare data: ChartData | undefined;
  declare xlsx: string | null;
  declare drills: boolean | undefined;

  private chart: ApexCharts | undefined;
  private state: 'waiting' | 'drawn' | 'failed' = 'waiting';
  private asTable = false;
  private marks: Drawn[] = [];
  private origins: Origin[] = [];
  private active: Drawn | undefined;
  private byKey = false;
  private said = '';
  private palette: Palette | undefined;
  private width = 0;
  private turn = 0;
  private timer = 0;
  private unwatch = () => {};
  private observer = new ResizeObserver(() => this.measured());

  override connectedCallback() {
    super.connectedCallback();
    this.observer.observe(this);
    this.unwatch = watchTheme(() => {
      this.palette?.forget();
      this.drawSoon();
    });
    if (this.hasUpdated) this.drawSoon();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.observer.disconnect();
    this.unwatch();
    clearTimeout(this.timer);
    this.erase();
  }

  private measured() {
    const width = this.clientWidth;
    if (width === 0 || Math.abs(width - this.width) < 2) return;
    this.width = width;
    this.drawSoon();
  }

  protected override updated(changed: Map<string, unknown>) {
    if (!changed.has('data')) return;
    this.active = undefined;
    this.drawSoon();
  }

  // --- drawing

  private drawSoon() {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.draw(), 20);
  }

  private async draw() {
    const turn = ++this.turn;
    const { data } = this;
    this.width = this.clientWidth;
    if (!data || data.empty || this.asTable || this.width === 0) {
      this.erase();
      this.requestUpdate();
      return;
    }
    try {
      // read when the first picture is drawn: pages without one stay light
      const { default: Library } = await import('apexcharts');
      if (turn !== this.turn || !this.isConnected) return;
      this.palette ??= new Palette(this.shadowRoot);
      const { options, origins } = plan({
        drawing: data.drawing,
        palette: this.palette,
        numbers: new Numbers(data.language, data.texts),
        narrow: this.width <= NARROW,
        width: this.width,
        height: this.height(),
      });
      const stage = this.shadowRoot.querySelector<HTMLElement>('.stage');
      if (!stage) return;
      const before = this.chart;
      this.chart = undefined;
      before?.destroy();
      this.style.setProperty('--height', `${this.height()}px`);
      stage.replaceChildren();
      const chart = new Library(stage, options);
      this.chart = chart;
      await chart.render();
      if (this.chart !== chart) return;
      this.origins = origins;
      this.state = 'drawn';
      this.hideFromReaders(stage);
      this.scalable(stage);
      this.toggleAttribute('dark', this.palette.isDark());
    } catch (broken) {
      console.warn('a chart could not be drawn', broken);
      if (turn === this.turn) this.state = 'failed';
    }
    this.collect();
    this.nameBubbles();
    this.requestUpdate();
  }

  /** Bubbles reach over the frame rather than being cut by it, and show who they are. */
  private nameBubbles() {
    const drawing = this.data?.drawing;
    const svg = this.shadowRoot.querySelector<SVGSVGElement>('.stage svg');
    if (drawing?.kind !== 'MATRIX' || !svg || !this.palette) return;
    svg.querySelectorAll('.apexcharts-series[clip-path], .apexcharts-bubble-series [clip-path]').forEach((each) =>
      each.removeAttribute('clip-path')
    );
    const frame = svg.querySelector('.apexcharts-grid')?.getBoundingClientRect() ?? svg.getBoundingClientRect();
    nameMarks(svg, frame, this.marks, drawing.labels, this.palette.token('--hui-chart-text'));
  }

  private height() {
    const { data } = this;
    if (this.hasAttribute('small')) return HEIGHT_SMALL;
    const kind = data?.drawing.kind;
    // beside others it is as high as they are, on a phone as high as it needs
    const least = this.width <= NARROW ? 140 : HEIGHT;
    if (kind === 'HORIZONTAL' || kind === 'FULL') return Math.max(least, (data?.drawing.labels.length ?? 0) * 30 + 60);
    if (kind === 'HEAT') return Math.max(200, (data?.drawing.series.length ?? 0) * 32 + 60);
    return HEIGHT;
  }

  private erase() {
    this.turn++;
    const before = this.chart;
    this.chart = undefined;
    this.marks = [];
    this.active = undefined;
    if (this.state === 'drawn') this.state = 'waiting';
    before?.destroy();
  }

  /** The drawing is read mark by mark through our own words, never as a heap of numbers. */
  private hideFromReaders(stage: HTMLElement) {
    stage.querySelectorAll('svg').forEach((each) => each.setAttribute('aria-hidden', 'true'));
    stage.querySelectorAll('svg title').forEach((each) => each.remove());
  }

  /** A sheet of paper is narrower than a window: there the picture shrinks as it is, see the styles for print. */
  private scalable(stage: HTMLElement) {
    const svg = stage.querySelector('svg');
    const box = svg?.getBoundingClientRect();
    if (svg && box) svg.setAttribute('viewBox', `0 0 ${box.width} ${box.height}`);
  }

  private collect() {
    const stage = this.shadowRoot.querySelector('.stage');
    const before = this.active;
    this.marks = stage && this.data ? findMarks(stage, this.data.drawing, this.origins) : [];
    this.active = before && this.marks.find((each) => each.series === before.series && each.index === before.index);
  }

  // --- pointer and keyboard

  private pointed(event: PointerEvent) {
    if (event.pointerType === 'touch') return;
    const drawn = markAt(this.marks, event.clientX, event.clientY);
    if (drawn === this.active) return;
    this.active = drawn;
    this.byKey = false;
    this.requestUpdate();
  }

  private left(event: PointerEvent) {
    if (event.pointerType === 'touch' || this.byKey) return;
    this.active = undefined;
    this.requestUpdate();
  }

  private clicked(event: PointerEvent) {
    const drawn = markAt(this.marks, event.clientX, event.clientY);
    const known = drawn === this.active && drawn !== undefined;
    this.active = drawn;
    this.byKey = false;
    if (drawn) this.say(drawn);
    // a finger first asks what it touches
    if (drawn && (known || event.pointerType !== 'touch')) this.open(drawn);
    this.requestUpdate();
  }

  private key(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      if (!this.active) return;
      event.preventDefault();
      this.open(this.active);
      return;
    }
    if (event.key === 'Escape') {
      if (!this.active) return;
      this.active = undefined;
      this.requestUpdate();
      return;
    }
    const next = this.next(event.key);
    if (!next) return;
    event.preventDefault();
    this.active = next;
    this.byKey = true;
    this.say(next);
    this.requestUpdate();
  }

  private next(key: string): Drawn | undefined {
    const { marks, active } = this;
    if (!['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'].includes(key)) return undefined;
    if (!active) return key === 'End' ? marks.at(-1) : marks[0];
    const row = marks.filter((each) => each.series === active.series);
    const at = row.indexOf(active);
    switch (key) {
      case 'ArrowRight':
        return row[at + 1] ?? active;
      case 'ArrowLeft':
        return row[at - 1] ?? active;
      case 'Home':
        return row[0];
      case 'End':
        return row.at(-1);
      default: {
        const series = [...new Set(marks.map((each) => each.series))];
        const beside = series[series.indexOf(active.series) + (key === 'ArrowDown' ? 1 : -1)];
        if (beside === undefined) {
          // in a single row up and down lead on too
          return series.length > 1 ? active : (row[at + (key === 'ArrowDown' ? 1 : -1)] ?? active);
        }
        const others = marks.filter((each) => each.series === beside);
        return others.find((each) => each.index >= active.index) ?? others.at(-1);
      }
    }
  }

  private open(drawn: Drawn) {
    if (this.drills && drawn.mark.id) this.$server?.mark(drawn.mark.id).catch(() => undefined);
  }

  private say(drawn: Drawn) {
    const { text } = drawn.mark;
    this.said = this.said === text ? `${text}\u00a0` : text;
  }

  private toggle() {
    this.asTable = !this.asTable;
    this.requestUpdate();
    this.updateComplete.then(() => this.drawSoon());
  }

  private async picture() {
    const image = this.shadowRoot.querySelector<SVGSVGElement>('.stage svg');
    if (!image || !this.data || !this.palette) {
      // the table is shown: draw first
      if (this.asTable) this.toggle();
      return;
    }
    const { palette } = this;
    await savePng({
      svg: image,
      title: this.data.title,
      subtitle: this.data.subtitle,
      legend: this.keys(palette),
      background: palette.token('--hui-card'),
      text: palette.token('--vaadin-text-color'),
      muted: palette.token('--hui-muted'),
      font: getComputedStyle(this).fontFamily,
    });
  }

  // --- what is shown

  protected override render() {
    const { data } = this;
    if (!data) return html`<div class="stage" aria-busy="true"><div class="loading"><div class="waiting"></div></div></div>`;
    return html`
      ${head(data, {
        asTable: this.asTable,
        xlsx: this.xlsx,
        toggle: () => this.toggle(),
        picture: () => this.picture(),
      })}
      ${data.empty ? html`<p class="empty">${data.texts.empty}</p>` : this.asTable ? tableTwin(data.table) : this.drawn(data)}
      <div class="sr" role="status" aria-live="polite">${this.said}</div>
    `;
  }

  private drawn(data: ChartData) {
    const { texts } = data;
    const box = this.active && this.place(boxOf(this.active));
    return html`
      <div
        class="plot ${this.drills && this.active?.mark.id ? 'over' : ''}"
        tabindex="0"
        role="application"
        aria-label=${`${data.title}. ${texts.keys}`}
        aria-busy=${this.state === 'waiting' ? 'true' : 'false'}
        @pointermove=${this.pointed}
        @pointerleave=${this.left}
        @click=${this.clicked}
        @keydown=${this.key}
        @blur=${() => this.blurred()}
      >
        <div class="stage" ?hidden=${this.state === 'failed'}></div>
        ${this.state === 'waiting' ? html`<div class="loading"><div class="waiting"></div></div>` : nothing}
        ${this.state === 'failed'
          ? html`<div class="failed" role="alert">
              <span>${texts.failed}</span><button @click=${this.again}>${texts.retry}</button>
            </div>`
          : nothing}
        ${box && this.active
          ? html`<div
                class="ring"
                .style=${`left:${box.left - 3}px;top:${box.top - 3}px;width:${box.width + 6}px;height:${box.height + 6}px`}
              ></div>
              <div class="tip" aria-hidden="true" .style=${this.tipPlace(box)}>
                ${this.active.mark.text}${this.drills && this.active.mark.id ? html`<small>${texts.open}</small>` : nothing}
              </div>`
          : nothing}
      </div>
      ${this.legend()}
    `;
  }

  private blurred() {
    this.active = undefined;
    this.requestUpdate();
  }

  private again(event: Event) {
    event.stopPropagation();
    this.state = 'waiting';
    this.requestUpdate();
    this.drawSoon();
  }

  private place(box: Box): Box {
    const plot = this.shadowRoot.querySelector('.plot')!.getBoundingClientRect();
    return { ...box, left: box.left - plot.left, top: box.top - plot.top };
  }

  /** Beside the mark where there is room, never over the edge. */
  private tipPlace(box: Box): string {
    const plot = this.shadowRoot.querySelector('.plot')!;
    const right = box.left + box.width / 2 > plot.clientWidth / 2;
    const low = box.top > plot.clientHeight / 2;
    const x = right
      ? `right:${Math.max(0, plot.clientWidth - box.left + (box.width > 60 ? -box.width / 2 : TIP))}px`
      : `left:${Math.max(0, box.left + (box.width > 60 ? box.width / 2 : box.width + TIP))}px`;
    const y = low ? `bottom:${plot.clientHeight - box.top + TIP}px` : `top:${box.top + Math.min(box.height, 40) + TIP}px`;
    return `${x};${y}`;
  }

  private named(): Series[] {
    const shown = this.data?.drawing.series.filter((series) => series.shown && series.marks.length > 0) ?? [];
    return shown.length > 1 || this.data?.drawing.kind === 'MATRIX' ? shown : [];
  }

  /** What the colours mean, for a picture that leaves the page. */
  private keys(palette: Palette) {
    const { data } = this;
    return data?.drawing.kind === 'HEAT'
      ? this.shades(data).map(({ name, token }) => ({ name, colour: palette.token(token) }))
      : this.named().map((series) => ({ name: series.name, colour: palette.hue(series.hue) }));
  }

  private shades({ drawing, language, texts }: ChartData) {
    const numbers = new Numbers(language, texts);
    return shades(drawing).map((shade) => ({ name: shadeName(shade, drawing, numbers), token: shade.token }));
  }

  private legend() {
    if (this.data?.drawing.kind === 'HEAT') {
      return html`<ul class="legend">
        ${this.shades(this.data).map(
          ({ name, token }) =>
            html`<li>
              <svg viewBox="0 0 16 10" aria-hidden="true">${svg`<rect x="1" width="14" height="10" rx="2" fill=${`var(${token})`} />`}</svg
              ><span>${name}</span>
            </li>`
        )}
      </ul>`;
    }
    const named = this.named();
    if (named.length === 0) return nothing;
    return html`<ul class="legend">
      ${named.map(
        (series) =>
          html`<li><svg viewBox="0 0 16 10" aria-hidden="true">${sample(series)}</svg><span>${series.name}</span></li>`
      )}
    </ul>`;
  }
}

const sample = (series: Series) => {
  const colour = `var(--hui-chart-${series.hue})`;
  switch (series.shape) {
    case 'LINE':
    case 'DASHED':
      return svg`<path d="M0 5h16" stroke=${colour} stroke-width="2.5" stroke-dasharray=${series.shape === 'DASHED' ? '4 3' : 'none'} />`;
    case 'POINT':
    case 'BUBBLE':
    case 'RADAR':
      return svg`<circle cx="8" cy="5" r="4.5" fill=${colour} />`;
    default:
      return svg`<rect x="1" width="14" height="10" rx="2" fill=${colour} />`;
  }
};

customElements.define('hui-chart', HuiChart);
