// Says what happened: in sight, wherever the reader has scrolled to, and once to screen readers in
// the live region. What worked and what failed have a place each: neither takes the other's.
import { say, sayAll } from './language.js';
import { byId, isDisabled, setDisabled } from './views.js';

const live = byId('live');
const places = { done: byId('done'), problem: byId('problem') };
const retryButton = byId('retry');
let failed;
let ticking;

export function announce(text) {
  live.textContent = text.textContent;
}

/**
 * @param about what it is about: a problem of the same thing is over
 * @param sentences what was done
 * @param link where to go on, as {label, href}
 */
export function done(about, sentences, link) {
  hideProblem(about);
  show('done', sayAll(...sentences));
  const action = byId('done-link');
  action.hidden = !link;
  if (link) {
    action.replaceChildren(link.label);
    action.href = link.href;
  }
}

/** @param wait whole seconds until the button may be used */
export function problem(about, sentences, retry, wait = 0) {
  failed = about;
  show('problem', sayAll(...sentences));
  retryButton.onclick = () => {
    if (!isDisabled(retryButton)) {
      setDisabled(retryButton, true);
      retry();
    }
  };
  countDown(Date.now() + wait * 1000);
}

export function hideProblem(about) {
  if (failed === about) {
    hide('problem');
  }
}

export function hideAll() {
  hide('done');
  hide('problem');
  live.textContent = '';
}

function show(kind, text) {
  announce(text);
  places[kind].querySelector('p').replaceChildren(text);
  places[kind].hidden = false;
}

function hide(kind) {
  if (kind === 'problem') {
    failed = undefined;
    clearInterval(ticking);
  }
  if (places[kind].contains(document.activeElement)) {
    byId('title').focus();
  }
  places[kind].hidden = true;
}

// The countdown changes only what is seen, so that nobody has every second read out.
function countDown(end) {
  clearInterval(ticking);
  const tick = () => {
    const left = Math.ceil((end - Date.now()) / 1000);
    const waiting = left > 0;
    setDisabled(retryButton, waiting);
    retryButton.replaceChildren(waiting ? say('retryIn', { count: left }) : say('retry'));
    if (!waiting) {
      clearInterval(ticking);
    }
  };
  ticking = setInterval(tick, 1000);
  tick();
}

Object.keys(places).forEach((kind) => {
  places[kind].querySelector('.close').addEventListener('click', () => hide(kind));
});
