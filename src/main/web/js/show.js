// What is hidden while it is typed may be looked at. It is hidden again before it is sent, so that no browser keeps it as ordinary text.
document.querySelectorAll('input[type=password][data-show]').forEach(input => {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'plain';
  button.setAttribute('aria-controls', input.id);
  const said = document.createElement('span');
  said.className = 'hidden';
  said.textContent = ` ${input.labels[0].textContent.trim()}`;
  input.after(button);
  show(false);
  button.addEventListener('click', () => show(input.type === 'password'));
  input.form.addEventListener('submit', () => show(false));

  function show(open) {
    input.type = open ? 'text' : 'password';
    button.replaceChildren(open ? input.dataset.hide : input.dataset.show, said);
  }
});
