import type { Told } from '../chart/types';

export interface Node {
  id: string;
  name: string;
  visits: number;
  detail: string;
  hue: string;
  marked?: string | null;
}

export interface Edge {
  from: string;
  to: string;
  count: number;
  detail: string;
  loop?: string | null;
}

export interface MapData extends Told {
  nodes: Node[];
  edges: Edge[];
}

export interface Point {
  x: number;
  y: number;
}

export interface Station extends Point {
  node: Node;
  width: number;
  height: number;
}

export interface Way {
  edge: Edge;
  points: Point[];
  label: Point;
}

export interface Layout {
  stations: Station[];
  ways: Way[];
  width: number;
  height: number;
}
