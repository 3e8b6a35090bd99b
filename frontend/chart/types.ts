/** What the server sends: numbers ready to draw, words ready to show in the person's language. */
export type Measure = 'COUNT' | 'SHARE' | 'SCORE' | 'POINTS' | 'MINUTES' | 'MONEY';

export interface Axis {
  name: string;
  measure: Measure;
  min?: number | null;
  max?: number | null;
  logarithmic: boolean;
}

export interface Mark {
  id?: string | null;
  text: string;
  hue?: string | null;
  /** Empty for a gap; else what the shape needs: y; x and y; value, low and high; the numbers of a box. */
  at: number[];
}

export type Shape = 'BAR' | 'LINE' | 'DASHED' | 'BOX' | 'CELL' | 'POINT' | 'BUBBLE' | 'RADAR';

export interface Series {
  name: string;
  hue: string;
  shape: Shape;
  shown: boolean;
  marks: Mark[];
}

export interface Rule {
  side: 'X' | 'Y' | 'SECOND';
  at: number;
  name: string;
  hue: string;
}

export type Kind =
  | 'BARS'
  | 'HORIZONTAL'
  | 'STACKED'
  | 'FULL'
  | 'PARETO'
  | 'BOXES'
  | 'HEAT'
  | 'SCATTER'
  | 'RADAR'
  | 'LINES'
  | 'MATRIX';

export interface Drawing {
  kind: Kind;
  labels: string[];
  x: Axis;
  y: Axis;
  second?: Axis | null;
  series: Series[];
  rules: Rule[];
}

export interface Table {
  columns: { name: string; number: boolean }[];
  rows: string[][];
}

/** What every picture comes with. */
export interface Told {
  title: string;
  subtitle: string;
  language: string;
  texts: Record<string, string>;
  table: Table;
  empty: boolean;
}

export interface ChartData extends Told {
  drawing: Drawing;
}

export interface Server {
  mark(id: string): Promise<unknown>;
}

/** Where a series of the library comes from: which of ours, or none for a mere ornament. */
export type Origin = number | undefined;
