// The list of devices, with its search and its pages.
import * as api from './api.js';
import { askToLogOut, askToLogOutOthers } from './logouts.js';
import { hideProblem, problem, say } from './notice.js';
import { focusedRow, focusRow, refreshTimes, rowOf } from './row.js';
import { clearSearch, onSearch } from './search.js';
import { byId, isDisabled, setDisabled, showView } from './views.js';
import { devices, explain } from './words.js';

const PAGE_SIZE = 10;
const list = byId('list');
const title = byId('list-title');
const others = byId('log-out-others');

// What logging out needs of the list.
const view = { remove, startOver, fail };
let place;
let loading;

/** The first page, for whoever wants to see it before the list is opened with it. */
export const firstPage = (signedIn) => api.list(signedIn, { offset: 0, count: PAGE_SIZE });

/** @param onOver called with true if this page ended its own login, false if somebody else did */
export function open(signedIn, onOver, first) {
  view.credentials = signedIn;
  view.over = onOver;
  place = { filter: '', offset: 0, total: 0, everything: 0 };
  clearSearch();
  showView('devices', first && 'title');
  if (first) {
    show(first);
  } else {
    load();
  }
}

export function close() {
  loading?.abort();
  list.replaceChildren();
}

/** @returns whether the list is new now */
async function load(focusTitle = false) {
  loading?.abort();
  loading = new AbortController();
  list.setAttribute('aria-busy', 'true');
  const outcome = await api.list(view.credentials, { ...place, count: PAGE_SIZE }, loading.signal);
  if (outcome.failure === 'superseded') {
    return false;
  }
  list.removeAttribute('aria-busy');
  if (!outcome.ok) {
    fail(outcome, () => load(focusTitle));
    return false;
  }
  hideProblem();
  show(outcome.ok);
  if (focusTitle) {
    title.focus();
  }
  return true;
}

const ask = (session, row) => askToLogOut(view, session, row);

function show({ sessions, total }) {
  const focused = focusedRow(list);
  list.replaceChildren(...sessions.map((session) => rowOf(session, ask)));
  focusRow(list, focused);
  count(total, place.filter ? place.everything : total);
}

function count(total, everything) {
  Object.assign(place, { total, everything });
  const { filter, offset } = place;
  const shown = list.childElementCount;
  const onlyThis = everything === 1 && list.querySelector('.badge') !== null;
  const range = total > PAGE_SIZE ? `${offset + 1}–${offset + shown} of ` : '';
  title.textContent = range + devices(total) + (filter ? ` for “${filter}”` : '');
  byId('range').textContent = range + total;
  byId('pages').hidden = !range;
  setDisabled(byId('previous'), offset === 0);
  setDisabled(byId('next'), offset + shown >= total);
  byId('nothing').hidden = total > 0;
  byId('nothing-text').textContent = filter
    ? `No device matches “${filter}”.`
    : 'The workspace knows no device of yours.';
  byId('clear-filter').hidden = !filter;
  others.hidden = everything === 0 || onlyThis;
}

function turnTo(offset) {
  place.offset = Math.max(0, offset);
  load(true);
}

async function search(text) {
  if (text === place.filter) {
    return;
  }
  Object.assign(place, { filter: text, offset: 0 });
  if (await load()) {
    say(title.textContent);
  }
}

/** Takes the row of an ended session away; the focus goes to its neighbour. */
function remove(row) {
  if (!row.isConnected) {
    load();
    return;
  }
  const next = row.nextElementSibling ?? row.previousElementSibling;
  row.remove();
  (next?.querySelector('button') ?? title).focus();
  count(place.total - 1, place.everything - 1);
  const left = list.childElementCount;
  if (place.total > left) {
    place.offset -= left ? 0 : PAGE_SIZE;
    load(!left);
  }
}

function startOver() {
  clearSearch();
  place.filter = '';
  turnTo(0);
}

function fail(outcome, retry, doubt) {
  if (outcome.failure === 'signedOut') {
    view.over(false);
  } else {
    const wait = outcome.failure === 'tooMany' ? outcome.seconds : 0;
    problem(explain(outcome, doubt), 'Try again', () => retry(), wait);
  }
}

onSearch(search);
byId('clear-filter').addEventListener('click', () => {
  clearSearch();
  byId('filter').focus();
  search('');
});
[['previous', -PAGE_SIZE], ['next', PAGE_SIZE]].forEach(([id, step]) => {
  byId(id).addEventListener('click', () => isDisabled(byId(id)) || turnTo(place.offset + step));
});
others.addEventListener('click', () => askToLogOutOthers(view, others));
setInterval(() => refreshTimes(list), 60_000);
