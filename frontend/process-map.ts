import { LitElement, css, html, nothing, svg } from 'lit';
import { head, tableTwin } from './chart/head';
import { Numbers } from './chart/numbers';
import { Palette, watchTheme } from './chart/palette';
import { savePng, saveSvg, type Sheet } from './chart/picture';
import { shared } from './chart/styles';
import type { Server } from './chart/types';
import { labelOf, layOut, path, sizeOf } from './process-map/layout';
import type { Edge, Layout, MapData, Station, Way } from './process-map/types';

const NARROW = 700;
const STEP = 1.25;
const CLOSEST = 3;
const FURTHEST = 0.2;
const PUSH = 60;
const SLACK = 4;
const LOWEST = 260;
const HIGHEST = 620;

/**
 * A map of how things flow: stations, and ways whose breadth says how often they were taken. Ways that lead back have a
 * colour and a word of their own.
 */
export class HuiProcessMap extends LitElement {
  static override properties = { data: { attribute: false }, xlsx: { type: String }, drills: { attribute: false } };
  static override styles = [
    shared,
    css`
      .tools {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 10px;
        margin-bottom: 4px;
        color: var(--hui-muted);
        font-size: 12px;
      }
      .tools label {
        display: flex;
        flex: 1;
        align-items: center;
        gap: 8px;
        min-width: 200px;
      }
      .tools input {
        flex: 1;
        max-width: 220px;
        accent-color: var(--hui-chart-first);
      }
      .tools button {
        font-size: 15px;
      }
      .frame {
        position: relative;
        height: 460px;
        overflow: hidden;
        border: 1px solid var(--hui-card-border);
        border-radius: 8px;
        background: var(--hui-card);
        touch-action: none;
        cursor: grab;
      }
      .frame.pushed {
        cursor: grabbing;
      }
      .frame > svg {
        display: block;
        width: 100%;
        height: 100%;
      }
      .station {
        cursor: pointer;
        outline: none;
      }
      .station:focus rect.body {
        stroke: var(--hui-focus);
        stroke-width: 3;
      }
      @media (max-width: 640px) {
        .frame {
          height: 400px;
        }
      }
      @media print {
        .tools {
          display: none;
        }
        .frame {
          height: auto;
          border: 0;
        }
        .frame > svg {
          height: auto;
        }
      }
    `,
  ];

  declare readonly shadowRoot: ShadowRoot;
  declare $server: Server;
  declare data: MapData | undefined;
  declare xlsx: string | null;
  declare drills: boolean | undefined;

  private layout: Layout | undefined;
  private failed = false;
  private asTable = false;
  private least = 0;
  private active = '';
  private said = '';
  private scale = 1;
  private paper = false;
  private x = 0;
  private y = 0;
  private fitted = true;
  private palette: Palette | undefined;
  private fingers = new Map<number, { x: number; y: number }>();
  private pushed = 0;
  private turn = 0;
  private unwatch = () => {};
  private observer = new ResizeObserver(() => this.measured());
  private wide: boolean | undefined;

  override connectedCallback() {
    super.connectedCallback();
    this.observer.observe(this);
    addEventListener('beforeprint', this.printing);
    addEventListener('afterprint', this.printed);
    this.unwatch = watchTheme(() => {
      this.palette?.forget();
      this.requestUpdate();
    });
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.observer.disconnect();
    removeEventListener('beforeprint', this.printing);
    removeEventListener('afterprint', this.printed);
    this.unwatch();
  }

  private measured() {
    const wide = this.clientWidth > NARROW;
    if (wide !== this.wide) {
      this.wide = wide;
      this.lay();
    } else if (this.fitted) this.whole();
  }

  protected override updated(changed: Map<string, unknown>) {
    if (!changed.has('data')) return;
    this.least = this.smallest();
    this.lay();
  }

