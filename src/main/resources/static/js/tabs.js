// Where tabs are wider than the page, as on a phone, the open one is in sight.
(() => {
  'use strict';

  function show() {
    for (const open of document.querySelectorAll('.tabs [aria-current]')) {
      const row = open.closest('ul');
      if (row.scrollLeft !== 0 || row.scrollWidth <= row.clientWidth) continue;
      const box = open.getBoundingClientRect();
      row.scrollLeft = box.left - row.getBoundingClientRect().left - (row.clientWidth - box.width) / 2;
    }
  }

  show();
  document.addEventListener('htmx:afterSettle', show);
})();
