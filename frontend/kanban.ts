import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { cardTemplate } from './kanban/card';
import { DRAW_AFTER_MS, Drag, type DragHost } from './kanban/drag';
import { icon } from './kanban/icons';
import { Lane } from './kanban/lane';
import { menuTemplate, openMenu, type Target } from './kanban/menu';
import { styles } from './kanban/styles';
import { Texts } from './kanban/texts';
import type { Board, Card, Column, Server, Verdict } from './kanban/types';

const PITCH = 104;
const PITCH_NARROW = 112;
const NARROW = 600;
const OVERSCAN = 3;
const FLASH_MS = 1600;
const MOST_KEPT = 600;
const TICK_MS = 10_000;
const ALERT_MS = 8000;

interface Move {
  request: number;
  card: Card;
  from: Lane;
  to: Lane;
  /** Whether the counts shown include this move as a guess. */
  counted: boolean;
  /** Somebody else's change has overtaken the card: it must not be put back. */
  overtaken: boolean;
}

/**
 * A board of columns and cards. It holds only what has been scrolled to, draws only what is visible, and asks the
 * server for everything else: pages as one scrolls, moves when a card is dropped. Words come from the server.
 */
export class HuiKanban extends LitElement implements DragHost {
  static override styles = styles;

  declare readonly shadowRoot: ShadowRoot;
  /** The methods of the server's component, put here by Vaadin. */
  declare $server: Server;

  private lanes: Lane[] = [];
  private texts = new Texts();
  private started = false;
  private movable = true;
  private skew = 0;
  private narrow = false;
  private stage = '';
  private height = 800;
  private tops = new Map<string, number>();
  private active: { id: string; lane: string; index: number } | undefined;
  private hadFocus = false;
  private selected = new Set<string>();
  private anchor: string | undefined;
  private moves = new Map<string, Move>();
  private requests = 0;
  private flashes = new Map<string, number>();
  private dragged: { card: Card; lane: Lane } | undefined;
  private over: string | undefined;
  private menu: { card: Card; lane: Lane } | undefined;
  private alert = '';
  private alertTimer = 0;
  private said = '';
  private timer = 0;
  private drag = new Drag(this);
  private observer = new ResizeObserver(() => this.measure());

  override connectedCallback() {
    super.connectedCallback();
    this.observer.observe(this);
    this.timer = window.setInterval(() => document.hidden || this.requestUpdate(), TICK_MS);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.observer.disconnect();
    clearInterval(this.timer);
    this.drag.stop();
  }

  // --- what the server calls

  /** Shows a board from the start; where nothing has been read of a column, it is asked for. */
  start(board: Board) {
    this.texts = new Texts(board.texts, board.language, board.zone);
    this.skew = Date.parse(board.now) - Date.now();
    this.movable = board.movable;
    const before = this.lanes;
    this.lanes = board.columns.map((column) => new Lane(column));
    for (const page of board.pages) this.lane(page.column)?.append(page);
    this.moves.clear();
    if (board.keep) {
      for (const lane of this.lanes) {
        const old = before.find((candidate) => candidate.column.id === lane.column.id);
        lane.expected = Math.min(old?.cards.length ?? 0, MOST_KEPT);
      }
    } else {
      this.selected.clear();
      this.tops.clear();
      this.updateComplete.then(() => this.shadowRoot.querySelectorAll('.scroll').forEach((list) => (list.scrollTop = 0)));
    }
    this.started = true;
    if (!this.lane(this.stage)) this.stage = this.lanes[0]?.column.id ?? '';
    this.requestUpdate();
  }

  columns(columns: Column[]) {
    this.lanes = columns.map((column) => {
      const lane = this.lane(column.id) ?? new Lane(column);
      lane.column = column;
      return lane;
    });
    for (const move of this.moves.values()) move.counted = false;
    this.requestUpdate();
  }

  counts(counts: Record<string, number>) {
    for (const lane of this.lanes) lane.column.count = counts[lane.column.id] ?? lane.column.count;
    for (const move of this.moves.values()) move.counted = false;
    this.requestUpdate();
  }

