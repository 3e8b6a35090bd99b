/** The colours of the style sheet as the library can take them: resolved for the theme of this moment. */
export class Palette {
  private probe = document.createElement('span');
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
    const numbers = getComputedStyle(this.probe).color.match(/[\d.]+/g) ?? ['128', '128', '128'];
    const hex = `#${numbers
      .slice(0, 3)
      .map((part) => Math.round(Number(part)).toString(16).padStart(2, '0'))
      .join('')}`;
    this.known.set(name, hex);
    return hex;
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
