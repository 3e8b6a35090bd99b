import { Numbers } from './numbers';
import type { Palette } from './palette';
import { shades } from './shades';
import type { Axis, Drawing, Mark, Origin, Rule, Series } from './types';

/** Named this way, or the build would pack the library into the first load. */
type ApexOptions = import('apexcharts').ApexOptions;

/** A drawing in the words of the library, and which of our series each of its series is. */
export interface Plan {
  options: ApexOptions;
  origins: Origin[];
}

interface Stage {
  drawing: Drawing;
  palette: Palette;
  numbers: Numbers;
  narrow: boolean;
  width: number;
  height: number;
}

type Anything = Record<string, any>;

const LABEL = 12;
const LABEL_NARROW = 7;
const LABEL_LYING = 18;
const LABEL_LYING_NARROW = 13;

export const plan = (stage: Stage): Plan => {
  const { options, origins } = planned(stage);
  return { options: pruned(options) as ApexOptions, origins };
};

/** The library takes a wish that is there but undefined for one to be fulfilled. */
const pruned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(pruned);
  if (value === null || typeof value !== 'object') return value;
  const wishes = Object.entries(value).filter(([, wish]) => wish !== undefined);
  return Object.fromEntries(wishes.map(([name, wish]) => [name, pruned(wish)]));
};

const planned = (stage: Stage): Plan => {
  const { drawing } = stage;
  switch (drawing.kind) {
    case 'BOXES':
      return boxes(stage);
    case 'HEAT':
      return heat(stage);
    case 'SCATTER':
    case 'MATRIX':
      return points(stage);
    case 'RADAR':
      return radar(stage);
    case 'LINES':
      return lines(stage);
    default:
      return bars(stage);
  }
};

/** What every picture shares: nothing moves, nothing of the library speaks; hover, legend and words are our own. */
const base = (stage: Stage, type: string): Anything => {
  const { palette, height } = stage;
  const rules = stage.drawing.rules;
  return {
    chart: {
      type,
      height,
      width: '100%',
      background: 'transparent',
      fontFamily: getComputedStyle(document.body).fontFamily,
      foreColor: palette.token('--hui-chart-text'),
      animations: { enabled: false },
      toolbar: { show: false },
      zoom: { enabled: false },
      selection: { enabled: false },
      parentHeightOffset: 0,
      redrawOnWindowResize: false,
      redrawOnParentResize: false,
    },
    legend: { show: false },
    tooltip: { enabled: false },
    dataLabels: { enabled: false },
    states: {
      hover: { filter: { type: 'none' } },
      active: { filter: { type: 'none' } },
    },
    grid: { borderColor: palette.token('--hui-chart-grid'), padding: { left: 8, right: 12, top: 0, bottom: 4 } },
    stroke: { width: 2 },
    annotations: {
      yaxis: rules.filter((rule) => rule.side !== 'X').map((rule) => across(stage, rule)),
      xaxis: rules.filter((rule) => rule.side === 'X').map((rule) => across(stage, rule)),
    },
  };
};

const across = ({ palette, drawing }: Stage, rule: Rule): Anything => {
  const axis = rule.side === 'X' ? drawing.x : rule.side === 'SECOND' ? drawing.second! : drawing.y;
  const at = scaled(axis, rule.at);
  return {
    [rule.side === 'X' ? 'x' : 'y']: at,
    ...(rule.side === 'SECOND' ? { yAxisIndex: 1 } : {}),
    borderColor: palette.hue(rule.hue),
    strokeDashArray: 5,
    opacity: 1,
    label: rule.name
      ? {
          text: rule.name,
          borderWidth: 0,
          style: { background: palette.token('--hui-card'), color: palette.hue(rule.hue), fontSize: '11px' },
        }
      : { borderWidth: 0, style: { background: 'transparent' } },
  };
};

const scaled = (axis: Axis, value: number) => (axis.logarithmic ? Math.log10(Math.max(value, 1)) : value);

