import { html, nothing, svg } from 'lit';

/** Line icons on a 16 px grid; an unknown name draws nothing. */
const PATHS: Record<string, string> = {
  alert: 'M8 4.5v4M8 11v.5M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13',
  arrow: 'M3 8h10M9 4l4 4l-4 4',
  bolt: 'M9 1.5L3.5 9H8l-1 5.5L12.500 7H8z',
  check: 'M3 8.500l3.500 3.500L13 4.500',
  clock: 'M8 4.500V8l2.500 1.500M8 1.500a6.500 6.500 0 1 0 0 13a6.500 6.500 0 0 0 0-13',
  eye: 'M1.500 8S4 3.500 8 3.500S14.500 8 14.500 8S12 12.500 8 12.500S1.500 8 1.500 8M8 6a2 2 0 1 0 0 4a2 2 0 0 0 0-4',
  flag: 'M3.500 14.500v-13M3.500 2.500h8.500l-2 3l2 3H3.500',
  heart: 'M8 13.500S2 10 2 5.800A3.200 3.200 0 0 1 8 4.300A3.200 3.200 0 0 1 14 5.800C14 10 8 13.500 8 13.500',
  hourglass: 'M4 1.500h8M4 14.500h8M5 1.500V4l3 4l3-4V1.500M5 14.500V12l3-4l3 4v2.500',
  link: 'M6.500 9.500l3-3M7 4.500l1.500-1.500a3.200 3.200 0 0 1 4.500 4.500L11.500 9M9 11.500L7.500 13A3.200 3.200 0 0 1 3 8.500L4.500 7',
  lock: 'M4 7.500h8v6H4zM5.500 7.500V5a2.500 2.500 0 0 1 5 0v2.500',
  move: 'M2 3.500h4v9H2zM10 3.500h4v9h-4M7.500 8h3',
  pause: 'M5.500 3.500v9M10.500 3.500v9',
  repeat: 'M3 7a5 5 0 0 1 9-2l1 1.500M13 3v3.500H9.500M13 9a5 5 0 0 1-9 2l-1-1.500M3 13V9.500h3.500',
  star: 'M8 1.800l1.900 4l4.300.5l-3.200 3l.9 4.300L8 11.400l-3.900 2.200l.9-4.300l-3.200-3l4.300-.5z',
  user: 'M8 2a3 3 0 1 0 0 6a3 3 0 0 0 0-6M2.500 14.500a5.500 5.500 0 0 1 11 0',
  down: 'M8 3v10M4 9l4 4l4-4',
  up: 'M8 13V3M4 7l4-4l4 4',
};

export const icon = (name: string | null | undefined) => {
  const path = name ? PATHS[name] : undefined;
  return path
    ? html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${svg`<path d=${path} />`}</svg>`
    : nothing;
};
