// A plot that answers: the numbers under the pointer, a walk along the points with the arrow keys, and series that can be put away.
// The picture is the server's; what is said comes from the table of its numbers, so both always agree.
const SVG = 'http://www.w3.org/2000/svg';

document.querySelectorAll('[data-plot]').forEach(figure => {
  const table = figure.parentElement.querySelector('.plot-numbers table');
  if (table) {
    answer(figure, read(table));
  }
});

function read(table) {
  const text = cell => cell.textContent.trim();
  return {
    strands: Array.from(table.tHead.rows[0].cells).slice(1).map(text),
    points: Array.from(table.tBodies[0].rows, row => text(row.cells[0])),
    values: Array.from(table.tBodies[0].rows, row => Array.from(row.cells).slice(1).map(text)),
  };
}

function answer(figure, numbers) {
  const frame = figure.querySelector('.plot-frame');
  const said = element('p', 'hidden', frame.parentElement);
  said.setAttribute('role', 'status');
  const tip = element('div', 'plot-tip', frame);
  tip.setAttribute('aria-hidden', 'true');
  tip.hidden = true;
  const pictures = Array.from(frame.querySelectorAll('.plot-picture'), picture => ({ picture, spots: spots(picture), ring: ring(picture) }));
  const away = new Set();
  let at = null;

  frame.tabIndex = 0;
  frame.setAttribute('role', 'group');
  frame.setAttribute('aria-label', figure.dataset.walk);
  if (numbers.strands.length > 1) {
    choices();
  }

  frame.addEventListener('keydown', event => {
    const step = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1], Home: [-Infinity, 0], End: [Infinity, 0] }[event.key];
    if (event.key === 'Escape') {
      leave();
    } else if (step) {
      event.preventDefault();
      walk(...step);
    }
  });
  frame.addEventListener('blur', leave);
  frame.addEventListener('pointerleave', leave);
  frame.addEventListener('pointermove', event => {
    const { picture, spots } = shown();
    const scale = picture.viewBox.baseVal.width / picture.getBoundingClientRect().width;
    const x = (event.clientX - picture.getBoundingClientRect().left) * scale;
    const y = (event.clientY - picture.getBoundingClientRect().top) * scale;
    let best = null;
    spots.forEach((line, strand) => !away.has(strand) && line.forEach((spot, point) => {
      const far = spot && Math.hypot(spot[0] - x, spot[1] - y);
      if (spot && (!best || far < best.far)) {
        best = { strand, point, far };
      }
    }));
    if (best && best.far < 60 * scale) {
      show(best, false);
    } else {
      leave();
    }
  });

  function shown() {
    return pictures.find(({ picture }) => picture.getBoundingClientRect().width > 0) ?? pictures[0];
  }

  /** To the next point that has a value, or to the next series that is shown. */
  function walk(across, down) {
    const { spots } = shown();
    const strands = spots.map((_, strand) => strand).filter(strand => !away.has(strand) && spots[strand].some(Boolean));
    if (!strands.length) {
      return;
    }
    let strand = at && strands.includes(at.strand) ? at.strand : strands[0];
    if (down && at) {
      strand = strands[(strands.indexOf(strand) + down + strands.length) % strands.length];
    }
    const there = spots[strand].flatMap((spot, point) => (spot ? [point] : []));
    const from = at ? nearest(there, at.point) : across < 0 ? there.length : -1;
    const to = !at && !across ? 0 : from + across;
    show({ strand, point: there[Math.max(0, Math.min(there.length - 1, down && at ? from : to))] }, true);
  }

  function show(spot, aloud) {
    at = spot;
    const words = `${numbers.points[spot.point]}: ${numbers.values[spot.point][spot.strand]}`;
    const whole = numbers.strands.length > 1 ? `${numbers.strands[spot.strand]}, ${words}` : words;
    tip.textContent = whole;
    tip.hidden = false;
    if (aloud) {
      said.textContent = whole;
    }
    for (const { spots, ring } of pictures) {
      const [x, y] = spots[spot.strand][spot.point];
      ring.setAttribute('cx', x);
      ring.setAttribute('cy', y);
      ring.style.display = '';
    }
    place();
  }

  function place() {
    const { picture, spots } = shown();
    const [x, y] = spots[at.strand][at.point];
    const scale = picture.getBoundingClientRect().width / picture.viewBox.baseVal.width;
    const left = Math.max(0, Math.min(x * scale - tip.offsetWidth / 2, frame.clientWidth - tip.offsetWidth));
    const above = y * scale - tip.offsetHeight - 12;
    tip.style.left = `${left}px`;
    tip.style.top = `${above < 0 ? y * scale + 14 : above}px`;
  }

  function leave() {
    at = null;
    tip.hidden = true;
    pictures.forEach(({ ring }) => (ring.style.display = 'none'));
  }

  function choices() {
    const set = element('fieldset', 'plot-shown', figure);
    element('legend', '', set).textContent = figure.dataset.show;
    numbers.strands.forEach((name, strand) => {
      const label = element('label', '', set);
      const box = element('input', '', label);
      box.type = 'checkbox';
      box.checked = true;
      label.append(name);
      box.addEventListener('change', () => {
        away[box.checked ? 'delete' : 'add'](strand);
        leave();
        figure.querySelectorAll(`.strand[data-strand="${strand}"], .key[data-strand="${strand}"], .bar[data-strand="${strand}"]`)
          .forEach(part => (part.style.display = box.checked ? '' : 'none'));
      });
    });
  }
}

function nearest(points, point) {
  return points.reduce((best, next, index) => (Math.abs(next - point) < Math.abs(points[best] - point) ? index : best), 0);
}

/** Where the points of each series lie; null where one has no value. */
function spots(picture) {
  const all = [];
  picture.querySelectorAll('[data-spots]').forEach(group => {
    all[group.dataset.strand] = group.dataset.spots.split(' ').map(spot => (spot === '-' || !spot ? null : spot.split(',').map(Number)));
  });
  return all;
}

function ring(picture) {
  const ring = document.createElementNS(SVG, 'circle');
  ring.setAttribute('class', 'plot-spot');
  ring.setAttribute('r', 8);
  ring.style.display = 'none';
  picture.append(ring);
  return ring;
}

function element(name, type, parent) {
  const made = document.createElement(name);
  if (type) {
    made.className = type;
  }
  parent.append(made);
  return made;
}
