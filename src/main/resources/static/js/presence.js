// Tells the server that a form is still in use and when it is left, and shows who else has it open.
(() => {
  'use strict';

  const EVERY = 60_000;
  let used = true;

  const open = () => [...document.querySelectorAll('[data-presence]')];
  const token = () => document.querySelector('input[name="_csrf"]')?.value || '';
  const body = () => new URLSearchParams({ _csrf: token() });

  // Only while somebody is at it: an unattended page must not keep the session alive. A failure costs nothing.
  async function sign() {
    if (!used || document.hidden) return;
    used = false;
    for (const place of open()) {
      try {
        const answer = await fetch(place.dataset.presence, { method: 'POST', body: body(), redirect: 'manual' });
        if (answer.ok && answer.status === 200) {
          const text = (await answer.text()).trim();
          if (place.innerHTML.trim() !== text) place.innerHTML = text;
        }
      } catch { /* offline: the next sign may get through */ }
    }
  }

  for (const kind of ['keydown', 'pointerdown', 'input']) {
    document.addEventListener(kind, () => { used = true; }, { passive: true });
  }
  setInterval(sign, EVERY);

  // Saving releases on the server; here a page that is left without saving.
  let saving = false;
  document.addEventListener('submit', () => { saving = true; });
  window.addEventListener('pageshow', (event) => {
    saving = false;
    used = true;
    if (event.persisted) sign();
  });
  window.addEventListener('pagehide', () => {
    if (saving) return;
    for (const place of open()) navigator.sendBeacon(`${place.dataset.presence}/end`, body());
  });
})();
