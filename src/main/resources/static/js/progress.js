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

  // A file above the limit is said before it travels.
  document.addEventListener('change', (event) => {
    const field = event.target;
    if (!field.matches?.('input[type="file"][data-largest]')) return;
    const large = [...field.files].find((file) => file.size > Number(field.dataset.largest));
    field.setCustomValidity(large ? field.dataset.tooLarge.replace('{0}', large.name) : '');
    field.reportValidity();
  });
})();
