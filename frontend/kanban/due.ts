import type { Due, Tone } from './types';
import type { Texts } from './texts';

export interface DueLook {
  label: string;
  tone: Tone;
  icon: string;
  hint: string;
}

const ICONS: Record<Tone, string> = {
  neutral: 'clock',
  info: 'pause',
  success: 'check',
  warning: 'hourglass',
  danger: 'alert',
};

/** What the clock of a card says at this moment. */
export function lookOf(due: Due, now: number, texts: Texts): DueLook {
  const hint = due.at ? texts.instant(due.at) : '';
  if (due.text) {
    const tone = due.tone ?? 'neutral';
    return { label: due.text, tone, icon: ICONS[tone], hint };
  }
  const left = Date.parse(due.at ?? '') - now;
  if (left < 0) return { label: texts.get('overdue', texts.span(-left)), tone: 'danger', icon: 'alert', hint };
  const warned = due.warnAt ? Date.parse(due.warnAt) <= now : false;
  const tone: Tone = warned ? 'warning' : 'neutral';
  return { label: texts.get('remaining', texts.span(left)), tone, icon: ICONS[tone], hint };
}
