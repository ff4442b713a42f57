// One device in the list. Its texts come from user agents, so they only ever become text.
import { byId } from './views.js';
import { ago, exactly, iconOf, kindOf, nameOf } from './words.js';

const template = byId('device');

export function rowOf(session, onLogOut) {
  const row = template.content.firstElementChild.cloneNode(true);
  const field = (name) => row.querySelector(`[data-field=${name}]`);
  const button = row.querySelector('button');
  row.querySelector('use').setAttribute('href', iconOf(session));
  field('name').textContent = nameOf(session);
  field('kind').textContent = kindOf(session);
  field('address').textContent = session.ip || 'unknown address';
  field('where').id = `where-${session.sessionId}`;
  if (!session.current) {
    row.querySelector('.badge').remove();
  }
  tellTime(field('time'), session.loginAt);
  field('whom').textContent = nameOf(session);
  button.setAttribute('aria-describedby', field('where').id);
  button.addEventListener('click', () => onLogOut(session, row));
  return row;
}

/** Keeps the relative times true while the page stays open. */
export function refreshTimes(list) {
  list.querySelectorAll('time[datetime]').forEach((time) => {
    time.textContent = ago(time.dateTime);
  });
}

/** The place in the list that has the focus, so that it survives drawing the list again. */
export function focusedRow(list) {
  return [...list.children].findIndex((row) => row.contains(document.activeElement));
}

export function focusRow(list, place) {
  if (place >= 0) {
    const row = list.children[Math.min(place, list.childElementCount - 1)];
    row?.querySelector('button').focus();
  }
}

function tellTime(time, loginAt) {
  time.textContent = ago(loginAt);
  if (!Number.isNaN(Date.parse(loginAt))) {
    time.dateTime = loginAt;
    time.title = exactly(loginAt);
  }
}
