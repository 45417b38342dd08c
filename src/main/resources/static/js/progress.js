// The sheet of those who report on projects, quicker by keyboard; everything works without it.
(() => {
  'use strict';

  // Ctrl+Enter saves the project that one is in, as in the tables.
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    const work = event.target.closest?.('.work-sheet .work');
    const button = work?.querySelector('button[name="row"]') || work?.form?.querySelector('.submit-row button');
    if (button) {
      event.preventDefault();
      button.click();
    }
  });

  // Up and down lead to the same field of the project above or below, ready to be typed over, as in a spreadsheet.
  document.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const field = event.target;
    if (!step || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (!field.matches?.('#sheet input[type="text"]') || field.id === 'asOf') return;
    const [, at, name] = /^rows(\d+)\.(.+)$/.exec(field.id) || [];
    const next = at && document.getElementById(`rows${Number(at) + step}.${name}`);
    if (next && next.checkVisibility()) {
      event.preventDefault();
      next.focus();
      next.select();
    }
  });

  // A file above the limit is said before it travels.
  document.addEventListener('change', (event) => {
    const field = event.target;
    if (!field.matches?.('input[type="file"][data-largest]')) return;
    const large = [...field.files].find((file) => file.size > Number(field.dataset.largest));
    field.setCustomValidity(large ? field.dataset.tooLarge.replace('{0}', large.name) : '');
    field.reportValidity();
  });
})();
