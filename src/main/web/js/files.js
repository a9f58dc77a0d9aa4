// Files may be dropped on the field, and the names of those chosen are listed under it.
document.querySelectorAll('[data-drop]').forEach(field => {
  const input = field.querySelector('input[type=file]');
  const names = document.createElement('ul');
  names.setAttribute('aria-label', field.dataset.chosen);
  names.setAttribute('aria-live', 'polite');
  const invitation = document.createElement('p');
  invitation.className = 'hint';
  invitation.textContent = field.dataset.drop;
  input.before(invitation);
  input.after(names);

  input.addEventListener('change', list);
  for (const kind of ['dragenter', 'dragover']) {
    field.addEventListener(kind, event => {
      event.preventDefault();
      field.classList.add('over');
    });
  }
  field.addEventListener('dragleave', () => field.classList.remove('over'));
  field.addEventListener('drop', event => {
    event.preventDefault();
    field.classList.remove('over');
    if (event.dataTransfer.files.length) {
      input.files = event.dataTransfer.files;
      list();
    }
  });

  function list() {
    names.replaceChildren(...Array.from(input.files, file => {
      const item = document.createElement('li');
      item.className = 'breakable';
      item.textContent = file.name;
      return item;
    }));
  }
});
