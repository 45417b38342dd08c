// The plan's table and the clipboard of a spreadsheet. No words in here: they come from data attributes.
(() => {
  'use strict';

  // Several cells pasted on the page of the table open the page for pasting, filled in.
  document.addEventListener('paste', (event) => {
    const form = document.getElementById('paste-here');
    const typing = event.target.closest?.('input, textarea, select, [contenteditable]');
    const text = event.clipboardData?.getData('text/plain') || '';
    if (!form || typing || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    form.elements.text.value = text;
    form.requestSubmit();
  });

  document.addEventListener('click', async (event) => {
    const link = event.target.closest?.('a[data-copy]');
    if (!link || !navigator.clipboard || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const status = document.getElementById('copy-status');
    status.textContent = '';
    try {
      const answer = await fetch(link.href, { redirect: 'manual' });
      if (!answer.ok) throw new Error(String(answer.status));
      await navigator.clipboard.writeText(await answer.text());
      status.textContent = link.dataset.copy;
    } catch {
      status.textContent = link.dataset.copyFailed;
    }
  });
})();