  /** At first a tenth of all journeys at most is hidden: what hardly ever happens hides what matters. */
  private smallest() {
    const counts = (this.data?.edges ?? []).map((edge) => edge.count).sort((one, other) => one - other);
    if (counts.length <= 12) return 1;
    const all = counts.reduce((sum, count) => sum + count, 0);
    let hidden = 0;
    for (const count of counts) {
      hidden += count;
      if (hidden > all / 20) return count;
    }
    return 1;
  }

  private get numbers() {
    return new Numbers(this.data?.language ?? 'zh-CN', this.data?.texts ?? {});
  }

  private count = (count: number) => this.numbers.short('COUNT', count);

  private edges(): Edge[] {
    return (this.data?.edges ?? []).filter((edge) => edge.count >= this.least);
  }

  private async lay() {
    const turn = ++this.turn;
    const { data } = this;
    if (!data || data.empty) {
      this.requestUpdate();
      return;
    }
    try {
      const edges = this.edges();
      const touched = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
      const nodes = data.nodes.filter((node) => touched.has(node.id) || edges.length === 0);
      const layout = await layOut(nodes, edges, this.clientWidth > NARROW, this.count);
      if (turn !== this.turn) return;
      this.layout = layout;
      this.failed = false;
    } catch (broken) {
      console.warn('a map could not be laid out', broken);
      this.failed = true;
    }
    this.requestUpdate();
    await this.updateComplete;
    this.whole();
  }

  // --- zoom and push

  private get frame() {
    return this.shadowRoot.querySelector<HTMLElement>('.frame');
  }

  /** Paper shows all of it, as wide as the sheet; the screen has its part and its size back afterwards. */
  private printing = () => this.onPaper(true);
  private printed = () => this.onPaper(false);

  private onPaper(paper: boolean) {
    this.paper = paper;
    this.requestUpdate();
    // the sheet is taken as soon as this returns
    this.performUpdate();
  }

  private whole() {
    const { frame, layout } = this;
    if (!frame || !layout) return;
    // as high as all of it needs at the full breadth
    const scale = Math.min(frame.clientWidth / layout.width, 1.3);
    frame.style.height = `${Math.round(Math.min(HIGHEST, Math.max(LOWEST, layout.height * scale + 2)))}px`;
    this.scale = Math.min(frame.clientWidth / layout.width, frame.clientHeight / layout.height, 1.3);
    this.x = (frame.clientWidth - layout.width * this.scale) / 2;
    this.y = (frame.clientHeight - layout.height * this.scale) / 2;
    this.fitted = true;
    this.requestUpdate();
  }

  private zoom(by: number, x = (this.frame?.clientWidth ?? 0) / 2, y = (this.frame?.clientHeight ?? 0) / 2) {
    const scale = Math.min(CLOSEST, Math.max(FURTHEST, this.scale * by));
    this.x = x - ((x - this.x) * scale) / this.scale;
    this.y = y - ((y - this.y) * scale) / this.scale;
    this.scale = scale;
    this.fitted = false;
    this.requestUpdate();
  }

  private push(x: number, y: number) {
    this.x += x;
    this.y += y;
    this.fitted = false;
    this.requestUpdate();
  }

  private wheel = {
    handleEvent: (event: WheelEvent) => {
      // the page scrolls on unless somebody means the map
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const box = this.frame!.getBoundingClientRect();
      this.zoom(event.deltaY < 0 ? STEP : 1 / STEP, event.clientX - box.left, event.clientY - box.top);
    },
    passive: false,
  };

  private down(event: PointerEvent) {
    this.fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (this.fingers.size === 1) this.pushed = 0;
  }