const short = (label: string, most: number) => {
  const letters = [...label];
  return letters.length > most ? `${letters.slice(0, Math.ceil((most - 1) / 2)).join('')}…${letters.slice(-Math.floor((most - 1) / 2)).join('')}` : label;
};

const width = (label: string) => [...label].reduce((sum, letter) => sum + (letter > '\u2e80' ? 1 : 0.55), 0);

/** A label in at most so many characters of Chinese; the beginning and the end tell more than the middle. */
const fit = (label: string, most: number) => (width(label) <= most ? label : short(label, width(label) > label.length * 0.8 ? most : most * 1.6));

/** Marks from 1 to 5 want a tick for each of them. */
const whole = ({ measure, min, max }: Axis) =>
  measure === 'SCORE' && min != null && max != null && max - min <= 10 ? max - min : undefined;

/** Round ends and steps, so that ticks stand at numbers people use. */
const round = (least: number, most: number, steps: number) => {
  const rough = (most - least || 1) / steps;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? rough;
  const min = Math.floor(least / step) * step;
  const max = Math.ceil(most / step) * step;
  return { min, max, ticks: Math.round((max - min) / step) };
};

const HOUR = 60;
const DAY = 1440;

/** The same for a measure; lengths of time are divided into whole hours or days. */
const roundFor = ({ measure }: Axis, least: number, most: number, steps: number) => {
  const size = Math.max(Math.abs(least), Math.abs(most));
  const unit = measure !== 'MINUTES' ? 1 : size > 2 * DAY ? DAY : size > 2 * HOUR ? HOUR : 1;
  const whole = measure === 'COUNT' ? Math.max(most / unit, steps) : most / unit;
  const ends = round(least / unit, whole, steps);
  return { min: ends.min * unit, max: ends.max * unit, ticks: ends.ticks };
};

const yaxis = ({ numbers, palette, narrow }: Stage, axis: Axis, more: Anything = {}): Anything => ({
  min: axis.min ?? undefined,
  max: axis.max ?? undefined,
  tickAmount: whole(axis) ?? (narrow ? 4 : 5),
  forceNiceScale: axis.max == null,
  ...(axis.measure === 'COUNT' ? { decimalsInFloat: 0 } : {}),
  title: { text: narrow ? undefined : axis.name, style: { fontWeight: 500, color: palette.token('--hui-chart-text') } },
  labels: { formatter: (value: number) => numbers.tick(axis, value), maxWidth: 90 },
  ...more,
});

const BROADEST = 44;
const AROUND = 60;
const LETTER = 12.5;
const SIDES = 110;
const SLANTING = 26;

/** Names that do not fit beside each other are turned; the library would let some of them overlap. */
const turned = ({ drawing, narrow, width: room }: Stage): Anything => {
  const names = drawing.labels.map((label) => width(fit(label, narrow ? LABEL_NARROW : LABEL)) * LETTER + 10);
  const tight = names.length > 0 && Math.max(...names) * names.length > room - SIDES;
  // slanting names need more room beside each other than upright ones
  const crowded = (room - SIDES) / names.length < SLANTING;
  return { rotate: tight ? (crowded ? -90 : -40) : 0, rotateAlways: tight, hideOverlappingLabels: names.length > 20, trim: false, maxHeight: 100 };
};

const xaxis = (stage: Stage, more: Anything = {}): Anything => ({
  axisBorder: { color: stage.palette.token('--hui-chart-grid') },
  axisTicks: { show: false },
  labels: turned(stage),
  tooltip: { enabled: false },
  crosshairs: { show: false },
  ...more,
});

const value = (mark: Mark): number | null => mark.at[0] ?? null;

/** Few bars in a high picture do not become beams. */
const breadth = ({ drawing, height }: Stage) => {
  const row = (height - AROUND) / Math.max(1, drawing.labels.length);
  return `${Math.round(Math.min(66, (BROADEST / row) * 100))}%`;
};

