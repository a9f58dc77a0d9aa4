// Follows work that goes on in the background: one ingestion by its own figures, a list by loading the page again.
const PAUSE = 2000;

const ingestion = document.querySelector('[data-progress]');
if (ingestion) {
  follow(ingestion);
}

const list = document.querySelector('[data-reload]');
if (list) {
  setTimeout(() => location.reload(), Number(list.dataset.reload) * 1000);
}

async function follow(shown) {
  try {
    const answer = await fetch(shown.dataset.progress, { headers: { Accept: 'application/json' } });
    const { state, progress } = await answer.json();
    if (state !== shown.dataset.state) {
      location.reload(); // the server says the new state in words
      return;
    }
    const percent = Math.round(progress * 100);
    const bar = shown.querySelector('progress');
    bar.value = percent;
    const words = shown.querySelector('.percent');
    words.textContent = words.textContent.replace(/\d+/, percent);
  } catch {
    // asked again below
  }
  setTimeout(() => follow(shown), PAUSE);
}