  /** A card is new, has changed or has come from another column. */
  upsert(column: string, card: Card) {
    const to = this.lane(column);
    const from = this.laneOf(card.id);
    const held = from?.find(card.id);
    if (!to || (held && held.version > card.version)) return;
    const move = this.moves.get(card.id);
    if (move && card.version > move.card.version) move.overtaken = true;
    this.put(card, to);
    if (from && from !== to && !move) this.say('movedByOther', card.title, to.column.name);
    if (!held || held.version < card.version) this.flash(card.id);
  }

  removeCard(id: string) {
    for (const lane of this.lanes) lane.remove(id);
    const move = this.moves.get(id);
    if (move) move.overtaken = true;
    if (this.selected.delete(id)) this.selectionChanged();
    this.requestUpdate();
  }

  settle(request: number, verdict: Verdict, column: string | null, card: Card | null, text: string | null) {
    const move = [...this.moves.values()].find((candidate) => candidate.request === request);
    if (!move) return;
    this.moves.delete(move.card.id);
    if (verdict === 'accepted') {
      const to = this.lane(column ?? '') ?? move.to;
      if (card) this.put(card, to);
      this.flash(move.card.id);
      this.say('moved', move.card.title, to.column.name);
      return;
    }
    if (move.counted) this.guess(move, -1);
    if (!move.overtaken) this.put(move.card, move.from);
    this.flash(move.card.id);
    if (verdict === 'refused' && text) this.refuse(text);
    else this.say('putBack', move.card.title, move.from.column.name);
  }

  setSelection(ids: string[]) {
    this.selected = new Set(ids);
    this.requestUpdate();
  }

  // --- drag

  dragStarted(id: string): boolean {
    const lane = this.laneOf(id);
    const card = lane?.find(id);
    if (!lane || !card || !this.movable || this.moves.has(id)) return false;
    this.dragged = { card, lane };
    this.say('grabbed', card.title);
    this.requestUpdate();
    return true;
  }

  dragOver(column: string | undefined) {
    this.over = column;
    const to = this.lane(column ?? '');
    if (to && this.dragged) {
      const reason = this.reason(this.dragged.card, this.dragged.lane, to);
      if (reason) this.say('overIllegal', to.column.name, reason);
      else this.say('over', to.column.name);
    }
    this.requestUpdate();
  }

  dragEnded(column: string | undefined) {
    const dragged = this.dragged;
    const to = this.lane(column ?? '');
    const from = dragged && this.laneOf(dragged.card.id);
    const reason = to && from && this.reason(dragged.card, from, to);
    if (!reason && to && from && to !== from) {
      this.move(dragged.card.id, to);
      return;
    }
    this.dragged = undefined;
    this.over = undefined;
    if (reason) this.refuse(reason);
    else if (dragged) this.say('cancelled', dragged.card.title);
    this.requestUpdate();
  }

  // --- moves

  private reason(card: Card, from: Lane, to: Lane): string {
    return card.refusals?.[to.column.id] ?? from.column.refusals?.[to.column.id] ?? '';
  }

  private move(id: string, to: Lane) {
    const from = this.laneOf(id);
    const card = from?.find(id);
    if (!from || !card || this.moves.has(id)) return;
    const request = ++this.requests;
    const move: Move = { request, card, from, to, counted: false, overtaken: false };
    this.moves.set(id, move);
    this.$server
      .move(request, id, card.version, from.column.id, to.column.id)
      .catch(() => this.settle(request, 'refused', null, null, this.texts.get('failedMove', card.title)));
    // the request leaves first: drawing would hold it up
    setTimeout(() => this.assume(move), DRAW_AFTER_MS);
  }

  /** Shows the move as if it were granted, unless the answer was there before. */
  private assume(move: Move) {
    this.dragged = undefined;
    this.over = undefined;
    this.requestUpdate();
    const { id } = move.card;
    if (this.moves.get(id) === move) {
      move.counted = true;
      this.guess(move, 1);
      if (!move.overtaken) this.put(move.card, move.to);
    }
    this.updateComplete.then(() => this.reveal(id));
  }

