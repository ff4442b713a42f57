import { addressOf, describe, iconOf, nameOf } from './device.js';
import { say } from './language.js';
import { ago, exactly, isKnown } from './time.js';
import { byId, element } from './views.js';

const template = byId('device');

export function rowOf(session, acts) {
  const row = template.content.firstElementChild.cloneNode(true);
  const field = (name) => row.querySelector(`[data-field=${name}]`);
  row.dataset.session = session.sessionId;
  row.querySelector('use').setAttribute('href', iconOf(session));
  field('name').append(nameOf(session));
  field('kind').append(describe(session));
  field('address').append(addressOf(session) || say('unknownAddress'));
  field('time').append(...signedIn(session), ...lastActive(session));
  field('where').id = `where-${session.sessionId}`;
  row.querySelector(session.current ? '[data-act=notMe]' : '.badge').remove();
  row.querySelectorAll('button').forEach((button) => {
    button.querySelector('.unseen').append(nameOf(session));
    button.setAttribute('aria-describedby', field('where').id);
    button.addEventListener('click', () => acts[button.dataset.act](session, row));
  });
  return row;
}

/** Keeps the relative times true while the page stays open. */
export function refreshTimes(list) {
  list.querySelectorAll('[data-ago]').forEach((element) => {
    element.textContent = ago(element.dataset.ago);
  });
}

export const focusedSession = () => document.activeElement?.closest('[data-session]')?.dataset.session;

export const indexOf = (list, sessionId) => [...list.children].findIndex(
  (row) => row.dataset.session === sessionId,
);

/** @returns whether there is a row to focus, this one or the last */
export function focusRow(list, index) {
  const row = list.children[Math.min(index, list.childElementCount - 1)];
  row?.querySelector('[data-act=logOut]').focus();
  return Boolean(row);
}

function signedIn({ loginAt }) {
  if (!isKnown(loginAt)) {
    return [say('unknownTime')];
  }
  const time = element('time', exactly(loginAt));
  time.dateTime = loginAt;
  const relative = since(loginAt);
  relative.className = 'dot';
  return [say('signedIn', { time }), ' ', relative];
}

function lastActive({ lastActivityAt }) {
  if (!isKnown(lastActivityAt)) {
    return [];
  }
  const active = element('span', say('lastActive', { ago: since(lastActivityAt) }));
  active.className = 'last-active';
  return [' ', active];
}

function since(moment) {
  const relative = element('span', ago(moment));
  relative.dataset.ago = moment;
  return relative;
}