const bars = (stage: Stage): Plan => {
  const { drawing, palette } = stage;
  const lying = drawing.kind === 'HORIZONTAL' || drawing.kind === 'FULL';
  const stacked = drawing.kind === 'STACKED' || drawing.kind === 'FULL';
  const mixed = drawing.series.some((series) => series.shape === 'LINE');
  const options = base(stage, mixed ? 'line' : 'bar');
  const ends = barEnds(stage, stacked);
  return {
    origins: drawing.series.map((_, index) => index),
    options: {
      ...options,
      chart: { ...options.chart, stacked, stackType: drawing.kind === 'FULL' ? '100%' : 'normal' },
      colors: drawing.series.map((series) => palette.hue(series.hue)),
      series: drawing.series.map((series, index) => ({
        name: `s${index}`,
        type: mixed ? (series.shape === 'BAR' ? 'column' : 'line') : undefined,
        data: series.marks.map((mark, at) => ({
          x: drawing.labels[at] ? fit(drawing.labels[at], lying ? (stage.narrow ? LABEL_LYING_NARROW : LABEL_LYING) : stage.narrow ? LABEL_NARROW : LABEL) : '',
          y: value(mark),
          ...(mark.hue ? { fillColor: palette.hue(mark.hue) } : {}),
        })),
      })),
      plotOptions: { bar: { horizontal: lying, columnWidth: '62%', barHeight: breadth(stage), borderRadius: 2 } },
      stroke: { width: drawing.series.map((series) => (series.shape === 'BAR' ? 0 : 2)) },
      markers: { size: drawing.series.map((series) => (series.shape === 'BAR' ? 0 : 4)), strokeWidth: 0 },
      xaxis: lying
        ? xaxis(stage, {
            labels: {
              rotate: 0,
              formatter: (number: string) =>
                drawing.kind === 'FULL' ? `${Math.round(Number(number))}%` : stage.numbers.tick(drawing.y, Number(number), Math.max(Math.abs(ends.min), Math.abs(ends.max))),
            },
            tickAmount: drawing.kind === 'FULL' ? 4 : ends.ticks,
          })
        : xaxis(stage, { type: 'category' }),
      yaxis: lying
        ? {
            ...(drawing.kind === 'FULL'
              ? { max: 100 }
              : { min: ends.min, max: ends.max, tickAmount: ends.ticks, stepSize: (ends.max - ends.min) / ends.ticks, forceNiceScale: false }),
            labels: { maxWidth: stage.narrow ? 165 : 220, style: { fontSize: '11px' } },
          }
        : mixed
          ? [
              yaxis(stage, drawing.y, { min: 0, seriesName: 's0', max: ends.max, tickAmount: ends.ticks, forceNiceScale: false }),
              yaxis(stage, drawing.second!, { opposite: true, seriesName: 's1', forceNiceScale: false }),
            ]
          : yaxis(stage, drawing.y, { min: ends.min, max: ends.max, tickAmount: ends.ticks, forceNiceScale: false }),
    } as ApexOptions,
  };
};

/** From zero, or from below it, to a round number above all bars. */
const barEnds = ({ drawing, narrow }: Stage, stacked: boolean) => {
  const rows = drawing.series.filter((series) => series.shape === 'BAR');
  const tops = drawing.labels.map((_, at) =>
    rows.map((series) => series.marks[at]?.at[0] ?? 0).reduce((one, other) => (stacked ? one + other : Math.max(one, other)), 0)
  );
  const least = Math.min(0, ...rows.flatMap((series) => series.marks.map((mark) => mark.at[0] ?? 0)));
  return roundFor(drawing.y, drawing.y.min ?? least, drawing.y.max ?? Math.max(0, ...tops), narrow ? 3 : 5);
};