  private guess(move: Move, by: 1 | -1) {
    move.to.column.count += by;
    move.from.column.count -= by;
  }

  private put(card: Card, to: Lane) {
    for (const lane of this.lanes) if (lane !== to) lane.remove(card.id);
    to.place(card);
    this.requestUpdate();
  }

  private flash(id: string) {
    clearTimeout(this.flashes.get(id));
    this.flashes.set(
      id,
      window.setTimeout(() => {
        this.flashes.delete(id);
        this.requestUpdate();
      }, FLASH_MS)
    );
    this.requestUpdate();
  }

  // --- selection

  private toggle(id: string, range: boolean) {
    const lane = this.laneOf(id);
    const from = range && this.anchor ? (lane?.indexOf(this.anchor) ?? -1) : -1;
    if (lane && from >= 0) {
      const to = lane.indexOf(id);
      for (let index = Math.min(from, to); index <= Math.max(from, to); index++) this.selected.add(lane.cards[index].id);
    } else if (!this.selected.delete(id)) this.selected.add(id);
    this.anchor = id;
    this.selectionChanged();
  }

  private selectionChanged() {
    this.say('selected', this.selected.size);
    this.$server.select([...this.selected]).catch(() => undefined);
    this.requestUpdate();
  }

  private clearSelection() {
    this.selected.clear();
    this.selectionChanged();
  }

  // --- words

  private say(key: string, ...values: (string | number)[]) {
    this.announce(this.texts.get(key, ...values));
  }

  private announce(text: string) {
    // a screen reader stays silent when the same words come twice
    this.said = this.said === text ? `${text}\u00a0` : text;
    this.requestUpdate();
  }

  private refuse(text: string) {
    this.alert = text;
    clearTimeout(this.alertTimer);
    this.alertTimer = window.setTimeout(() => this.hideAlert(), ALERT_MS);
    this.requestUpdate();
  }

  private hideAlert() {
    this.alert = '';
    this.requestUpdate();
  }

  // --- looking up

  private lane(id: string): Lane | undefined {
    return this.lanes.find((lane) => lane.column.id === id);
  }

  private laneOf(card: string): Lane | undefined {
    return this.lanes.find((lane) => lane.indexOf(card) >= 0);
  }

  private get shown(): Lane[] {
    return this.narrow ? this.lanes.filter((lane) => lane.column.id === this.stage) : this.lanes;
  }

  private get pitch() {
    return this.narrow ? PITCH_NARROW : PITCH;
  }

  private element(card: string | undefined) {
    return card ? this.shadowRoot.querySelector<HTMLElement>(`[data-card="${CSS.escape(card)}"]`) : null;
  }

  private scroller(lane: Lane) {
    return this.shadowRoot.querySelector<HTMLElement>(`[data-column="${CSS.escape(lane.column.id)}"] .scroll`);
  }

  // --- what is visible

  private measure() {
    const narrow = this.clientWidth > 0 && this.clientWidth <= NARROW;
    const height = this.clientHeight;
    if (narrow === this.narrow && height === this.height) return;
    this.narrow = narrow;
    this.height = height;
    this.requestUpdate();
  }

  private scrolled(lane: Lane, event: Event) {
    const top = (event.target as HTMLElement).scrollTop;
    const row = Math.floor((this.tops.get(lane.column.id) ?? 0) / this.pitch);
    this.tops.set(lane.column.id, top);
    if (Math.floor(top / this.pitch) !== row) this.requestUpdate();
  }

  /** Indexes to draw: what is in view, a little more, and the card that has the focus wherever it is. */
  private visible(lane: Lane): number[] {
    const top = this.tops.get(lane.column.id) ?? 0;
    const first = Math.max(0, Math.floor(top / this.pitch) - OVERSCAN);
    const last = Math.min(lane.cards.length, Math.ceil((top + this.height) / this.pitch) + OVERSCAN);
    const indexes = Array.from({ length: Math.max(0, last - first) }, (_, offset) => first + offset);
    const active = this.active ? lane.indexOf(this.active.id) : -1;
    if (active >= 0 && active < first) indexes.unshift(active);
    if (active >= last) indexes.push(active);
    return indexes;
  }

