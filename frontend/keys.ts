/** Hears the keys of the whole page while nobody is typing or choosing, and tells the server of those it asked for. */
class HuiKeys extends HTMLElement {
  /** The wanted keys, separated by blanks. */
  keys = '';

  connectedCallback() {
    this.hidden = true;
    document.addEventListener('keydown', this.hear);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.hear);
  }

  private hear = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) {
      return;
    }
    if (event.composedPath().some(isBusy) || document.querySelector('[role="dialog"][opened], vaadin-dialog[opened]')) {
      return;
    }
    if (event.key === '/') {
      const search = document.querySelector<HTMLElement>('.global-search:not([hidden])');
      if (search) {
        event.preventDefault();
        search.focus();
      }
    } else if (this.keys.split(' ').includes(event.key)) {
      event.preventDefault();
      this.dispatchEvent(new CustomEvent('hui-key', { detail: event.key }));
    }
  };
}

/** Fields, menus and whatever else takes letters itself. */
function isBusy(target: EventTarget): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ||
      /^(menu|menubar|listbox|combobox|textbox)$/.test(target.getAttribute('role') ?? ''))
  );
}

customElements.define('hui-keys', HuiKeys);