const boxes = (stage: Stage): Plan => {
  const { drawing, palette } = stage;
  const [series] = drawing.series;
  const options = base(stage, 'boxPlot');
  const axis = drawing.y;
  const most = Math.max(...series.marks.flatMap((mark) => mark.at));
  const ends = roundFor(axis, 0, axis.max ?? most * 1.02, stage.narrow ? 4 : 5);
  return {
    origins: [0],
    options: {
      ...options,
      colors: [palette.hue(series.hue)],
      series: [
        {
          name: 's0',
          type: 'boxPlot',
          data: series.marks.map((mark, at) => ({
            x: fit(drawing.labels[at], stage.narrow ? LABEL_NARROW : LABEL),
            y: mark.at.length ? mark.at.slice(0, 5).map((each) => scaled(axis, each)) : null,
            goals: mark.at.slice(5).map((each) => ({
              name: '',
              value: scaled(axis, each),
              // no line but its round end: a point
              strokeWidth: 0,
              strokeHeight: 6,
              strokeLineCap: 'round',
              strokeColor: palette.hue('muted'),
            })),
          })),
        },
      ],
      plotOptions: {
        boxPlot: { colors: { upper: palette.token('--hui-chart-heat-3'), lower: palette.token('--hui-chart-heat-2') } },
        bar: { columnWidth: '46%' },
      },
      stroke: { width: 1.5, colors: [palette.hue(series.hue)] },
      xaxis: xaxis(stage, { type: 'category' }),
      yaxis: yaxis(stage, axis, {
        min: 0,
        max: axis.logarithmic ? scaled(axis, most) * 1.05 : ends.max,
        tickAmount: axis.logarithmic ? undefined : ends.ticks,
        forceNiceScale: false,
      }),
    } as ApexOptions,
  };
};

/** Every how many names find room beside each other. */
const every = ({ drawing, width: room }: Stage) => {
  const longest = Math.max(...drawing.labels.map(width)) * LETTER + 8;
  return [1, 2, 3, 4, 6].find((each) => (longest * drawing.labels.length) / each <= room - SIDES) ?? 8;
};

const heat = (stage: Stage): Plan => {
  const { drawing, palette } = stage;
  const steps = shades(drawing);
  const ranges = steps.map(({ from, to, token }) => ({ from, to, color: palette.token(token) }));
  const gap = steps[0].from - 1;
  const options = base(stage, 'heatmap');
  const count = drawing.series.length;
  return {
    // the library draws from below
    origins: drawing.series.map((_, index) => count - 1 - index),
    options: {
      ...options,
      series: [...drawing.series].reverse().map((series) => ({
        name: fit(series.name, LABEL),
        data: series.marks.map((mark, at) => ({ x: drawing.labels[at], y: value(mark) ?? gap })),
      })),
      plotOptions: {
        heatmap: {
          enableShades: false,
          radius: 2,
          colorScale: { ranges: [{ from: gap, to: gap, color: palette.token('--hui-card') }, ...ranges] },
        },
      },
      stroke: { width: 2, colors: [palette.token('--hui-card')] },
      xaxis: xaxis(stage, {
        type: 'category',
        labels: { rotate: 0, formatter: (name: string) => (drawing.labels.indexOf(name) % every(stage) ? '' : name) },
      }),
      yaxis: { labels: { maxWidth: 110 } },
    } as ApexOptions,
  };
};

/** Where a logarithmic axis is labelled: lengths of time people speak of, each four or so times the last. */
const LENGTHS = [1, 4, 15, HOUR, 4 * HOUR, DAY, 4 * DAY, 15 * DAY, 60 * DAY, 365 * DAY];

const steps = (axis: Axis, least: number, most: number): number[] => {
  const all = axis.measure === 'MINUTES' ? LENGTHS : Array.from({ length: 16 }, (_, power) => 10 ** power);
  const first = Math.max(0, all.findLastIndex((each) => each <= least));
  const last = all.findIndex((each) => each >= most);
  return all.slice(first, last < 0 ? undefined : last + 1);
};

