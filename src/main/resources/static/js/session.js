// Warns before the session ends. Asking how long it lasts does not keep it alive; only the person does, by the button or
// by working on. No words in here: they come from data attributes.
(() => {
  'use strict';

  const box = document.getElementById('session-warning');
  if (!box) return;
  const words = box.querySelector('p');
  const button = box.querySelector('button');
  const before = Number(box.dataset.warning);
  const recheck = 15;
  let timer;
  let lastFocus = null;

  document.addEventListener('focusin', (event) => {
    if (!box.contains(event.target)) lastFocus = event.target;
  });

  function askIn(seconds) {
    clearTimeout(timer);
    timer = setTimeout(ask, seconds * 1000);
  }

  function say(text, mayStay) {
    // Set only when it changes: a screen reader reads it out each time.
    if (words.textContent !== text) words.textContent = text;
    button.hidden = !mayStay;
    box.hidden = false;
  }

  function clock(seconds) {
    return new Date(Date.now() + seconds * 1000)
      .toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
  }

  function plan({ idle, longest }) {
    const left = Math.min(idle, longest);
    if (left <= 0) {
      clearTimeout(timer);
      say(box.dataset.ended, false);
    } else if (left > before) {
      box.hidden = true;
      askIn(left - before);
    } else {
      const atLongest = longest <= idle;
      say((atLongest ? box.dataset.longestWords : box.dataset.idleWords).replace('{0}', clock(left)), !atLongest);
      askIn(Math.min(left + 1, recheck));
    }
  }

  async function ask() {
    try {
      const answer = await fetch(box.dataset.left, { cache: 'no-store' });
      plan(await answer.json());
    } catch {
      askIn(recheck);
    }
  }

  button.addEventListener('click', async () => {
    try {
      await fetch(box.dataset.alive, { cache: 'no-store', redirect: 'manual' });
    } finally {
      await ask();
      if (box.hidden) lastFocus?.focus();
    }
  });

  // A machine that slept kept no time.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) ask();
  });

  plan({ idle: Number(box.dataset.idle), longest: Number(box.dataset.longest) });
})();
