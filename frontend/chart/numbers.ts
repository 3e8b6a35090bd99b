import type { Axis, Measure } from './types';

/** Numbers along an axis: short, because the exact value is said on hover. */
export class Numbers {
  constructor(
    private language: string,
    private texts: Record<string, string>
  ) {}

  /** @param most the largest size on the axis, so that all its ticks speak in one unit */
  tick(axis: Axis, value: number, most = 0): string {
    const real = axis.logarithmic ? 10 ** value : value;
    return Number.isFinite(real) ? this.short(axis.measure, real, most) : '';
  }

  short(measure: Measure, value: number, most = 0): string {
    switch (measure) {
      case 'SHARE':
        return this.number(value, { style: 'percent', maximumFractionDigits: 0 });
      case 'MINUTES':
        return this.span(value, Math.max(most, Math.abs(value)));
      case 'MONEY':
        return this.number(value, { style: 'currency', currency: 'CNY', notation: 'compact', maximumFractionDigits: 1 });
      case 'COUNT':
        return this.number(value, { notation: value >= 10_000 ? 'compact' : 'standard', maximumFractionDigits: 1 });
      default:
        return this.number(value, { maximumFractionDigits: 1 });
    }
  }

  private span(minutes: number, most: number): string {
    if (minutes < 0) return `−${this.span(-minutes, most)}`;
    if (most >= 2880) return this.text('days', this.number(minutes / 1440, { maximumFractionDigits: 1 }));
    if (most >= 60) return this.text('hours', this.number(minutes / 60, { maximumFractionDigits: 1 }));
    return this.text('minutes', this.number(minutes, { maximumFractionDigits: 0 }));
  }

  private number(value: number, options: Intl.NumberFormatOptions): string {
    const format = new Intl.NumberFormat(this.language, options);
    const size = format.format(Math.abs(value));
    // one minus sign everywhere, and none where the digits shown are nothing
    return value < 0 && size !== format.format(0) ? `−${size}` : size;
  }

  text(key: string, ...values: (string | number)[]): string {
    return (this.texts[key] ?? '').replace(/\{(\d+)\}/g, (_, index) => String(values[Number(index)] ?? ''));
  }
}
