import type { Drawing, Mark, Origin } from './types';

/** A mark and where the library drew it. */
export interface Drawn {
  series: number;
  index: number;
  mark: Mark;
  elements: Element[];
}

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

const DRAWN = [
  '.apexcharts-bar-area',
  '.apexcharts-boxPlot-area',
  '.apexcharts-heatmap-rect',
  '.apexcharts-marker',
].join(',');

const number = (text: string | null | undefined) => (text == null || text === '' ? Number.NaN : Number(text));

/** Finds what was drawn for each mark; the library numbers its elements. Marks come series by series, as they lie. */
export const findMarks = (plot: Element, drawing: Drawing, origins: Origin[]): Drawn[] => {
  const found = new Map<string, Drawn>();
  for (const element of plot.querySelectorAll(DRAWN)) {
    const heat = element.classList.contains('apexcharts-heatmap-rect');
    const parent = element.closest('.apexcharts-series, [data\\:realIndex]');
    const theirs = heat
      ? number(element.getAttribute('i'))
      : number(parent?.getAttribute('data:realIndex') ?? element.getAttribute('index'));
    const j = number(element.getAttribute('j') ?? element.getAttribute('rel') ?? parent?.getAttribute('rel'));
    const series = origins[theirs];
    if (series === undefined || !Number.isFinite(j)) continue;
    const mark = drawing.series[series]?.marks[j];
    if (!mark || mark.at.length === 0) continue;
    const key = `${series} ${j}`;
    const known = found.get(key);
    if (known) known.elements.push(element);
    else found.set(key, { series, index: j, mark, elements: [element] });
  }
  return [...found.values()].sort((one, other) => one.series - other.series || one.index - other.index);
};

/** Where a mark lies in the window. */
export const boxOf = (drawn: Drawn): Box => {
  const boxes = drawn.elements.map((element) => element.getBoundingClientRect());
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  return {
    left,
    top,
    width: Math.max(...boxes.map((box) => box.right)) - left,
    height: Math.max(...boxes.map((box) => box.bottom)) - top,
  };
};

const REACH = 26;

/** The mark under the pointer, or the nearest one within a finger's breadth. Small marks lie over large ones. */
export const markAt = (marks: Drawn[], x: number, y: number): Drawn | undefined => {
  let best: Drawn | undefined;
  let least = REACH;
  for (const drawn of marks) {
    const box = boxOf(drawn);
    const outside = Math.hypot(
      Math.max(box.left - x, 0, x - box.left - box.width),
      Math.max(box.top - y, 0, y - box.top - box.height)
    );
    // within several, the smaller one is meant
    const distance = outside > 0 ? 1 + outside : Math.min(0.99, Math.sqrt(box.width * box.height) / 1e4);
    if (distance < least) {
      least = distance;
      best = drawn;
    }
  }
  return best;
};
