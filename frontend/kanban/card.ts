import { html, nothing } from 'lit';
import { icon } from './icons';
import { lookOf } from './due';
import type { Card } from './types';
import type { Texts } from './texts';

/** Everything about a card that is not in its record. */
export interface CardState {
  index: number;
  count: number;
  pitch: number;
  focusable: boolean;
  selected: boolean;
  pending: boolean;
  dragged: boolean;
  flash: boolean;
  movable: boolean;
  now: number;
  texts: Texts;
}

const SHOWN_BADGES = 4;

/** What a screen reader says: number and title first, then everything the eye would catch. */
function nameOf(card: Card, state: CardState, due: string): string {
  const { texts } = state;
  return [
    `${card.title} ${card.text}`,
    due,
    ...(card.badges ?? []).map((badge) => badge.label),
    ...(card.footer ?? []),
    card.person ?? '',
    card.openBy ? texts.get('openBy', card.openBy) : '',
    state.selected ? texts.get('selectedOne') : '',
    state.pending ? texts.get('saving') : '',
  ]
    .filter(Boolean)
    .join(texts.get('comma'));
}

export function cardTemplate(card: Card, state: CardState) {
  const { texts } = state;
  const due = card.due ? lookOf(card.due, state.now, texts) : undefined;
  const marks = ['card'];
  if (due && due.tone !== 'neutral') marks.push(`due-${due.tone}`);
  for (const mark of ['selected', 'pending', 'dragged', 'flash'] as const) if (state[mark]) marks.push(mark);
  return html`<div
    role="listitem"
    class=${marks.join(' ')}
    data-card=${card.id}
    tabindex=${state.focusable ? 0 : -1}
    aria-label=${nameOf(card, state, due?.label ?? '')}
    aria-setsize=${state.count}
    aria-posinset=${state.index + 1}
    aria-busy=${state.pending ? 'true' : nothing}
    .style=${`translate: 0 ${state.index * state.pitch}px`}
  >
    <div class="top">
      <span class="title">${card.title}</span>
      <input type="checkbox" tabindex="-1" .checked=${state.selected} aria-label=${texts.get('select', card.title)} />
      ${state.movable
        ? html`<button class="move" tabindex="-1" aria-label=${texts.get('moveCard', card.title)}>${icon('move')}</button>`
        : nothing}
      ${card.openBy
        ? html`<span class="open" title=${texts.get('openBy', card.openBy)}>${icon('eye')}${card.openBy}</span>`
        : nothing}
      ${due
        ? html`<span class="due ${due.tone}" title=${due.hint}>${icon(due.icon)}${due.label}</span>`
        : nothing}
    </div>
    <div class="text">${card.text}</div>
    <div class="bottom">
      ${card.badges?.slice(0, SHOWN_BADGES).map(
        (badge) =>
          html`<span class="badge ${badge.tone}" title=${badge.hint ?? nothing}
            >${icon(badge.icon)}${badge.label}</span
          >`
      )}
      <span class="footer">${card.footer?.join(' · ')}</span>
      ${card.initials ? html`<span class="person" title=${card.person ?? nothing}>${card.initials}</span>` : nothing}
    </div>
  </div>`;
}
