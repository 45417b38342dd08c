// Rows of a plan's lists are written in their place, one at a time: a double click opens one, Enter saves, Ctrl+Enter saves
// and opens the next, Esc gives up. Without it each row has a page of its own.
(() => {
  'use strict';

  let next = null;      // the row or button to open once the list is there again
  let back = null;      // the row whose button gets the focus
  let table = null;     // in which it stands
  let dirty = false;

  const row = () => document.querySelector('#entries tr.editing');
  const opener = (id) => document.querySelector(`a#${CSS.escape(id)}, #${CSS.escape(id)} .row-actions a[hx-get]`);
  const openers = () => [...document.querySelectorAll('#entries .row-actions a[hx-get]')];

  function following(open) {
    let at = open.nextElementSibling;
    while (at && !at.id) at = at.nextElementSibling;
    return at?.id || null;
  }

  // Another row opens only when the open one holds nothing that would be lost.
  document.addEventListener('htmx:confirm', (event) => {
    const open = row();
    const opens = event.detail.verb === 'get' && event.target.matches('#entries .row-actions a, .toolbar a[hx-get]');
    if (!open || !opens) return;
    event.preventDefault();
    if (dirty) {
      open.querySelector('input:not([type=hidden]), textarea, select').focus();
      return;
    }
    next = event.target.closest('tr')?.id || event.target.id;
    open.querySelector('[data-give-up]').click();
  });

  document.addEventListener('dblclick', (event) => {
    const pressed = event.target.closest('#entries tbody tr[id]:not(.editing)');
    if (pressed && !event.target.closest('a, button, summary')) opener(pressed.id)?.click();
  });

  document.addEventListener('input', (event) => {
    if (event.target.closest('tr.editing')) dirty = true;
  });

  document.addEventListener('keydown', (event) => {
    const open = event.target.closest?.('tr.editing');
    if (!open) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      open.querySelector('[data-give-up]').click();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      next = following(open);
      open.querySelector('form').requestSubmit();
    }
  });

  // A row that somebody else saved meanwhile comes back with both texts, like one that was refused.
  document.addEventListener('htmx:beforeSwap', (event) => {
    if (event.detail.xhr.status === 409 && event.detail.target.closest?.('#entries')) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
    if (event.detail.xhr.status >= 400) next = null;
    const open = row();
    if (open && event.detail.xhr.status < 400) {
      back = open.id;
      table = open.closest('table').id;
    }
  });

  document.addEventListener('htmx:afterSettle', () => {
    const open = row();
    if (open) {
      if (!open.contains(document.activeElement)) {
        (open.querySelector('.error-summary') || open.querySelector('input:not([type=hidden]), textarea, select'))?.focus();
      }
      return;
    }
    if (!document.getElementById('entries')) return;
    dirty = false;
    const wanted = next;
    next = null;
    const here = openers().filter((link) => !table || link.closest('table').id === table);
    if (wanted) opener(wanted)?.click();
    else if (back) (opener(back) || here.at(-1))?.focus();
    back = null;
  });

  window.addEventListener('beforeunload', (event) => {
    if (dirty && row()) event.preventDefault();
  });
  document.addEventListener('submit', (event) => {
    if (!event.defaultPrevented) dirty = false;
  });
})();
