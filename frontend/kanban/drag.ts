/** What a drag asks of the board. */
export interface DragHost extends HTMLElement {
  readonly shadowRoot: ShadowRoot;
  dragStarted(card: string): boolean;
  dragOver(column: string | undefined): void;
  dragEnded(column: string | undefined): void;
}

/** Long enough for a request to leave, too short to see. */
export const DRAW_AFTER_MS = 4;

const MOUSE_SLOP = 5;
const TOUCH_SLOP = 10;
const LONG_PRESS = 350;
const EDGE = 56;
const SPEED = 18;

/**
 * Dragging by mouse, pen and touch through pointer events. A mouse drags once it has moved, a finger after a long
 * press, so that a swipe still scrolls. A copy of the card follows the pointer; Esc or a lost pointer cancels.
 */
export class Drag {
  private press: { card: HTMLElement; id: number; x: number; y: number; touch: boolean; timer: number } | undefined;
  private ghost: HTMLElement | undefined;
  private grip = { x: 0, y: 0 };
  private point = { x: 0, y: 0 };
  private over: string | undefined;
  private frame = 0;

  constructor(private readonly host: DragHost) {
    host.addEventListener('pointerdown', this.down);
    host.addEventListener('contextmenu', (event) => this.press?.touch && event.preventDefault());
    // only a listener that was there before the finger came down may stop the page from scrolling
    host.addEventListener('touchmove', (event) => this.active && event.preventDefault(), { passive: false });
  }

  get active() {
    return this.ghost !== undefined;
  }

  private down = (event: PointerEvent) => {
    if (event.button !== 0 || !event.isPrimary) return;
    const path = event.composedPath() as HTMLElement[];
    if (path.some((element) => element.tagName === 'BUTTON' || element.tagName === 'INPUT')) return;
    const card = path.find((element) => element.dataset?.card);
    if (!card) return;
    const touch = event.pointerType === 'touch';
    const timer = touch ? window.setTimeout(() => this.start(), LONG_PRESS) : 0;
    this.press = { card, id: event.pointerId, x: event.clientX, y: event.clientY, touch, timer };
    this.point = { x: event.clientX, y: event.clientY };
    window.addEventListener('pointermove', this.move);
    window.addEventListener('pointerup', this.up);
    window.addEventListener('pointercancel', this.cancel);
    window.addEventListener('blur', this.cancel);
    window.addEventListener('keydown', this.key, true);
  };

  private move = (event: PointerEvent) => {
    const press = this.press;
    if (!press || event.pointerId !== press.id) return;
    this.point = { x: event.clientX, y: event.clientY };
    if (this.active) {
      this.follow();
      return;
    }
    const far = Math.hypot(event.clientX - press.x, event.clientY - press.y);
    if (press.touch ? far > TOUCH_SLOP : far > MOUSE_SLOP) {
      if (press.touch) this.finish(undefined);
      else this.start();
    }
  };

  private up = (event: PointerEvent) => {
    if (event.pointerId !== this.press?.id) return;
    this.point = { x: event.clientX, y: event.clientY };
    if (this.active) {
      this.hover();
      // the click that follows the release is the drag's, not the card's
      const swallow = (click: Event) => click.stopPropagation();
      window.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
    }
    this.finish(this.over);
  };

  private key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !this.active) return;
    event.preventDefault();
    event.stopPropagation();
    this.finish(undefined);
  };

  private cancel = () => this.finish(undefined);

  private start() {
    const press = this.press;
    if (!press || !press.card.isConnected || !this.host.dragStarted(press.card.dataset.card!)) {
      this.finish(undefined);
      return;
    }
    if (press.touch) navigator.vibrate?.(10);
    getSelection()?.removeAllRanges();
    const box = press.card.getBoundingClientRect();
    this.grip = { x: press.x - box.left, y: press.y - box.top };
    // under a finger the copy hangs below it, so that what it points at can be seen
    if (press.touch) this.grip.y = -24;
    const ghost = press.card.cloneNode(true) as HTMLElement;
    ghost.removeAttribute('data-card');
    ghost.removeAttribute('role');
    ghost.removeAttribute('tabindex');
    ghost.setAttribute('aria-hidden', 'true');
    ghost.classList.add('ghost');
    ghost.style.width = `${box.width}px`;
    this.host.shadowRoot.append(ghost);
    this.ghost = ghost;
    this.follow();
    this.frame = requestAnimationFrame(this.scroll);
  }

  private follow() {
    this.ghost!.style.translate = `${this.point.x - this.grip.x}px ${this.point.y - this.grip.y}px`;
    this.hover();
  }

  private hover() {
    const target = this.host.shadowRoot.elementFromPoint(this.point.x, this.point.y);
    const over = target?.closest<HTMLElement>('[data-column]')?.dataset.column;
    if (over !== this.over) {
      this.over = over;
      this.host.dragOver(over);
    }
  }

  /** Near its left or right edge the board scrolls along; there is no order by hand, so columns need not. */
  private scroll = () => {
    if (!this.active) return;
    const strip = this.host.shadowRoot.querySelector('.strip');
    if (strip) {
      const push = pushOf(this.point.x, strip.getBoundingClientRect());
      strip.scrollLeft += push;
      if (push) this.hover();
    }
    this.frame = requestAnimationFrame(this.scroll);
  };

  private finish(column: string | undefined) {
    const active = this.active;
    clearTimeout(this.press?.timer);
    cancelAnimationFrame(this.frame);
    window.removeEventListener('pointermove', this.move);
    window.removeEventListener('pointerup', this.up);
    window.removeEventListener('pointercancel', this.cancel);
    window.removeEventListener('blur', this.cancel);
    window.removeEventListener('keydown', this.key, true);
    const ghost = this.ghost;
    this.ghost = undefined;
    this.press = undefined;
    this.over = undefined;
    if (active) this.host.dragEnded(column);
    // what the drop asks of the server leaves before anything is drawn
    setTimeout(() => ghost?.remove(), DRAW_AFTER_MS);
  }

  /** The board leaves the page. */
  stop() {
    this.finish(undefined);
  }
}

function pushOf(at: number, box: DOMRect): number {
  if (at < box.left + EDGE) return -SPEED * Math.min(1, (box.left + EDGE - at) / EDGE);
  if (at > box.right - EDGE) return SPEED * Math.min(1, (at - box.right + EDGE) / EDGE);
  return 0;
}