/** The library only knows ticks at equal distances: these are lines of their own, each with its name below. */
const stepped = ({ drawing, palette, numbers, narrow }: Stage, at: number[]): Anything[] =>
  at.map((each) => ({
    x: scaled(drawing.x, each),
    borderColor: palette.token('--hui-chart-grid'),
    strokeDashArray: 0,
    opacity: 1,
    label: {
      text: numbers.short(drawing.x.measure, each),
      orientation: 'horizontal',
      position: 'bottom',
      textAnchor: 'middle',
      borderWidth: 0,
      offsetX: 0,
      offsetY: 18,
      style: {
        background: 'transparent',
        color: palette.token('--hui-chart-text'),
        fontSize: narrow ? '10px' : '12px',
        padding: { left: 0, right: 0, top: 0, bottom: 0 },
      },
    },
  }));

const points = (stage: Stage): Plan => {
  const { drawing, palette, numbers } = stage;
  const filled = drawing.series.map((series, index) => ({ series, index })).filter(({ series }) => series.marks.length > 0);
  const bubbles = drawing.kind === 'MATRIX';
  const mixed = filled.some(({ series }) => series.shape === 'LINE');
  const options = base(stage, bubbles ? 'bubble' : mixed ? 'line' : 'scatter');
  const all = filled.flatMap(({ series }) => series.marks.map((mark) => scaled(drawing.x, mark.at[0])));
  const least = Math.min(...all);
  const most = Math.max(...all);
  const room = (most - least || Math.abs(most) || 1) * (bubbles ? 0.14 : 0.04);
  const log = drawing.x.logarithmic;
  const named = log ? steps(drawing.x, 10 ** least, 10 ** most) : [];
  const ends = log
    ? { min: scaled(drawing.x, named[0]), max: scaled(drawing.x, named[named.length - 1]), ticks: 1 }
    : round(Math.max(least - room, Math.min(least, 0)), most + room, stage.narrow ? 4 : 8);
  return {
    origins: filled.map(({ index }) => index),
    options: {
      ...options,
      grid: { ...options.grid, padding: { ...options.grid.padding, ...(bubbles ? { top: 18, right: 24 } : log ? { right: 24, bottom: 10 } : {}) } },
      annotations: { ...options.annotations, xaxis: [...options.annotations.xaxis, ...stepped(stage, named)] },
      colors: filled.map(({ series }) => palette.hue(series.hue)),
      series: filled.map(({ series }, at) => ({
        name: `s${at}`,
        type: bubbles ? undefined : series.shape === 'LINE' ? 'line' : 'scatter',
        data: series.marks.map((mark) =>
          bubbles
            ? [scaled(drawing.x, mark.at[0]), mark.at[1], mark.at[2]]
            : { x: scaled(drawing.x, mark.at[0]), y: mark.at[1] }
        ),
      })),
      fill: { opacity: bubbles ? 0.75 : filled.map(({ series }) => (series.shape === 'LINE' ? 1 : 0.45)) },
      markers: {
        size: bubbles ? undefined : filled.map(({ series }) => (series.shape === 'LINE' ? 6 : 3.5)),
        strokeWidth: bubbles ? 1 : 0,
        strokeColors: palette.token('--hui-card'),
      },
      plotOptions: { bubble: { minBubbleRadius: 6, maxBubbleRadius: stage.narrow ? 18 : 26 } },
      stroke: { width: bubbles ? 1 : filled.map(({ series }) => (series.shape === 'LINE' ? 2 : 0)) },
      xaxis: xaxis(stage, {
        type: 'numeric',
        min: ends.min,
        max: ends.max,
        tickAmount: ends.ticks,
        labels: { rotate: 0, formatter: (number: string) => (log ? ' ' : numbers.tick(drawing.x, Number(number))) },
        title: { text: drawing.x.name, style: { fontWeight: 500 } },
      }),
      yaxis: yaxis(stage, drawing.y),
    } as ApexOptions,
  };
};

