import type { Card, Column, Page } from './types';

const before = (a: Card, b: Card) => a.sort < b.sort || (a.sort === b.sort && a.id < b.id);

/**
 * One column as far as it has been read: a prefix of the server's order. Cards that belong behind the part read so far
 * are left out; they come with their page. So changes of others never shift what a later page brings.
 */
export class Lane {
  cards: Card[] = [];
  state: 'loading' | 'ready' | 'failed' = 'ready';
  next = '';
  complete = false;
  /** How many cards had been read before the board was read anew; room is kept until they are back. */
  expected = 0;
  private edge: Card | undefined;

  constructor(public column: Column) {}

  append(page: Page) {
    if (page.failed) {
      this.state = 'failed';
      return;
    }
    this.state = 'ready';
    this.next = page.next ?? '';
    this.complete = !page.next;
    const last = page.cards[page.cards.length - 1];
    if (last) this.edge = last;
    for (const card of page.cards) {
      const held = this.find(card.id);
      if (!held || held.version <= card.version) this.place(card);
    }
  }

  /** Puts a card where it belongs; false when that is behind what has been read. */
  place(card: Card): boolean {
    this.remove(card.id);
    if (!this.complete && (!this.edge || before(this.edge, card))) return false;
    let low = 0;
    let high = this.cards.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (before(this.cards[middle], card)) low = middle + 1;
      else high = middle;
    }
    this.cards.splice(low, 0, card);
    return true;
  }

  /** The number of cards to keep room for. */
  get room(): number {
    return this.complete ? this.cards.length : Math.max(this.cards.length, this.expected);
  }

  remove(id: string): boolean {
    const index = this.indexOf(id);
    if (index >= 0) this.cards.splice(index, 1);
    return index >= 0;
  }

  find(id: string): Card | undefined {
    return this.cards[this.indexOf(id)];
  }

  indexOf(id: string): number {
    return this.cards.findIndex((card) => card.id === id);
  }
}
