/** The colours of the style sheet as the library can take them: resolved for the theme of this moment. */
export class Palette {
  private probe = document.createElement('span');
  private dot = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
  private known = new Map<string, string>();

  constructor(private root: ShadowRoot) {
    this.probe.hidden = true;
    root.append(this.probe);
  }

  /** The value of a custom property as #rrggbb. */
  token(name: string): string {
    const known = this.known.get(name);
    if (known) return known;
    this.probe.style.color = `var(${name})`;
    const hex = this.hex(getComputedStyle(this.probe).color);
    this.known.set(name, hex);
    return hex;
  }

  /** Whatever way the browser writes a colour (rgb, oklch, color-mix): painted, it is three bytes. */
  private hex(colour: string): string {
    const pen = this.dot.getContext('2d', { willReadFrequently: true })!;
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  }

  /** Whether what is drawn now is drawn for a dark ground. */
  isDark(): boolean {
    return parseInt(this.token('--hui-card').slice(1, 3), 16) < 128;
  }

  hue(name: string): string {
    return this.token(`--hui-chart-${name}`);
  }

  /** The theme changed: colours are asked for anew. */
  forget() {
    this.known.clear();
    if (!this.probe.isConnected) this.root.append(this.probe);
  }
}

/** Calls back whenever the theme turns light or dark; the answer ends that. */
export const watchTheme = (changed: () => void): (() => void) => {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['theme', 'class', 'style'] });
  system.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', changed);
  };
};
