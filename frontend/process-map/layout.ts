import type { Edge, Layout, Node, Station, Way } from './types';

const HEIGHT = 56;

const wide = (text: string) => [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 13 : 7.2), 0);

export const size = (node: Node) => ({
  width: Math.max(120, Math.min(220, Math.max(wide(node.name), wide(`${node.visits} · ${node.detail}`) * 0.9) + 32)),
  height: HEIGHT + (node.marked ? 14 : 0),
});

export const labelOf = (edge: Edge, format: (count: number) => string) =>
  [format(edge.count), edge.loop ?? ''].filter(Boolean).join(' · ');

/** The room the words of a way take. */
export const sizeOf = (edge: Edge, format: (count: number) => string) => ({
  width: Math.max(wide(labelOf(edge, format)), wide(edge.detail) * 0.9) + 10,
  height: 34,
});

/** Where stations and ways lie: as things mostly flow, from above, or from the left where there is room. */
export const layOut = async (nodes: Node[], edges: Edge[], fromLeft: boolean, format: (count: number) => string): Promise<Layout> => {
  const { default: dagre } = await import('@dagrejs/dagre');
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: fromLeft ? 'LR' : 'TB', nodesep: 36, ranksep: 54, edgesep: 22, marginx: 20, marginy: 24 });
  graph.setDefaultEdgeLabel(() => ({}));
  const known = new Map(nodes.map((node) => [node.id, node]));
  for (const node of nodes) graph.setNode(node.id, { ...size(node) });
  const drawn = edges.filter((edge) => known.has(edge.from) && known.has(edge.to));
  drawn.forEach((edge, index) =>
    graph.setEdge(
      edge.from,
      edge.to,
      {
        // a way back must not turn the whole picture round
        weight: edge.loop ? 1 : Math.max(1, Math.round(Math.log2(edge.count + 1))),
        minlen: 1,
        ...sizeOf(edge, format),
        labelpos: 'c',
      },
      `e${index}`
    )
  );
  dagre.layout(graph);
  const stations: Station[] = nodes.map((node) => {
    const { x, y, width, height } = graph.node(node.id);
    return { node, x, y, width, height };
  });
  const ways: Way[] = drawn.map((edge, index) => {
    const { points, x, y } = graph.edge({ v: edge.from, w: edge.to, name: `e${index}` });
    return { edge, points, label: { x, y } };
  });
  const { width = 0, height = 0 } = graph.graph();
  return { stations, ways, width, height };
};

/** A smooth way through all points. */
export const path = (points: { x: number; y: number }[]): string => {
  const [first, ...rest] = points;
  if (!first) return '';
  if (rest.length === 1) return `M${first.x},${first.y}L${rest[0].x},${rest[0].y}`;
  let drawn = `M${first.x},${first.y}`;
  for (let at = 0; at < rest.length - 1; at++) {
    const here = rest[at];
    const next = rest[at + 1];
    const last = at === rest.length - 2;
    const end = last ? next : { x: (here.x + next.x) / 2, y: (here.y + next.y) / 2 };
    drawn += `Q${here.x},${here.y} ${end.x},${end.y}`;
  }
  return drawn;
};
