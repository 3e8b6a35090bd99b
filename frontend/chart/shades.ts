import type { Numbers } from './numbers';
import type { Drawing } from './types';

/** One step of a heat map's colours, from and to inclusive. */
export interface Shade {
  from: number;
  to: number;
  token: string;
}

const STEPS = 5;

/** Nothing has a colour of its own; a little is never taken for it. Counts are divided into whole numbers. */
export const shades = (drawing: Drawing): Shade[] => {
  const numbers = drawing.series.flatMap((series) => series.marks.flatMap((mark) => mark.at.slice(0, 1)));
  const most = Math.max(...numbers, 0);
  const none: Shade = { from: Math.min(...numbers, 0), to: 0, token: '--hui-chart-heat-0' };
  if (most === 0) return [none];
  const counts = drawing.y.measure === 'COUNT';
  const size = counts ? Math.ceil(most / STEPS) : most / STEPS;
  const steps = counts ? Math.ceil(most / size) : STEPS;
  return [
    none,
    ...Array.from({ length: steps }, (_, step) => ({
      from: step * size + (counts ? 1 : size / 1e6),
      to: step === steps - 1 ? most : (step + 1) * size,
      token: `--hui-chart-heat-${steps === 1 ? STEPS : 1 + Math.round((step * (STEPS - 1)) / (steps - 1))}`,
    })),
  ];
};

/** 0, 1–3, 4–6: what a shade stands for. */
export const shadeName = ({ from, to }: Shade, drawing: Drawing, numbers: Numbers): string => {
  const begin = numbers.short(drawing.y.measure, from);
  const end = numbers.short(drawing.y.measure, to);
  return begin === end ? end : `${begin}–${end}`;
};
