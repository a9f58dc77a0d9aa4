// A button that copies the citation, where the browser lets a page do so.
document.querySelectorAll('[data-copy]').forEach(text => {
  if (!navigator.clipboard) {
    return;
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'secondary copy';
  button.textContent = text.dataset.copy;
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  const line = document.createElement('p');
  line.append(button, ' ', said);
  text.after(line);
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text.textContent.trim());
    said.textContent = text.dataset.copied;
  });
});
