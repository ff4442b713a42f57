// Says what happened: in sight in the notice, and once to screen readers in the live region. The
// countdown changes only what is seen, so that nobody has every second read out.
import { byId, isDisabled, setDisabled } from './views.js';

const live = byId('live');
const notice = byId('notice');
const text = byId('notice-text');
const action = byId('notice-action');
let ticking;

export function say(message) {
  live.textContent = message;
}

export function done(message) {
  show('done', message);
}

/** @param wait whole seconds until the button may be used */
export function problem(message, label, retry, wait = 0) {
  show('problem', message);
  action.hidden = false;
  action.onclick = () => {
    if (!isDisabled(action)) {
      setDisabled(action, true);
      retry();
    }
  };
  countDown(label, Date.now() + wait * 1000);
}

export function hide() {
  clearInterval(ticking);
  if (notice.contains(document.activeElement)) {
    byId('title').focus();
  }
  notice.hidden = true;
  live.textContent = '';
}

export function hideProblem() {
  if (notice.classList.contains('problem')) {
    hide();
  }
}

function show(kind, message) {
  clearInterval(ticking);
  notice.className = `notice ${kind}`;
  notice.hidden = false;
  text.textContent = message;
  action.hidden = true;
  say(message);
}

function countDown(label, end) {
  const tick = () => {
    const left = Math.ceil((end - Date.now()) / 1000);
    const waiting = left > 0;
    setDisabled(action, waiting);
    action.textContent = waiting ? `${label} in ${left} s` : label;
    if (!waiting) {
      clearInterval(ticking);
    }
  };
  ticking = setInterval(tick, 1000);
  tick();
}
