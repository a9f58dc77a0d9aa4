// Two minutes before a session ends a dialog says so, and lets it go on.
const WARNING = 120;

const dialog = document.querySelector('dialog.session');
if (dialog?.showModal) {
  const form = dialog.querySelector('form');
  const words = dialog.querySelector('[data-ended]');
  let next;
  let end;
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
    end = Date.now() + left * 1000;
    look();
  }

  // By the clock, and not by how long was waited: a machine that slept wakes up too late to be warned.
  function look() {
    clearTimeout(next);
    const left = (end - Date.now()) / 1000;
    if (left <= 0) {
      ended();
    } else if (left <= WARNING) {
      show();
      next = setTimeout(look, left * 1000);
    } else {
      next = setTimeout(look, (left - WARNING) * 1000);
    }
  }

  function show() {
    if (!dialog.open) {
      dialog.showModal();
    }
  }

  function ended() {
    words.textContent = words.dataset.ended;
    form.hidden = true;
    show();
    const close = document.createElement('button');
    close.textContent = 'OK';
    close.addEventListener('click', () => dialog.close());
    dialog.append(close);
  }
}
