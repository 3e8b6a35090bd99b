import { boxOf, type Box, type Drawn } from './marks';

const SVG = 'http://www.w3.org/2000/svg';
const GAP = 4;

const meet = (one: Box, other: Box) =>
  one.left < other.left + other.width &&
  other.left < one.left + one.width &&
  one.top < other.top + other.height &&
  other.top < one.top + one.height;

/** Beside the mark, else at its left, above, below. */
const places = (mark: Box, width: number, height: number): Box[] => {
  const middle = mark.top + (mark.height - height) / 2;
  const centre = mark.left + (mark.width - width) / 2;
  return [
    { left: mark.left + mark.width + GAP, top: middle, width, height },
    { left: mark.left - width - GAP, top: middle, width, height },
    { left: centre, top: mark.top - height - 1, width, height },
    { left: centre, top: mark.top + mark.height + 1, width, height },
  ];
};

/**
 * Writes the names of marks into the picture, the largest first, each where it covers no other mark or name and stays
 * within; a name without such a place is left to hover and keyboard.
 */
export const nameMarks = (svg: SVGSVGElement, within: Box, marks: Drawn[], names: string[], colour: string) => {
  const own = svg.getBoundingClientRect();
  const layer = document.createElementNS(SVG, 'g');
  layer.setAttribute('class', 'names');
  layer.setAttribute('fill', colour);
  layer.setAttribute('font-size', '11');
  layer.setAttribute('pointer-events', 'none');
  svg.append(layer);
  const drawn = marks.map((mark, at) => ({ box: boxOf(mark), name: names[at] ?? '' }));
  const taken = drawn.map(({ box }) => box);
  for (const { box, name } of [...drawn].sort((one, other) => other.box.width - one.box.width)) {
    const text = document.createElementNS(SVG, 'text');
    text.textContent = name;
    layer.append(text);
    const { width, height } = text.getBoundingClientRect();
    const place = places(box, width, height).find(
      (each) =>
        each.left >= within.left &&
        each.left + width <= within.left + within.width &&
        each.top >= within.top &&
        each.top + height <= within.top + within.height &&
        !taken.some((other) => meet(each, other))
    );
    if (place && name) {
      taken.push(place);
      text.setAttribute('x', String(place.left - own.left));
      text.setAttribute('y', String(place.top - own.top + height * 0.8));
    } else {
      text.remove();
    }
  }
};
