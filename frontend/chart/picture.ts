/** Makes a picture file in the browser of what was drawn; nothing leaves the page for it. */
export interface Sheet {
  svg: SVGSVGElement;
  title: string;
  subtitle: string;
  legend: { name: string; colour: string }[];
  background: string;
  text: string;
  muted: string;
  font: string;
}

const SCALE = 2;
const PADDING = 16;
const HEAD = 52;
const LEGEND = 22;

const clean = (title: string) => title.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60) || 'chart';

const markup = (original: SVGSVGElement, width: number, height: number, background?: string): string => {
  const copy = original.cloneNode(true) as SVGSVGElement;
  copy.querySelectorAll('foreignObject, script, image').forEach((each) => each.remove());
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  if (background) {
    const sheet = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    sheet.setAttribute('width', '100%');
    sheet.setAttribute('height', '100%');
    sheet.setAttribute('fill', background);
    copy.prepend(sheet);
  }
  return new XMLSerializer().serializeToString(copy);
};

const save = (blob: Blob, name: string) => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};

const loaded = (source: string): Promise<HTMLImageElement> =>
  new Promise((done, failed) => {
    const image = new Image();
    image.onload = () => done(image);
    image.onerror = failed;
    image.src = source;
  });

/** Words that do not fit are cut rather than written over the edge. */
const line = (pen: CanvasRenderingContext2D, words: string, x: number, y: number, room: number) => {
  let text = words;
  while (text.length > 1 && pen.measureText(text).width > room) text = `${text.slice(0, -2)}…`;
  pen.fillText(text, x, y);
};

export const savePng = async (sheet: Sheet, size = sheet.svg.getBoundingClientRect()) => {
  const { width, height } = size;
  const image = await loaded(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup(sheet.svg, width, height))}`);
  const canvas = document.createElement('canvas');
  const legend = sheet.legend.length ? LEGEND : 0;
  const whole = { width: width + 2 * PADDING, height: height + HEAD + legend + 2 * PADDING };
  canvas.width = whole.width * SCALE;
  canvas.height = whole.height * SCALE;
  const pen = canvas.getContext('2d')!;
  pen.scale(SCALE, SCALE);
  pen.fillStyle = sheet.background;
  pen.fillRect(0, 0, whole.width, whole.height);
  pen.fillStyle = sheet.text;
  pen.font = `600 16px ${sheet.font}`;
  line(pen, sheet.title, PADDING, PADDING + 16, width);
  pen.fillStyle = sheet.muted;
  pen.font = `12px ${sheet.font}`;
  line(pen, sheet.subtitle, PADDING, PADDING + 36, width);
  pen.drawImage(image, PADDING, PADDING + HEAD, width, height);
  let x = PADDING;
  for (const { name, colour } of sheet.legend) {
    const y = PADDING + HEAD + height + 12;
    pen.fillStyle = colour;
    pen.fillRect(x, y - 8, 12, 8);
    pen.fillStyle = sheet.text;
    line(pen, name, x + 17, y, width - x);
    x += 34 + pen.measureText(name).width;
  }
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (blob) save(blob, `${clean(sheet.title)}.png`);
};

export const saveSvg = (sheet: Sheet, width: number, height: number) =>
  save(
    new Blob([markup(sheet.svg, width, height, sheet.background)], { type: 'image/svg+xml' }),
    `${clean(sheet.title)}.svg`
  );
