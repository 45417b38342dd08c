// A section being written: says whether the text is kept, and asks before the page is left while it is not. Without it
// the form works like any other.
(() => {
  'use strict';

  const form = document.querySelector('form[data-guard]');
  if (!form) return;
  let unkept = false;

  const state = (name) => {
    const place = form.querySelector('[data-state]');
    if (place && place.dataset[name]) place.textContent = place.dataset[name];
  };

  form.addEventListener('input', () => {
    if (!unkept) state('typing');
    unkept = true;
  });
  form.addEventListener('htmx:afterRequest', (event) => {
    if (event.detail.successful) unkept = false;
    else state('failed');
  });
  form.addEventListener('submit', () => {
    unkept = false;
  });
  window.addEventListener('beforeunload', (event) => {
    if (unkept) event.preventDefault();
  });
})();