  /** Scrolls a card that was read into view. */
  private reveal(id: string) {
    const lane = this.laneOf(id);
    const scroller = lane && this.scroller(lane);
    if (!lane || !scroller) return;
    const top = lane.indexOf(id) * this.pitch;
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    const bottom = top + this.pitch;
    if (bottom > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = bottom - scroller.clientHeight;
    this.element(id)?.closest('.lane')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  private async load(lane: Lane) {
    lane.state = 'loading';
    this.requestUpdate();
    try {
      const page = await this.$server.page(lane.column.id, lane.next);
      lane.append(page);
    } catch {
      lane.state = 'failed';
    }
    if (this.lanes.includes(lane)) this.requestUpdate();
  }

  protected override willUpdate() {
    this.hadFocus = this.shadowRoot?.activeElement?.hasAttribute('data-card') ?? false;
  }

  protected override updated() {
    for (const lane of this.shown) {
      const read = lane.cards.length * this.pitch;
      const wanted = (this.tops.get(lane.column.id) ?? 0) + 2.5 * this.height;
      if (this.started && lane.state === 'ready' && !lane.complete && read < wanted) this.load(lane);
    }
    if (this.hadFocus && !this.shadowRoot.activeElement) this.keepFocus();
  }

  /** The focused card was drawn elsewhere or has gone: focus follows it, or goes to its neighbour. */
  private keepFocus() {
    const lane = this.lane(this.active?.lane ?? '');
    const neighbour = lane?.cards[Math.min(this.active?.index ?? 0, lane.cards.length - 1)];
    (this.element(this.active?.id) ?? this.element(neighbour?.id))?.focus({ preventScroll: true });
  }

  // --- pointer and keyboard

  private clicked(event: MouseEvent) {
    const target = event.target as HTMLElement;
    const element = target.closest<HTMLElement>('[data-card]');
    const id = element?.dataset.card;
    if (!element || !id) return;
    if (target.closest('.move')) this.openMenu(id, element);
    else if (target.closest('input') || event.ctrlKey || event.metaKey) this.toggle(id, event.shiftKey);
    else if (event.shiftKey) this.toggle(id, true);
    else this.$server.open(id).catch(() => undefined);
  }

  private focused(event: FocusEvent) {
    const id = (event.target as HTMLElement).closest<HTMLElement>('[data-card]')?.dataset.card;
    const lane = id && this.laneOf(id);
    if (!id || !lane) return;
    const changed = this.active?.id !== id;
    this.active = { id, lane: lane.column.id, index: lane.indexOf(id) };
    if (changed) this.requestUpdate();
  }

  private key(event: KeyboardEvent) {
    const element = event.target as HTMLElement;
    const id = element.dataset.card;
    const lane = id && this.laneOf(id);
    if (!id || !lane || event.ctrlKey || event.metaKey || event.altKey) return;
    const index = lane.indexOf(id);
    const page = Math.max(1, Math.floor(this.height / this.pitch) - 1);
    const rows: Record<string, number> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + page,
      PageUp: index - page,
      Home: 0,
      End: lane.cards.length - 1,
    };
    if (event.key in rows) this.go(lane, rows[event.key]);
    else if (event.key === 'ArrowRight') this.goAside(lane, index, 1);
    else if (event.key === 'ArrowLeft') this.goAside(lane, index, -1);
    else if (event.key === 'Enter') this.$server.open(id).catch(() => undefined);
    else if (event.key === ' ') this.toggle(id, event.shiftKey);
    else if (event.key === 'm' || event.key === 'M') this.openMenu(id, element);
    else if (event.key === 'Escape' && this.selected.size > 0) this.clearSelection();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private async go(lane: Lane, index: number) {
    const at = Math.max(0, Math.min(index, lane.cards.length - 1));
    const card = lane.cards[at];
    if (!card) return;
    this.active = { id: card.id, lane: lane.column.id, index: at };
    this.requestUpdate();
    await this.updateComplete;
    this.element(card.id)?.focus({ preventScroll: true });
    this.reveal(card.id);
  }

  /** To the card at the same height in the next column that has one. */
  private goAside(lane: Lane, index: number, step: 1 | -1) {
    const row = index - Math.floor((this.tops.get(lane.column.id) ?? 0) / this.pitch);
    for (let at = this.lanes.indexOf(lane) + step; at >= 0 && at < this.lanes.length; at += step) {
      const next = this.lanes[at];
      if (next.cards.length === 0) continue;
      this.stage = next.column.id;
      this.go(next, row + Math.floor((this.tops.get(next.column.id) ?? 0) / this.pitch));
      return;
    }
  }

  private async openMenu(id: string, element: HTMLElement) {
    const lane = this.laneOf(id);
    const card = lane?.find(id);
    if (!lane || !card || !this.movable || this.moves.has(id)) return;
    this.menu = { card, lane };
    this.requestUpdate();
    await this.updateComplete;
    const menu = this.shadowRoot.querySelector<HTMLElement>('.menu');
    if (!menu) return;
    menu.addEventListener('toggle', (event) => (event as ToggleEvent).newState === 'closed' && this.menuClosed(id));
    openMenu(menu, this.narrow ? undefined : element.getBoundingClientRect());
  }

  private menuClosed(id: string) {
    this.menu = undefined;
    this.requestUpdate();
    this.updateComplete.then(() => {
      if (!this.shadowRoot.activeElement) (this.element(id) ?? this.element(this.active?.id))?.focus({ preventScroll: true });
    });
  }

  private picked(column: string) {
    const card = this.menu?.card;
    this.shadowRoot.querySelector<HTMLElement>('.menu')?.hidePopover();
    const to = this.lane(column);
    if (card && to) this.move(card.id, to);
  }

  private targets(card: Card, from: Lane): Target[] {
    return this.lanes
      .filter((to) => to !== from)
      .map((to) => ({ id: to.column.id, name: to.column.name, reason: this.reason(card, from, to) }));
  }

  // --- drawing

  protected override render() {
    this.toggleAttribute('narrow', this.narrow);
    this.toggleAttribute('selecting', this.selected.size > 0);
    this.toggleAttribute('dragging', this.dragged !== undefined);
    const { menu, texts } = this;
    return html`
      ${this.narrow ? this.tabs() : nothing}
      <div class="strip" @click=${this.clicked} @focusin=${this.focused} @keydown=${this.key}>
        ${this.started
          ? repeat(
              this.shown,
              (lane) => lane.column.id,
              (lane) => this.laneTemplate(lane)
            )
          : [0, 1, 2, 3].map(() => html`<section class="lane"><header></header>${skeletons(6)}</section>`)}
      </div>
      ${menu
        ? menuTemplate(menu.card.title, this.targets(menu.card, menu.lane), texts, (column) => this.picked(column))
        : nothing}
      <div class="alert" role="alert" ?hidden=${!this.alert} @click=${this.hideAlert}>
        ${this.alert ? html`${icon('alert')}<span>${this.alert}</span>` : nothing}
      </div>
      <div class="sr" role="status" aria-live="polite">${this.said}</div>
    `;
  }

  private laneTemplate(lane: Lane) {
    const { column } = lane;
    const { texts } = this;
    const active = this.activeIn(lane);
    const now = Date.now() + this.skew;
    return html`<section
      class="lane ${this.dropLook(lane)}"
      data-column=${column.id}
      role=${this.narrow ? 'tabpanel' : nothing}
      aria-label=${this.narrow ? column.name : nothing}
    >
      ${this.narrow ? nothing : this.header(lane)}
      ${column.hint && this.narrow ? html`<p class="hint">${column.hint}</p>` : nothing} ${this.why(lane)}
      <div class="scroll" tabindex="-1" @scroll=${(event: Event) => this.scrolled(lane, event)}>
        <div
          role="list"
          aria-label=${column.name}
          aria-busy=${lane.complete ? 'false' : 'true'}
          .style=${`height: ${lane.room * this.pitch}px`}
        >
          ${repeat(
            this.visible(lane),
            (index) => lane.cards[index].id,
            (index) => {
              const card = lane.cards[index];
              return cardTemplate(card, {
                index,
                count: Math.max(column.count, lane.cards.length),
                pitch: this.pitch,
                focusable: card.id === active,
                selected: this.selected.has(card.id),
                pending: this.moves.has(card.id),
                dragged: this.dragged?.card.id === card.id,
                flash: this.flashes.has(card.id),
                movable: this.movable,
                now,
                texts,
              });
            }
          )}
        </div>
        ${this.tail(lane)}
      </div>
    </section>`;
  }

  /** One card of the whole board is in the tab order: the one last used, or the first. */
  private activeIn(lane: Lane): string | undefined {
    const owner = this.active && this.shown.find((shown) => shown.indexOf(this.active!.id) >= 0);
    if (owner) return owner === lane ? this.active!.id : undefined;
    return this.shown.find((shown) => shown.cards.length > 0) === lane ? lane.cards[0]?.id : undefined;
  }

  private header({ column }: Lane) {
    return html`<header>
      <h2>${column.name}</h2>
      ${this.count(column)} ${column.hint ? html`<p class="hint" title=${column.hint}>${column.hint}</p>` : nothing}
    </header>`;
  }

  private count(column: Column) {
    const { texts } = this;
    const limit = column.limit ? ` / ${texts.number(column.limit)}` : '';
    const hint = column.limit ? texts.get('limit', column.limit) : nothing;
    return html`<span class="count ${column.over ? 'over' : ''}" title=${hint}
      >${column.over ? icon('alert') : nothing}${texts.number(column.count)}${limit}</span
    >`;
  }

  private tail(lane: Lane) {
    const { texts } = this;
    if (lane.state === 'failed')
      return html`<div class="failed" role="group">
        ${icon('alert')}<span>${texts.get('failed')}</span
        ><button @click=${() => this.load(lane)}>${texts.get('retry')}</button>
      </div>`;
    if (!lane.complete) return skeletons(lane.cards.length === 0 ? 6 : 2);
    return lane.cards.length === 0 ? html`<p class="empty">${lane.column.empty ?? texts.get('empty')}</p>` : nothing;
  }

  private dropLook(lane: Lane): string {
    if (!this.dragged) return '';
    if (this.dragged.lane === lane) return 'home';
    const illegal = this.reason(this.dragged.card, this.dragged.lane, lane) !== '';
    return `${illegal ? 'illegal' : 'legal'} ${this.over === lane.column.id ? 'over' : ''}`;
  }

  private why(lane: Lane) {
    // on a narrow screen the columns are tabs: the reason belongs to the tab under the finger
    const target = this.narrow ? this.lane(this.over ?? '') : lane;
    const reason = this.dragged && target && this.reason(this.dragged.card, this.dragged.lane, target);
    return reason && target !== this.dragged?.lane ? html`<p class="why">${icon('lock')}${reason}</p>` : nothing;
  }

  private tabs() {
    return html`<div class="tabs" role="tablist" @keydown=${this.tabKey}>
      ${this.lanes.map((lane) => {
        const chosen = lane.column.id === this.stage;
        return html`<button
          role="tab"
          class=${this.dropLook(lane)}
          data-column=${lane.column.id}
          aria-selected=${chosen ? 'true' : 'false'}
          tabindex=${chosen ? 0 : -1}
          @click=${() => this.show(lane)}
        >
          <span>${lane.column.name}</span>${this.count(lane.column)}
        </button>`;
      })}
    </div>`;
  }

  private show(lane: Lane) {
    this.stage = lane.column.id;
    this.tops.delete(this.stage);
    this.requestUpdate();
  }

  private tabKey(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = step && this.lanes[this.lanes.findIndex((lane) => lane.column.id === this.stage) + step];
    if (!next) return;
    this.show(next);
    this.updateComplete.then(() => this.shadowRoot.querySelector<HTMLElement>('[role=tab][tabindex="0"]')?.focus());
  }
}

const skeletons = (count: number) =>
  html`<div class="skeletons" aria-hidden="true">
    ${Array.from({ length: count }, () => html`<div class="skeleton"><i></i><i></i><i></i></div>`)}
  </div>`;

customElements.define('hui-kanban', HuiKanban);
