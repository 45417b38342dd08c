// The table of a plan as a spreadsheet: cells by arrows, rows that open in their place, what a row's menu does. Every
// act is an address that a plain form sends too; a script only asks for the part that changes. No words in here.
(() => {
  'use strict';

  const said = document.getElementById('grid-said');
  const grid = () => document.getElementById('grid');
  const table = () => grid()?.querySelector('table.plan-table');
  if (!said || !grid()) return;

  const rows = () => [...(table()?.querySelectorAll('tbody > tr, tfoot > tr') || [])];
  const isOpen = (row) => row.classList.contains('editing');
  const kind = (row) => (row.dataset.item ? 'item' : row.dataset.group ? 'group' : null);
  const home = (row) => (kind(row) === 'item' ? `${grid().dataset.plan}/${row.dataset.item}` : `${grid().dataset.groups}/${row.dataset.group}`);
  const drafts = new Map(); // what was typed into rows that were given up, by the row's id, until the page is left
  const before = new Map(); // the rows as they were before they were opened
  let cell = null;

  function say(text) {
    said.textContent = '';
    requestAnimationFrame(() => { said.textContent = text; });
  }

  // Cells: one of them is reached by Tab, the others by moving from it.
  const cells = (row) => [...row.children].filter((one) => one.tabIndex >= -1 && one.hasAttribute('tabindex') && one.offsetParent);
  function columnOf(one) {
    let column = 0;
    for (let left = one.previousElementSibling; left; left = left.previousElementSibling) column += left.colSpan;
    return column;
  }
  function cellAt(row, column) {
    const all = cells(row);
    return all.find((one) => columnOf(one) <= column && column < columnOf(one) + one.colSpan) || all[0];
  }
  function stand(one, focus = true) {
    if (!one) return;
    if (cell && cell !== one) cell.tabIndex = -1;
    cell = one;
    cell.tabIndex = 0;
    if (focus) {
      cell.focus();
      cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }

  function prepare(row) {
    if (isOpen(row)) return;
    for (const one of row.children) {
      one.tabIndex = -1;
      one.querySelectorAll('a, input, button').forEach((inner) => { inner.tabIndex = -1; });
    }
    const box = row.querySelector('.select input');
    row.classList.toggle('chosen', Boolean(box?.checked));
    if (box) row.setAttribute('aria-selected', String(box.checked));
    const menu = row.querySelector('.row-menu');
    if (menu) {
      menu.setAttribute('role', 'button');
      menu.setAttribute('aria-haspopup', 'true');
    }
  }
  function prepareAll() {
    grid().classList.add('grid-on');
    if (!table()) return;
    table().setAttribute('role', 'grid');
    table().setAttribute('aria-multiselectable', 'true');
    table().setAttribute('aria-label', grid().querySelector('.table-region')?.getAttribute('aria-label') || '');
    grid().querySelector('.table-region')?.removeAttribute('tabindex');
    rows().forEach(prepare);
    if (!cell?.isConnected) stand(cells(rows().find((row) => !isOpen(row)) || rows()[0])[0], false);
  }

  // Answers are pieces of the page; each takes the place of its namesake.
  function pieces(html) {
    const box = document.createElement('template');
    box.innerHTML = html;
    return [...box.content.children].filter((one) => one.id);
  }
  function put(piece, place) {
    if (!place) return;
    if (place === cell?.parentElement) cell = null;
    const more = place.querySelector?.('.continued');
    if (more && !piece.querySelector('.continued')) piece.querySelector('.name')?.append(more);
    place.replaceWith(piece);
    if (piece.matches('tr')) prepare(piece);
  }
  function loaded(row) {
    window.htmx?.process(row);
    document.dispatchEvent(new CustomEvent('htmx:load', { detail: { elt: row } }));
    here(row);
  }
  // Others who open the row are told of us, and we of them; presence.js goes on with it.
  async function here(row, gone = false) {
    const place = row.querySelector('[data-presence]');
    if (!place) return;
    const body = new URLSearchParams({ _csrf: row.querySelector('[name="_csrf"]')?.value || '' });
    if (gone) {
      navigator.sendBeacon(`${place.dataset.presence}/end`, body);
      return;
    }
    try {
      const answer = await fetch(place.dataset.presence, { method: 'POST', body, redirect: 'manual' });
      if (answer.status === 200) place.innerHTML = (await answer.text()).trim();
    } catch { /* offline: nobody to tell */ }
  }
  async function ask(url, options = {}) {
    const answer = await fetch(url, { credentials: 'same-origin', ...options, headers: { 'HX-Request': 'true' } });
    const away = answer.headers.get('HX-Redirect');
    // The session was lost. A row that was sent is kept and comes back after signing in; others hold the page.
    const refresh = answer.headers.has('HX-Refresh') && !dirty();
    leaving = dirty() < 2;
    if (away) location.assign(away);
    else if (refresh) location.reload();
    else leaving = false;
    return { answer, away: away || refresh, html: await answer.text() };
  }
  function reason(answer, html) {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const what = [...page.querySelectorAll('main h1, main h1 + p')].map((one) => one.textContent.trim().replace(/\.$/, '')).join('. ');
    return `${what ? `${what}. ` : ''}${said.dataset.failed} ${answer.headers.get('X-Request-Id') || ''}`.trim();
  }

  // Rows that open, and close again.
  function fields(row) {
    return [...row.querySelectorAll('input:not([type=hidden]), textarea, select')];
  }
  function changed(row) {
    return fields(row).some((field) => (field.tagName === 'SELECT'
      ? field.selectedIndex !== Math.max(0, [...field.options].findIndex((option) => option.defaultSelected))
      : field.value !== field.defaultValue));
  }
  const dirty = () => rows().filter((row) => isOpen(row) && changed(row)).length;
  function focusField(row, column) {
    const wanted = [...row.children].find((one) => columnOf(one) <= column && column < columnOf(one) + one.colSpan);
    const field = row.querySelector('[aria-invalid="true"]') || wanted?.querySelector('input, textarea, select') || fields(row)[0];
    field?.focus();
    if (field?.select && field.tagName !== 'SELECT') field.select();
  }
  function restoreDraft(row) {
    const draft = drafts.get(row.id);
    if (!draft) return;
    drafts.delete(row.id);
    row.querySelectorAll('[name]').forEach((field) => { if (draft.has(field.name) && field.name !== '_csrf') field.value = draft.get(field.name); });
    row.querySelector('.row-said').textContent = said.dataset.draft;
  }
  async function open(row, column = 2, address = `${home(row)}/row?edit`) {
    if (!kind(row) || isOpen(row) || row.getAttribute('aria-busy')) return;
    row.setAttribute('aria-busy', 'true');
    try {
      const { answer, away, html } = await ask(address);
      if (away) return;
      const piece = pieces(html)[0];
      if (!answer.ok || !piece) {
        tell(reason(answer, html));
        return;
      }
      before.set(piece.id, row);
      put(piece, row);
      loaded(piece);
      restoreDraft(piece);
      stand(cellAt(nextRow(piece) || piece.parentElement.lastElementChild, column), false);
      focusField(piece, column);
    } catch {
      tell(said.dataset.offline);
    } finally {
      row.removeAttribute('aria-busy');
    }
  }
  async function openNew(after, column = 2) {
    if (document.getElementById('item-new')) {
      focusField(document.getElementById('item-new'), column);
      return;
    }
    if (grid().getAttribute('aria-busy')) return;
    grid().setAttribute('aria-busy', 'true');
    let place = after;
    let query = '';
    if (after && kind(after) === 'item') query = `after=${after.dataset.item}`;
    if (after && kind(after) === 'group') {
      query = `group=${after.dataset.group}`;
      while (place.nextElementSibling?.dataset.item) place = place.nextElementSibling;
    }
    try {
      const { answer, away, html } = await ask(`${grid().dataset.plan}/row?${query}`);
      if (away) return;
      const piece = pieces(html)[0];
      if (!answer.ok || !piece) {
        tell(reason(answer, html));
        return;
      }
      if (place) place.after(piece);
      else table().tBodies[0].append(piece);
      loaded(piece);
      restoreDraft(piece);
      focusField(piece, column);
      piece.scrollIntoView({ block: 'nearest' });
    } catch {
      tell(said.dataset.offline);
    } finally {
      grid().removeAttribute('aria-busy');
    }
  }
  function close(row, keep = true) {
    if (keep && changed(row)) drafts.set(row.id, new FormData(row.querySelector('form')));
    here(row, true);
    const old = before.get(row.id);
    before.delete(row.id);
    const neighbour = row.previousElementSibling || row.nextElementSibling;
    if (old) {
      put(old, row);
      stand(cellAt(old, 2));
    } else {
      row.remove();
      if (neighbour) stand(cellAt(neighbour, 2));
    }
  }
  async function save(row, andNext) {
    const form = row.querySelector('form');
    if (row.getAttribute('aria-busy')) return;
    row.setAttribute('aria-busy', 'true');
    const line = row.querySelector('.row-said');
    line.textContent = said.dataset.busy;
    const column = columnOf(document.activeElement?.closest('td') || row.children[2]);
    try {
      const { answer, away, html } = await ask(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
      if (away) return;
      const all = pieces(html);
      if (all.length && [409, 422].includes(answer.status)) {
        const old = before.get(row.id);
        put(all[0], row);
        if (old) before.set(all[0].id, old);
        loaded(all[0]);
        focusField(all[0], column);
      } else if (answer.ok && all.length) {
        before.delete(row.id);
        drafts.delete(row.id);
        saved(row, all, column, andNext);
      } else {
        line.textContent = reason(answer, html);
      }
    } catch {
      line.textContent = said.dataset.offline;
    } finally {
      row.removeAttribute('aria-busy');
      if (line.textContent === said.dataset.busy) line.textContent = '';
    }
  }
  function saved(row, all, column, andNext) {
    const fresh = all[0];
    const isNew = row.id === 'item-new';
    here(row, true);
    put(fresh, row);
    all.slice(1).forEach((piece) => put(piece, document.getElementById(piece.id)));
    fresh.classList.add('just-saved');
    setTimeout(() => fresh.classList.remove('just-saved'), 2000);
    say(said.dataset.saved);
    const next = nextRow(fresh);
    if (andNext && isNew) openNew(fresh, column);
    else if (andNext && next) open(next, column);
    else stand(cellAt(fresh, column));
  }
  function nextRow(row) {
    let next = row.nextElementSibling;
    while (next && (!next.dataset.item || isOpen(next))) next = next.nextElementSibling;
    return next;
  }
  async function take(row) {
    row.setAttribute('aria-busy', 'true');
    try {
      const { answer, away, html } = await ask(`${home(row)}/row`);
      if (away) return;
      const all = pieces(html);
      if (answer.ok && all.length) {
        before.delete(row.id);
        here(row, true);
        put(all[0], row);
        all.slice(1).forEach((piece) => put(piece, document.getElementById(piece.id)));
        stand(cellAt(all[0], 2));
      } else {
        row.querySelector('.row-said').textContent = reason(answer, html);
      }
    } catch {
      row.querySelector('.row-said').textContent = said.dataset.offline;
    } finally {
      row.removeAttribute('aria-busy');
    }
  }

  // What changes more than a row: the answer is the table anew; rows that are open stay open.
  function tell(text, kindOf = 'error') {
    const box = document.createElement('div');
    box.className = `alert ${kindOf}`;
    box.append(Object.assign(document.createElement('p'), { textContent: text }));
    document.getElementById('notices').replaceChildren(box);
    box.scrollIntoView({ block: 'nearest' });
  }
  function renew(html, at) {
    const open = rows().filter(isOpen);
    const chosen = new Set(rows().filter((row) => row.classList.contains('chosen')).map((row) => row.id));
    const all = pieces(html);
    const notice = all.find((piece) => piece.id === 'fresh-notice');
    if (notice?.children.length) document.getElementById('notices').replaceChildren(...notice.children);
    all.filter((piece) => piece !== notice).forEach((piece) => put(piece, document.getElementById(piece.id)));
    open.forEach((row) => {
      const place = document.getElementById(row.id);
      if (place) {
        before.set(row.id, place);
        place.replaceWith(row);
      }
    });
    rows().forEach((row) => {
      const box = row.querySelector('.select input');
      if (box && chosen.has(row.id)) box.checked = true;
    });
    cell = null;
    prepareAll();
    const row = at && document.getElementById(at);
    if (row && !isOpen(row)) stand(cellAt(row, 2));
    choice();
  }
  async function act(url, body, at, after) {
    if (grid().getAttribute('aria-busy')) return;
    grid().setAttribute('aria-busy', 'true');
    const form = document.getElementById('row-action');
    const sent = new URLSearchParams(new FormData(form));
    Object.entries({ page: grid().dataset.page, ...body }).forEach(([name, value]) => sent.set(name, value));
    try {
      const { answer, away, html } = await ask(url, { method: 'POST', body: sent });
      if (away) return;
      if (!answer.ok) {
        tell(reason(answer, html));
        return;
      }
      const made = new URL(answer.url).searchParams.get('item');
      renew(html, made ? `item-${made}` : at);
      after?.(made);
    } catch {
      tell(said.dataset.offline);
    } finally {
      grid().removeAttribute('aria-busy');
    }
  }
  function neighbourOf(row) {
    const other = row.nextElementSibling || row.previousElementSibling;
    return other?.id;
  }
  const acts = {
    edit: (row) => open(row),
    after: (row) => openNew(row),
    duplicate: (row) => kind(row) === 'item'
      && act(`${home(row)}/duplicate`, { once: grid().dataset.once }, row.id, (made) => {
        const copy = made && document.getElementById(`item-${made}`);
        if (copy) open(copy);
      }),
    up: (row) => act(`${home(row)}/move`, { to: 'up' }, row.id),
    down: (row) => act(`${home(row)}/move`, { to: 'down' }, row.id),
    in: (row) => kind(row) === 'group' && act(`${home(row)}/move`, { to: 'in' }, row.id),
    out: (row) => kind(row) === 'group' && act(`${home(row)}/move`, { to: 'out' }, row.id),
    delete: (row) => act(`${home(row)}/delete`, {}, neighbourOf(row)),
    regroup: (row) => {
      rows().forEach((one) => choose(one, one === row));
      choice('groupId');
    },
  };

  // Rows that are chosen, and the bar for all of them.
  let last = null;
  let barAsked = null;
  function choose(row, on) {
    const box = row.querySelector('.select input');
    if (!box) return;
    box.checked = on;
    prepare(row);
    if (cell?.parentElement === row) cell.tabIndex = 0;
  }
  function chosenRows() {
    return rows().filter((row) => row.querySelector('.select input')?.checked);
  }
  async function choice(focus) {
    const count = chosenRows().length;
    let bar = document.getElementById('selection');
    if (count && bar.classList.contains('plain')) {
      barAsked ??= ask(`${grid().dataset.plan}/selection?page=${grid().dataset.page}`);
      const { answer, html } = await barAsked.catch(() => ({ answer: { ok: false }, html: '' }));
      barAsked = null;
      const fresh = answer.ok && pieces(html).find((piece) => piece.id === 'selection');
      bar = document.getElementById('selection');
      if (fresh && bar.classList.contains('plain')) {
        bar.replaceWith(fresh);
        bar = fresh;
      }
    }
    if (bar.classList.contains('plain')) return;
    const now = chosenRows().length;
    bar.hidden = now === 0;
    if (!now) bar.querySelector('.error-summary')?.remove();
    bar.querySelector('.count').textContent = said.dataset.chosen.replace('{0}', now);
    if (focus) bar.querySelector(`#${focus}`)?.focus();
  }
  async function sendSelection(bar, button) {
    const body = new URLSearchParams(new FormData(bar, button));
    try {
      const { answer, away, html } = await ask(bar.action, { method: 'POST', body });
      if (away) return;
      if (answer.ok) {
        rows().forEach((row) => choose(row, false));
        renew(html, cell?.parentElement?.id);
        return;
      }
      const fresh = pieces(html).find((piece) => piece.id === 'selection');
      if (!fresh) {
        tell(reason(answer, html));
        return;
      }
      bar.replaceWith(fresh);
      if (answer.status === 409) renew((await ask(`${grid().dataset.plan}?page=${grid().dataset.page}`)).html, null);
      fresh.querySelector('.error-summary')?.focus();
    } catch {
      tell(said.dataset.offline);
    }
  }

  // The menu of a row: one for all, shown where the row is.
  let menuRow = null;
  function showMenu(row) {
    const menu = document.getElementById(`${kind(row)}-menu`);
    const button = row.querySelector('.row-menu');
    if (!menu || !button) return;
    menuRow = row;
    menu.querySelectorAll('a').forEach((link) => {
      if (link.dataset.act === 'open') link.href = kind(row) === 'item' ? row.querySelector('.name a').href : home(row);
      if (link.dataset.act === 'child') link.href = `${grid().dataset.groups}/new?parent=${row.dataset.group}`;
    });
    menu.showPopover();
    if (matchMedia('(min-width: 48.01rem)').matches) {
      const at = button.getBoundingClientRect();
      const size = menu.getBoundingClientRect();
      menu.style.left = `${Math.max(8, at.right - size.width)}px`;
      menu.style.top = `${at.bottom + size.height > innerHeight ? Math.max(8, at.top - size.height) : at.bottom}px`;
    } else {
      menu.removeAttribute('style');
    }
    menu.querySelector('button, a').focus();
  }
  document.querySelectorAll('.row-menu-panel').forEach((menu) => {
    menu.addEventListener('click', (event) => {
      const button = event.target.closest('[data-act]');
      if (!button || button.tagName === 'A') return;
      menu.hidePopover();
      acts[button.dataset.act](menuRow);
    });
    menu.addEventListener('keydown', (event) => {
      const all = [...menu.querySelectorAll('button, a')];
      const at = all.indexOf(document.activeElement);
      const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
      if (to !== undefined) {
        event.preventDefault();
        all.at(to % all.length).focus();
      }
    });
    menu.addEventListener('toggle', (event) => {
      if (event.newState === 'closed' && (document.activeElement === document.body || menu.contains(document.activeElement)) && menuRow?.isConnected) {
        stand(cellAt(menuRow, 2));
      }
    });
  });

  // Keys.
  function step(row, column, by) {
    const all = rows().filter((one) => !isOpen(one));
    const to = all[Math.min(all.length - 1, Math.max(0, all.indexOf(row) + by))];
    stand(cellAt(to, column));
  }
  function along(by) {
    const all = rows().filter((one) => !isOpen(one)).flatMap(cells);
    const to = all[all.indexOf(cell) + by];
    if (to) stand(to);
    return Boolean(to);
  }
  function inRow(event, row) {
    const field = event.target;
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close(row);
    } else if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault();
      save(row, true);
    } else if (event.key === 'Enter' && !event.shiftKey && !event.altKey && field.matches('input, textarea')) {
      event.preventDefault();
      save(row, false);
    }
  }
  function inTable(event, row) {
    const { key, ctrlKey: ctrl, shiftKey: shift, altKey: alt } = event;
    const column = columnOf(cell);
    const own = kind(row);
    const name = alt && shift ? { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'out', ArrowRight: 'in' }[key]
      : ctrl && key.toLowerCase() === 'd' ? 'duplicate'
        : !ctrl && !alt && !shift ? { Enter: cell.matches('.menu') ? 'menu' : 'edit', F2: 'edit', Insert: 'after', Delete: 'delete', ContextMenu: 'menu' }[key]
          : shift && key === 'F10' ? 'menu' : null;
    let done = true;
    if (name && own) {
      if (name === 'menu') showMenu(row);
      else if (name === 'edit') open(row, column);
      else acts[name](row);
    } else if (alt || event.metaKey) done = false;
    else if (key === 'ArrowUp' || key === 'ArrowDown') step(row, column, key === 'ArrowUp' ? -1 : 1);
    else if (key === 'PageUp' || key === 'PageDown') step(row, column, key === 'PageUp' ? -10 : 10);
    else if (key === 'ArrowLeft' || key === 'ArrowRight') {
      const all = cells(row);
      stand(all[Math.min(all.length - 1, Math.max(0, all.indexOf(cell) + (key === 'ArrowLeft' ? -1 : 1)))]);
    } else if (key === 'Home' || key === 'End') {
      const all = ctrl ? rows().filter((one) => !isOpen(one)).flatMap(cells) : cells(row);
      stand(key === 'Home' ? all[0] : all[all.length - 1]);
    } else if (key === 'Tab' && !ctrl) done = along(shift ? -1 : 1);
    else if (key === ' ') {
      if (own === 'item') {
        choose(row, !row.querySelector('.select input').checked);
        choice();
      }
    } else if (key === 'Escape') document.querySelector('#table-tools a')?.focus();
    else done = false;
    if (done) event.preventDefault();
  }
  document.addEventListener('keydown', (event) => {
    const row = event.target.closest?.('#grid tr');
    if (!row) return;
    if (isOpen(row)) inRow(event, row);
    else if (cell && row === cell.parentElement && !event.target.matches('input:not([type=checkbox]), textarea, select')) inTable(event, row);
  });

  document.addEventListener('focusin', (event) => {
    if (event.target.matches('#grid tr:not(.editing) > td[tabindex]')) stand(event.target, false);
  });

  // The mouse.
  let following = 0;
  document.addEventListener('dblclick', (event) => {
    clearTimeout(following);
    const one = event.target.closest('#grid tbody td');
    if (!one || isOpen(one.parentElement) || event.target.closest('input, .row-menu')) return;
    getSelection()?.removeAllRanges();
    open(one.parentElement, columnOf(one));
  });
  document.addEventListener('click', (event) => {
    const one = event.target.closest('#grid tr > td');
    const row = one?.parentElement;
    const button = event.target.closest('[data-act]');
    if (button?.dataset.act === 'new' && table()) {
      event.preventDefault();
      openNew(null);
    } else if (row && isOpen(row) && button) {
      event.preventDefault();
      if (button.dataset.act === 'cancel') close(row);
      if (button.dataset.act === 'take') take(row);
    } else if (row && !isOpen(row) && event.target.closest('.row-menu')) {
      event.preventDefault();
      showMenu(row);
    } else if (row && !isOpen(row) && event.target.matches('.select input')) {
      const all = rows();
      if (event.shiftKey && last?.isConnected) {
        const [from, to] = [all.indexOf(last), all.indexOf(row)].sort((a, b) => a - b);
        all.slice(from, to + 1).forEach((each) => choose(each, event.target.checked));
      }
      last = row;
      choose(row, event.target.checked);
      choice();
    } else if (row && !isOpen(row) && event.target.closest('.name a')) {
      // A second click opens the row instead of following the link.
      if (event.ctrlKey || event.shiftKey || event.metaKey || event.detail === 0) return;
      event.preventDefault();
      clearTimeout(following);
      const link = event.target.closest('a');
      if (event.detail === 1) following = setTimeout(() => link.click(), 250);
    } else if (row && !isOpen(row) && !event.target.closest('a')) {
      stand(one, one.offsetParent !== null && !getSelection()?.toString());
    }
  });
  // Undoing something of another page, an import for instance, is answered by that page.
  function changesTable(form) {
    const address = new URL(form.action).pathname;
    return [grid().dataset.plan, grid().dataset.groups].some((own) => address.startsWith(`${own}/`));
  }
  document.addEventListener('submit', (event) => {
    const form = event.target;
    const row = form.closest('#grid tr');
    if (row) {
      event.preventDefault();
      save(row, false);
    } else if (form.id === 'selection' && !form.classList.contains('plain')) {
      event.preventDefault();
      sendSelection(form, event.submitter);
    } else if (form.closest('#notices') && form.method === 'post' && changesTable(form)) {
      event.preventDefault();
      act(form.action, {}, cell?.parentElement?.id);
    }
  }, true);

  // Nothing typed is lost by going away without a word.
  let leaving = false;
  window.addEventListener('beforeunload', (event) => {
    if (!leaving && dirty()) event.preventDefault();
  });

  prepareAll();
  const opened = rows().find(isOpen);
  if (opened) {
    here(opened);
    focusField(opened, 2);
  }
})();