const radar = (stage: Stage): Plan => {
  const { drawing, palette } = stage;
  const options = base(stage, 'radar');
  return {
    origins: drawing.series.map((_, index) => index),
    options: {
      ...options,
      colors: drawing.series.map((series) => palette.hue(series.hue)),
      series: drawing.series.map((series, index) => ({ name: `s${index}`, data: series.marks.map((mark) => value(mark) ?? 0) })),
      fill: { opacity: 0.12 },
      markers: { size: 4, strokeWidth: 0 },
      plotOptions: {
        radar: {
          size: Math.min(stage.height / 2 - 46, stage.width / 2 - (stage.narrow ? 108 : 90)),
          polygons: {
            strokeColors: palette.token('--hui-chart-grid'),
            connectorColors: palette.token('--hui-chart-grid'),
            fill: { colors: ['transparent'] },
          },
        },
      },
      xaxis: {
        categories: drawing.labels.map((label) => fit(label, stage.narrow ? 6 : 10)),
        labels: { style: { colors: drawing.labels.map(() => palette.token('--hui-chart-text')), fontSize: '12px' } },
      },
      yaxis: yaxis(stage, drawing.y, { title: undefined }),
    } as ApexOptions,
  };
};

/** Round ends around a line, never beyond what its measure can reach. */
const lineEnds = (axis: Axis, least: number, most: number, steps: number) => {
  const lowest = axis.measure === 'POINTS' ? -Infinity : 0;
  const highest = axis.measure === 'SHARE' ? 1 : Infinity;
  const ends = roundFor(axis, Math.max(lowest, axis.min ?? least), Math.min(highest, axis.max ?? most), steps);
  return { min: ends.min, max: ends.max, tickAmount: ends.ticks };
};

const lines = (stage: Stage): Plan => {
  const { drawing, palette } = stage;
  const banded = drawing.series.map((series) => series.marks.some((mark) => mark.at.length === 3));
  const entries: { series: Series; index: Origin; band: boolean }[] = [
    ...drawing.series.flatMap((series, index) => (banded[index] ? [{ series, index: undefined, band: true }] : [])),
    ...drawing.series.map((series, index) => ({ series, index, band: false })),
  ];
  const anyBand = banded.some(Boolean);
  const options = base(stage, anyBand ? 'rangeArea' : 'line');
  const label = (at: number) => fit(drawing.labels[at] ?? '', stage.narrow ? LABEL_NARROW : LABEL);
  const all = drawing.series.flatMap((series) => series.marks.flatMap((mark) => mark.at));
  const aims = drawing.rules.map((rule) => rule.at);
  const least = Math.min(...all, ...aims);
  const most = Math.max(...all, ...aims);
  const room = (most - least || Math.abs(most) || 1) * 0.08;
  return {
    origins: entries.map((entry) => entry.index),
    options: {
      ...options,
      colors: entries.map(({ series }) => palette.hue(series.hue)),
      series: entries.map(({ series, band }, index) => ({
        name: `s${index}`,
        ...(anyBand ? { type: band ? 'rangeArea' : 'line' } : {}),
        data: series.marks.map((mark, at) => ({
          x: label(at),
          y: band ? (mark.at.length === 3 ? [mark.at[1], mark.at[2]] : [null, null]) : value(mark),
        })),
      })),
      fill: { opacity: entries.map(({ band }) => (band ? 0.16 : 1)) },
      stroke: {
        curve: 'straight',
        width: entries.map(({ band }) => (band ? 0 : 2)),
        dashArray: entries.map(({ series }) => (series.shape === 'DASHED' ? 5 : 0)),
      },
      markers: { size: entries.map(({ band }) => (band ? 0 : 4)), strokeWidth: 0, hover: { sizeOffset: 0 } },
      xaxis: xaxis(stage, { type: 'category' }),
      yaxis: yaxis(stage, drawing.y, { ...lineEnds(drawing.y, least - room, most + room, stage.narrow ? 4 : 5), forceNiceScale: false }),
    } as ApexOptions,
  };
};
