// Makes pages quicker to use; everything works without it. No words in here: they come from data attributes.
(() => {
  'use strict';

  const notices = () => document.getElementById('notices');

  function say(text) {
    const place = notices();
    if (!place || !text) return;
    const box = document.createElement('div');
    box.className = 'alert error';
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    box.append(paragraph);
    place.replaceChildren(box);
    box.scrollIntoView({ block: 'nearest' });
  }

  // htmx: a refused form is swapped in like any answer; other failures are said at the top with their reference.
  document.addEventListener('htmx:beforeSwap', (event) => {
    if (event.detail.xhr.status === 422) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });
  document.addEventListener('htmx:responseError', (event) => {
    const { xhr } = event.detail;
    const page = new DOMParser().parseFromString(xhr.responseText, 'text/html');
    const heading = page.querySelector('main h1')?.textContent;
    const reference = xhr.getResponseHeader('X-Request-Id') || '';
    say(`${heading ? `${heading}. ` : ''}${notices()?.dataset.failed} ${reference}`.trim());
  });
  document.addEventListener('htmx:sendError', () => say(notices()?.dataset.offline));

  // A second press of the same button while the first is under way does nothing.
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.method !== 'post' || event.defaultPrevented) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'true';
    event.submitter?.setAttribute('aria-disabled', 'true');
  });
  window.addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll('form[data-sent]')) {
      delete form.dataset.sent;
      form.querySelectorAll('[aria-disabled]').forEach((button) => button.removeAttribute('aria-disabled'));
    }
  });

  // Open menus close on Escape and on a click elsewhere.
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      const open = document.querySelector('.account-menu[open]');
      if (open) {
        open.open = false;
        open.querySelector('summary').focus();
      }
    }
    const typing = event.target.closest?.('input, textarea, select, [contenteditable]');
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const search = document.querySelector('input[type="search"]');
      if (search) {
        event.preventDefault();
        search.focus();
      }
    }
  });
  document.addEventListener('click', (event) => {
    const open = document.querySelector('.account-menu[open]');
    if (open && !open.contains(event.target)) open.open = false;
  });

  function icon(href) {
    const space = 'http://www.w3.org/2000/svg';
    const svg = document.createElementNS(space, 'svg');
    svg.setAttribute('class', 'icon');
    svg.setAttribute('aria-hidden', 'true');
    const use = document.createElementNS(space, 'use');
    use.setAttribute('href', href);
    svg.append(use);
    return svg;
  }

  // Dates: a picker beside the typed dd/MM/yyyy.
  function addPicker(control) {
    const typed = control.querySelector('input');
    if (!typed || control.querySelector('.date-picker') || !('showPicker' in HTMLInputElement.prototype)) return;
    const holder = document.createElement('span');
    holder.className = 'date-picker';
    const native = document.createElement('input');
    native.type = 'date';
    native.tabIndex = -1;
    native.setAttribute('aria-hidden', 'true');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.setAttribute('aria-label', control.dataset.date);
    button.append(icon(control.dataset.icon));
    button.addEventListener('click', () => {
      const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(typed.value.trim());
      native.value = parts ? `${parts[3]}-${parts[2].padStart(2, '0')}-${parts[1].padStart(2, '0')}` : '';
      native.showPicker();
    });
    native.addEventListener('change', () => {
      if (!native.value) return;
      typed.value = native.value.split('-').reverse().join('/');
      typed.dispatchEvent(new Event('input', { bubbles: true }));
      typed.focus();
    });
    holder.append(button, native);
    typed.after(holder);
  }

  function prepare(root) {
    root.querySelectorAll('[data-date]').forEach(addPicker);
    root.querySelector('.error-summary')?.focus();
  }
  document.addEventListener('htmx:load', (event) => prepare(event.detail.elt));
  prepare(document);
})();
