import { html, nothing, svg } from 'lit';
import type { Table, Told } from './types';

const PATHS: Record<string, string> = {
  table: 'M2 3h12v10H2zM2 6.5h12M2 9.8h12M6 6.5V13',
  drawing: 'M2 13.5h12M4 11V7.5M8 11V3M12 11V5.5',
  picture: 'M2 3h12v10H2zM2 11l3.5-3.5L8.5 10l2.5-2.5l3 3M5.5 6h.01',
  workbook: 'M8 2v8M4.5 7L8 10.5L11.5 7M2.5 13.5h11',
};

export const glyph = (name: string) =>
  html`<svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">${svg`<path d=${PATHS[name] ?? ''} />`}</svg>`;

export interface Actions {
  asTable: boolean;
  xlsx: string | null;
  toggle(): void;
  picture(): void;
  vector?(): void;
}

/** Title, how many of when, and the buttons every picture has. */
export const head = (told: Told, actions: Actions) => {
  const { texts } = told;
  const other = actions.asTable ? 'drawing' : 'table';
  return html`<header>
    <div class="words">
      <h3 id="title">${told.title}<slot name="beside"></slot></h3>
      <p>${told.subtitle}</p>
    </div>
    ${told.empty
      ? nothing
      : html`<div class="actions">
          <button
            class="twin"
            title=${texts[other]}
            aria-label=${texts[other]}
            aria-pressed=${actions.asTable ? 'true' : 'false'}
            @click=${actions.toggle}
          >
            ${glyph(other)}
          </button>
          <button class="png" title=${texts.picture} aria-label=${texts.picture} @click=${actions.picture}>
            ${glyph('picture')}
          </button>
          ${actions.vector
            ? html`<button class="svg" title=${texts.svg} aria-label=${texts.svg} @click=${actions.vector}>SVG</button>`
            : nothing}
          ${actions.xlsx
            ? html`<a
                class="xlsx"
                href=${actions.xlsx}
                download
                router-ignore
                title=${texts.workbook}
                aria-label=${texts.workbook}
                >${glyph('workbook')}</a
              >`
            : nothing}
        </div>`}
  </header>`;
};

export const tableTwin = (table: Table) =>
  html`<div class="twin-table" tabindex="0" role="region" aria-labelledby="title">
    <table>
      <thead>
        <tr>
          ${table.columns.map((column) => html`<th scope="col" class=${column.number ? 'number' : ''}>${column.name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${table.rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell, at) =>
                at === 0
                  ? html`<th scope="row">${cell}</th>`
                  : html`<td class=${table.columns[at]?.number ? 'number' : ''}>${cell}</td>`
              )}
            </tr>`
        )}
      </tbody>
    </table>
  </div>`;
