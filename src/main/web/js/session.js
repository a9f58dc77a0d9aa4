// Two minutes before a session ends a dialog says so, and lets it go on.
const WARNING = 120;

const dialog = document.querySelector('dialog.session');
if (dialog?.showModal) {
  const form = dialog.querySelector('form');
  const words = dialog.querySelector('[data-ended]');
  let next;
  wait(Number(dialog.dataset.left));

  form.addEventListener('submit', async event => {
    event.preventDefault();
    const answer = await fetch(form.action, { method: 'POST' }).catch(() => null);
    if (answer?.ok && !answer.redirected) {
      dialog.close();
      wait(Number(await answer.text()));
    } else {
      ended();
    }
  });

  function wait(left) {
    clearTimeout(next);
    next = setTimeout(left > WARNING ? () => warn(WARNING) : ended, Math.max(0, left > WARNING ? left - WARNING : left) * 1000);
  }

  function warn(left) {
    dialog.showModal();
    next = setTimeout(ended, left * 1000);
  }

  function ended() {
    words.textContent = words.dataset.ended;
    form.hidden = true;
    if (!dialog.open) {
      dialog.showModal();
    }
    const close = document.createElement('button');
    close.textContent = 'OK';
    close.addEventListener('click', () => dialog.close());
    dialog.append(close);
  }
}
