import { explain } from './failures.js';
import { PAGE_SIZE, showHeading, showRemarks } from './heading.js';
import { say } from './language.js';
import { askToLogOut, askToLogOutOthers } from './logouts.js';
import { askWhoElse } from './not-me.js';
import { announce, hideProblem, problem } from './notice.js';
import { focusedSession, focusRow, indexOf, refreshTimes, rowOf } from './row.js';
import { clearSearch, onSearch } from './search.js';
import { arrange, fetchSessions } from './sessions.js';
import { byId, isDisabled, showView } from './views.js';

const list = byId('list');
const title = byId('list-title');
const others = byId('log-out-others');
const order = byId('order');

const view = { remove, removeOthers, fail };
let known;
let place;
let loading;

/** @param onOver called with true if this page ended its own login, false if somebody else did */
export function open(signedIn, onOver, fetched) {
  view.credentials = signedIn;
  view.over = onOver;
  place = { filter: '', offset: 0 };
  clearSearch();
  showView('devices', fetched && 'title');
  if (fetched) {
    take(fetched);
  } else {
    load();
  }
}

export function close() {
  loading?.abort();
  known = undefined;
  list.replaceChildren();
}

async function load() {
  loading?.abort();
  loading = new AbortController();
  byId('result').setAttribute('aria-busy', 'true');
  const outcome = await fetchSessions(view.credentials, loading.signal);
  if (outcome.failure === 'superseded') {
    return;
  }
  byId('result').removeAttribute('aria-busy');
  if (outcome.ok) {
    hideProblem('list');
    take(outcome.ok);
  } else {
    fail('list', outcome, load);
  }
}

function take(fetched) {
  known = fetched;
  show();
}

const acts = {
  logOut: (session, row) => askToLogOut(view, session, row),
  notMe: (session, row) => askWhoElse(view, session, row),
};

function show() {
  const { filter, offset } = place;
  const found = arrange(known.sessions, order.value, filter);
  const shown = found.slice(offset, offset + PAGE_SIZE);
  list.replaceChildren(...shown.map((session) => rowOf(session, acts)));
  showHeading(place, found.length, shown.length);
  showRemarks(known);
  byId('nothing').hidden = found.length > 0;
  byId('nothing-text').replaceChildren(filter ? say('noMatch', { filter }) : say('noDevices'));
  byId('clear-filter').hidden = !filter;
}

function turnTo(offset) {
  place.offset = Math.max(0, offset);
  show();
  focusHeading();
}

function focusHeading() {
  (title.hidden ? byId('title') : title).focus();
}

function search(filter) {
  if (filter === place.filter) {
    return;
  }
  place = { filter, offset: 0 };
  // What is typed while the list is still loading holds for it when it comes.
  if (known) {
    show();
    announce(title.hidden ? byId('nothing-text') : title);
  }
}

/** Takes an ended session away. A focus that was in its row goes to the neighbour. */
function remove({ sessionId }) {
  const left = known.sessions.filter((session) => session.sessionId !== sessionId);
  const focused = focusedSession();
  const index = indexOf(list, sessionId);
  known = { ...known, sessions: left, total: known.total - known.sessions.length + left.length };
  if (place.offset >= arrange(left, order.value, place.filter).length) {
    place.offset = Math.max(0, place.offset - PAGE_SIZE);
  }
  show();
  if (focused && !focusRow(list, focused === sessionId ? index : indexOf(list, focused))) {
    focusHeading();
  }
}

function removeOthers() {
  const left = known.sessions.filter(({ current }) => current);
  known = { sessions: left, total: left.length, unlisted: 0 };
  clearSearch();
  place.filter = '';
  turnTo(0);
}

function fail(about, outcome, retry, doubt) {
  if (outcome.failure === 'signedOut') {
    view.over(false);
  } else {
    const wait = outcome.failure === 'tooMany' ? outcome.seconds : 0;
    problem(about, explain(outcome, doubt), retry, wait);
  }
}

onSearch(search);
order.addEventListener('change', () => known && turnTo(0));
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
