import { html, nothing, svg } from 'lit';

/** Line icons on a 16 px grid; an unknown name draws nothing. */
const PATHS: Record<string, string> = {
  alert: 'M8 4.5v4M8 11v.5M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13',
  arrow: 'M3 8h10M9 4l4 4l-4 4',
  bolt: 'M9 1.5L3.5 9H8l-1 5.5L12.5 7H8z',
  check: 'M3 8.5l3.5 3.5L13 4.5',
  clock: 'M8 4.5V8l2.5 1.5M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13',
  eye: 'M1.5 8S4 3.5 8 3.5S14.5 8 14.5 8S12 12.5 8 12.5S1.5 8 1.5 8M8 6a2 2 0 1 0 0 4a2 2 0 0 0 0-4',
  flag: 'M3.5 14.5v-13M3.5 2.5h8.5l-2 3l2 3H3.5',
  heart: 'M8 13.5S2 10 2 5.8A3.2 3.2 0 0 1 8 4.3A3.2 3.2 0 0 1 14 5.8C14 10 8 13.5 8 13.5',
  hourglass: 'M4 1.5h8M4 14.5h8M5 1.5V4l3 4l3-4V1.5M5 14.5V12l3-4l3 4v2.5',
  link: 'M6.5 9.5l3-3M7 4.5l1.5-1.5a3.2 3.2 0 0 1 4.5 4.5L11.5 9M9 11.5L7.5 13A3.2 3.2 0 0 1 3 8.5L4.5 7',
  lock: 'M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  move: 'M9.5 2.5h4v11h-4M2 8h7M6 5l3 3l-3 3',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  repeat: 'M3 7a5 5 0 0 1 9-2l1 1.5M13 3v3.5H9.5M13 9a5 5 0 0 1-9 2l-1-1.5M3 13V9.5h3.5',
  star: 'M8 1.8l1.9 4l4.3.5l-3.2 3l.9 4.3L8 11.4l-3.9 2.2l.9-4.3l-3.2-3l4.3-.5z',
  user: 'M8 2a3 3 0 1 0 0 6a3 3 0 0 0 0-6M2.5 14.5a5.5 5.5 0 0 1 11 0',
  down: 'M8 3v10M4 9l4 4l4-4',
  up: 'M8 13V3M4 7l4-4l4 4',
};

export const icon = (name: string | null | undefined) => {
  const path = name ? PATHS[name] : undefined;
  return path
    ? html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${svg`<path d=${path} />`}</svg>`
    : nothing;
};
