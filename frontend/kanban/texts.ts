/** Texts from the server with {0}, {1} … filled in. */
export class Texts {
  private readonly numbers: Intl.NumberFormat;
  private readonly instants: Intl.DateTimeFormat;

  constructor(
    private readonly texts: Record<string, string> = {},
    language = 'zh-CN',
    timeZone: string | undefined = undefined
  ) {
    this.numbers = new Intl.NumberFormat(language);
    this.instants = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  }

  get(key: string, ...values: (string | number)[]): string {
    const text = this.texts[key] ?? '';
    return text.replace(/\{(\d+)\}/g, (_, index) => String(values[Number(index)] ?? ''));
  }

  number(value: number): string {
    return this.numbers.format(value);
  }

  instant(iso: string): string {
    return this.instants.format(new Date(iso));
  }

  /** Two largest units: 3天4小时, 2小时15分, 8分. */
  span(milliseconds: number): string {
    const minutes = Math.floor(milliseconds / 60_000);
    const hours = Math.floor(minutes / 60);
    const days = Math.floor(hours / 24);
    if (days >= 2) return this.pair('days', days, 'hours', hours % 24);
    if (hours >= 1) return this.pair('hours', hours, 'minutes', minutes % 60);
    return this.get('minutes', minutes);
  }

  private pair(large: string, count: number, small: string, rest: number): string {
    const first = this.get(large, count);
    return rest === 0 ? first : this.get('span', first, this.get(small, rest));
  }
}
