// Suggestions while typing in the search box: the combobox pattern of the ARIA Authoring Practices, with the list under the box.
const QUIET = 150;

document.querySelectorAll('input[data-suggest]').forEach(offer);

function offer(box) {
  const list = document.createElement('ul');
  list.id = `${box.id}-suggestions`;
  list.className = 'suggestions';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', box.dataset.suggestLabel);
  list.hidden = true;
  box.after(list);
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id })) {
    box.setAttribute(name, value);
  }

  let wait;
  let asked = 0;
  let chosen = -1;

  box.addEventListener('input', () => {
    clearTimeout(wait);
    wait = setTimeout(ask, QUIET);
  });
  box.addEventListener('blur', close);
  box.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && list.children.length) {
      event.preventDefault();
      list.hidden = false;
      choose(chosen + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Enter' && chosen >= 0 && !list.hidden) {
      event.preventDefault();
      take(list.children[chosen]);
    }
  });
  list.addEventListener('pointerdown', event => {
    event.preventDefault();
    const item = event.target.closest('li');
    if (item) {
      take(item);
    }
  });

  async function ask() {
    const turn = ++asked;
    const typed = box.value.trim();
    if (typed.length < 2) {
      close();
      return;
    }
    try {
      const answer = await fetch(`/api/suggestions?${new URLSearchParams({ q: typed, language: box.dataset.suggest })}`);
      if (answer.ok && turn === asked && document.activeElement === box) {
        show(await answer.json());
      }
    } catch {
      close(); // without suggestions the box is still a box
    }
  }

  function show(suggestions) {
    list.replaceChildren(...suggestions.map((suggestion, number) => {
      const item = document.createElement('li');
      item.id = `${list.id}-${number}`;
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', 'false');
      item.textContent = suggestion.text;
      item.dataset.href = suggestion.href ?? '';
      return item;
    }));
    chosen = -1;
    box.removeAttribute('aria-activedescendant');
    list.hidden = suggestions.length === 0;
    box.setAttribute('aria-expanded', String(!list.hidden));
  }

  function choose(number) {
    list.children[chosen]?.setAttribute('aria-selected', 'false');
    chosen = (number + list.children.length) % list.children.length;
    const item = list.children[chosen];
    item.setAttribute('aria-selected', 'true');
    item.scrollIntoView({ block: 'nearest' });
    box.setAttribute('aria-activedescendant', item.id);
    box.setAttribute('aria-expanded', 'true');
  }

  function take(item) {
    if (item.dataset.href) {
      location.assign(item.dataset.href);
      return;
    }
    box.value = item.textContent;
    close();
    box.form.requestSubmit();
  }

  function close() {
    list.hidden = true;
    chosen = -1;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  }
}
