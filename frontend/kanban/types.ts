/** What the server sends: small records, ready to show. Times are ISO instants, texts are in the person's language. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

/** A mark on a card: a word, what it means for the eye, and an icon so that colour never speaks alone. */
export interface Badge {
  label: string;
  tone: Tone;
  icon?: string | null;
  hint?: string | null;
}

/** A clock that runs down to `at`, or a clock that stands still and says so in `text`. */
export interface Due {
  at?: string | null;
  warnAt?: string | null;
  text?: string | null;
  tone?: Tone | null;
}

export interface Card {
  id: string;
  version: number;
  /** Cards of a column are in the order of (sort, id), compared as plain strings. */
  sort: string;
  title: string;
  text: string;
  badges?: Badge[];
  due?: Due | null;
  footer?: string[];
  initials?: string | null;
  person?: string | null;
  openBy?: string | null;
  /** Column → why this very card may not go there; an empty reason lifts what the column says. */
  refusals?: Record<string, string>;
}

export interface Column {
  id: string;
  name: string;
  count: number;
  limit?: number | null;
  over: boolean;
  hint?: string | null;
  /** What an empty column says. */
  empty?: string | null;
  /** Column → why cards of this column may not go there. */
  refusals?: Record<string, string>;
}

/** The next cards of a column; without `next` there are no more, `failed` asks for a retry. */
export interface Page {
  column: string;
  cards: Card[];
  next?: string | null;
  failed?: boolean;
}

export interface Board {
  columns: Column[];
  pages: Page[];
  texts: Record<string, string>;
  language: string;
  zone: string;
  /** The server's clock, so that countdowns do not depend on the clock of this machine. */
  now: string;
  /** False where the person may look but not move. */
  movable: boolean;
  /** The same board read anew: the person stays where they were. */
  keep: boolean;
}

/** How the server answered a move. */
export type Verdict = 'accepted' | 'refused' | 'back';

export interface Server {
  page(column: string, after: string): Promise<Page>;
  move(request: number, card: string, version: number, from: string, to: string): Promise<unknown>;
  open(card: string): Promise<unknown>;
  select(cards: string[]): Promise<unknown>;
}