  private move(event: PointerEvent) {
    const before = this.fingers.get(event.pointerId);
    if (!before) return;
    const box = this.frame!.getBoundingClientRect();
    const now = { x: event.clientX, y: event.clientY };
    const others = [...this.fingers].filter(([id]) => id !== event.pointerId).map(([, place]) => place);
    this.fingers.set(event.pointerId, now);
    this.pushed += Math.hypot(now.x - before.x, now.y - before.y);
    if (this.pushed < SLACK) return;
    if (!(event.target as Element).hasPointerCapture?.(event.pointerId)) this.frame?.setPointerCapture(event.pointerId);
    const [other] = others;
    if (other) {
      const distance = Math.hypot(now.x - other.x, now.y - other.y);
      const old = Math.hypot(before.x - other.x, before.y - other.y);
      if (old > 0) this.zoom(distance / old, (now.x + other.x) / 2 - box.left, (now.y + other.y) / 2 - box.top);
    } else this.push(now.x - before.x, now.y - before.y);
  }

  private up(event: PointerEvent) {
    this.fingers.delete(event.pointerId);
  }

  // --- keyboard

  private key(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const target = event.target as Element;
    const station = target.closest('.station');
    switch (event.key) {
      case '+':
      case '=':
        this.zoom(STEP);
        break;
      case '-':
        this.zoom(1 / STEP);
        break;
      case '0':
        this.whole();
        break;
      case 'Enter':
      case ' ':
        if (!station) return;
        this.choose(this.active);
        break;
      case 'ArrowLeft':
      case 'ArrowRight':
      case 'ArrowUp':
      case 'ArrowDown':
        if (event.shiftKey) this.pushBy(event.key);
        else this.walk(event.key);
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  private pushBy(key: string) {
    const [x, y] = { ArrowLeft: [PUSH, 0], ArrowRight: [-PUSH, 0], ArrowUp: [0, PUSH], ArrowDown: [0, -PUSH] }[key] ?? [0, 0];
    this.push(x, y);
  }

  /** To the nearest station in that direction. */
  private walk(key: string) {
    const stations = this.layout?.stations ?? [];
    const from = stations.find((each) => each.node.id === this.active) ?? stations[0];
    if (!from) return;
    let best: Station | undefined;
    let least = Infinity;
    for (const each of stations) {
      const along = { ArrowLeft: from.x - each.x, ArrowRight: each.x - from.x, ArrowUp: from.y - each.y, ArrowDown: each.y - from.y }[key] ?? 0;
      const aside = key === 'ArrowLeft' || key === 'ArrowRight' ? Math.abs(each.y - from.y) : Math.abs(each.x - from.x);
      const distance = along + 2 * aside;
      if (each !== from && along > 1 && distance < least) {
        least = distance;
        best = each;
      }
    }
    if (best) this.focusOn(best);
  }

  private focusOn(station: Station) {
    this.active = station.node.id;
    this.reveal(station);
    this.requestUpdate();
    this.updateComplete.then(() =>
      this.shadowRoot.querySelector<SVGGElement>(`[data-node="${CSS.escape(station.node.id)}"]`)?.focus({ preventScroll: true })
    );
  }

  private reveal({ x, y, width, height }: Station) {
    const { frame } = this;
    if (!frame) return;
    const left = this.x + (x - width / 2) * this.scale;
    const top = this.y + (y - height / 2) * this.scale;
    const right = left + width * this.scale;
    const bottom = top + height * this.scale;
    if (left < 0) this.x -= left - 12;
    else if (right > frame.clientWidth) this.x -= right - frame.clientWidth + 12;
    if (top < 0) this.y -= top - 12;
    else if (bottom > frame.clientHeight) this.y -= bottom - frame.clientHeight + 12;
  }

  private focused(station: Station) {
    this.active = station.node.id;
    const ways = (this.layout?.ways ?? []).filter((way) => way.edge.from === station.node.id);
    this.said = [this.spoken(station), ...ways.map((way) => this.spokenWay(way))].join('; ');
    this.reveal(station);
    this.requestUpdate();
  }

  private spoken({ node }: Station) {
    return [node.name, this.count(node.visits), node.detail, node.marked].filter(Boolean).join(', ');
  }

  private spokenWay({ edge }: Way) {
    const to = this.data?.nodes.find((node) => node.id === edge.to)?.name ?? edge.to;
    return `→ ${to}: ${this.count(edge.count)}, ${[edge.detail, edge.loop].filter(Boolean).join(', ')}`;
  }

  private choose(id: string) {
    if (this.drills && this.pushed < SLACK) this.$server?.mark(id).catch(() => undefined);
  }

  // --- files

  private sheet(): Sheet | undefined {
    const image = this.shadowRoot.querySelector<SVGSVGElement>('.frame > svg');
    const { data, layout } = this;
    if (!image || !data || !layout) return undefined;
    this.palette ??= new Palette(this.shadowRoot);
    const whole = image.cloneNode(true) as SVGSVGElement;
    whole.querySelector('.world')?.removeAttribute('transform');
    whole.setAttribute('viewBox', `0 0 ${layout.width} ${layout.height}`);
    return {
      svg: whole,
      title: data.title,
      subtitle: data.subtitle,
      legend: [],
      background: this.palette.token('--hui-card'),
      text: this.palette.token('--vaadin-text-color'),
      muted: this.palette.token('--hui-muted'),
      font: getComputedStyle(this).fontFamily,
    };
  }

  private png() {
    const sheet = this.sheet();
    if (sheet && this.layout) savePng(sheet, new DOMRect(0, 0, this.layout.width, this.layout.height));
  }

  private vector() {
    const sheet = this.sheet();
    if (sheet && this.layout) saveSvg(sheet, this.layout.width, this.layout.height);
  }

  private toggle() {
    this.asTable = !this.asTable;
    this.requestUpdate();
    this.updateComplete.then(() => this.whole());
  }

  // --- what is shown

  protected override render() {
    const { data } = this;
    if (!data) return html`<div class="frame"><div class="waiting"></div></div>`;
    return html`
      ${head(data, {
        asTable: this.asTable,
        xlsx: this.xlsx,
        toggle: () => this.toggle(),
        picture: () => this.png(),
        vector: () => this.vector(),
      })}
      ${data.empty ? html`<p class="empty">${data.texts.empty}</p>` : this.asTable ? tableTwin(data.table) : this.map(data)}
      <div class="sr" role="status" aria-live="polite">${this.said}</div>
    `;
  }

  private map(data: MapData) {
    const { texts } = data;
    if (this.failed)
      return html`<div class="failed" role="alert">
        <span>${texts.failed}</span><button @click=${() => this.lay()}>${texts.retry}</button>
      </div>`;
    const most = Math.max(...data.edges.map((edge) => edge.count), 1);
    return html`
      <div class="tools">
        <label
          ><span>${this.numbers.text('rare', this.count(this.least))}</span
          ><input type="range" min="1" max=${most} .value=${String(this.least)} @change=${this.sifted}
        /></label>
        <button aria-label=${texts.smaller} title=${texts.smaller} @click=${() => this.zoom(1 / STEP)}>−</button>
        <button aria-label=${texts.larger} title=${texts.larger} @click=${() => this.zoom(STEP)}>+</button>
        <button aria-label=${texts.whole} title=${texts.whole} @click=${() => this.whole()}>⤢</button>
      </div>
      <div
        class="frame"
        role="application"
        aria-label=${`${data.title}. ${texts.map}`}
        @wheel=${this.wheel}
        @pointerdown=${this.down}
        @pointermove=${this.move}
        @pointerup=${this.up}
        @pointercancel=${this.up}
        @keydown=${this.key}
      >
        ${this.layout ? this.world(this.layout) : html`<div class="waiting"></div>`}
      </div>
    `;
  }

  private sifted(event: Event) {
    this.least = Number((event.target as HTMLInputElement).value);
    this.lay();
  }

  private world(layout: Layout) {
    this.palette ??= new Palette(this.shadowRoot);
    const { palette } = this;
    const most = Math.max(...layout.ways.map((way) => way.edge.count), 1);
    const first = layout.stations.some((each) => each.node.id === this.active) ? this.active : layout.stations[0]?.node.id;
    this.toggleAttribute('dark', palette.isDark());
    return html`<svg
      font-family=${getComputedStyle(this).fontFamily}
      font-size="12"
      viewBox=${this.paper ? `-12 -12 ${layout.width + 24} ${layout.height + 24}` : nothing}
    >
      <defs>
        ${['muted', 'bad'].map(
          (hue) => svg`<marker id=${`tip-${hue}`} viewBox="0 0 10 10" refX="9" refY="5" markerWidth="11" markerHeight="11"
            markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path d="M0 1L10 5L0 9z" fill=${palette.hue(hue)} /></marker>`
        )}
      </defs>
      <g class="world" transform=${this.paper ? 'scale(1)' : `translate(${this.x} ${this.y}) scale(${this.scale})`}>
        ${layout.ways.map((way) => this.way(way, most, palette))}
        ${layout.ways.map((way) => this.label(way, palette))}
        ${layout.stations.map((station) => this.station(station, station.node.id === first, palette))}
      </g>
    </svg>`;
  }

  private way({ edge, points }: Way, most: number, palette: Palette) {
    const hue = edge.loop ? 'bad' : 'muted';
    return svg`<path d=${path(points)} fill="none" stroke=${palette.hue(hue)} stroke-opacity="0.8"
      stroke-width=${1 + 7 * Math.sqrt(edge.count / most)} stroke-dasharray=${edge.loop ? '7 4' : 'none'}
      marker-end=${`url(#tip-${hue})`} />`;
  }

  private label({ edge, label }: Way, palette: Palette) {
    const ground = palette.token('--hui-card');
    const text = edge.loop ? palette.token('--hui-danger') : palette.token('--hui-chart-text');
    const { width, height } = sizeOf(edge, this.count);
    return svg`<g text-anchor="middle" fill=${text}>
      <rect x=${label.x - width / 2} y=${label.y - height / 2} width=${width} height=${height} rx="5" fill=${ground}
        stroke=${palette.token('--hui-chart-grid')} />
      <text x=${label.x} y=${label.y - 2} font-weight="600">${labelOf(edge, this.count)}</text>
      <text x=${label.x} y=${label.y + 12} font-size="11">${edge.detail}</text>
    </g>`;
  }

  private station(station: Station, first: boolean, palette: Palette) {
    const { node, x, y, width, height } = station;
    const text = palette.token('--vaadin-text-color');
    return svg`<g class="station" data-node=${node.id} tabindex=${first ? 0 : -1} role="button" aria-label=${this.spoken(station)}
      transform=${`translate(${x - width / 2} ${y - height / 2})`}
      @focus=${() => this.focused(station)} @click=${() => this.choose(node.id)}>
      <rect class="body" width=${width} height=${height} rx="8" fill=${palette.token(node.marked ? '--hui-warning-soft' : '--hui-card')}
        stroke=${node.marked ? palette.hue('warning') : palette.token('--hui-card-border')} stroke-width=${node.marked ? 2 : 1.2} />
      <rect width="5" height=${height} rx="2.5" fill=${palette.hue(node.hue)} />
      <text x="14" y="21" fill=${text} font-weight="600" font-size="13">${cut(node.name, width - 24)}</text>
      <text x="14" y="40" fill=${palette.token('--hui-chart-text')} font-size="11">${[this.count(node.visits), node.detail].filter(Boolean).join(' · ')}</text>
      ${node.marked ? svg`<text x="14" y="57" fill=${palette.token('--hui-warning')} font-size="11" font-weight="600">⚠ ${node.marked}</text>` : nothing}
    </g>`;
  }
}

const cut = (text: string, room: number) => {
  let width = 0;
  let kept = '';
  for (const letter of text) {
    width += letter > '\u2e80' ? 13 : 7.5;
    if (width > room) return `${kept}…`;
    kept += letter;
  }
  return kept;
};

customElements.define('hui-process-map', HuiProcessMap);
