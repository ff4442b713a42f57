// All sessions of the user, fetched once. Order, search and pages are the page's own: so the search
// finds what the reader sees, in the reader's language, the own device can be first, and neither
// turning a page nor logging out costs a call.
import * as api from './api.js';
import { addressOf, describe, nameOf } from './device.js';

const AT_A_TIME = 100;
const MOST = 1000;

const byTime = (a, b) => (Date.parse(b.loginAt) || 0) - (Date.parse(a.loginAt) || 0);
const ORDERS = {
  newest: byTime,
  oldest: (a, b) => byTime(b, a),
  name: (a, b) => nameOf(a).textContent.localeCompare(nameOf(b).textContent) || byTime(a, b),
};

/** The newest of them, and how many there are in all. */
export async function fetchSessions(credentials, signal) {
  const sessions = new Map();
  for (let offset = 0; ; offset += AT_A_TIME) {
    const outcome = await api.list(credentials, { offset, count: AT_A_TIME }, signal);
    if (!outcome.ok) {
      return outcome;
    }
    const { total, unlisted = 0 } = outcome.ok;
    // By id: a sign-in that came meanwhile moves the last one of a page to the next page.
    outcome.ok.sessions.forEach((session) => sessions.set(session.sessionId, session));
    if (offset + AT_A_TIME >= Math.min(total, MOST)) {
      return { ok: { sessions: [...sessions.values()], total, unlisted } };
    }
  }
}

/** The own device first, whatever the order; of the others those that have every word. */
export function arrange(sessions, order, filter) {
  const words = plain(filter).split(/\s+/);
  return sessions
    .filter((session) => words.every((word) => shown(session).includes(word)))
    .sort((a, b) => Boolean(b.current) - Boolean(a.current) || ORDERS[order](a, b));
}

const shown = (session) => plain(
  [nameOf(session).textContent, describe(session).textContent, addressOf(session)].join(' '),
);

// "telefono" finds "Teléfono".
const plain = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();
