// The service's endpoints. Every call ends in an outcome, never in an exception:
//   {ok: data}, or {failure: name} with what the words for it need.
import { api } from './workspace.js';

const PATIENCE_MS = 10_000;
const FAILURES = {
  401: 'signedOut',
  403: 'refused',
  503: 'unavailable',
};
// What a header can carry; anything else cannot be a user id or a token.
const SENDABLE = /^[\x21-\x7e]+$/;

export function list(credentials, { offset, count }, superseded) {
  const query = new URLSearchParams({ offset, count, lastActivity: true });
  return call(credentials, `list?${query}`, { signal: superseded });
}

export function logOut(credentials, sessionId) {
  return call(credentials, 'logout.me', post({ sessionId }));
}

export function logOutOthers(credentials) {
  return call(credentials, 'logout.others', post({}));
}

function post(body) {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
}

async function call({ userId, token }, path, { headers, signal, ...options }) {
  if (!SENDABLE.test(userId) || !SENDABLE.test(token)) {
    return { failure: 'signedOut' };
  }
  const patience = AbortSignal.timeout(PATIENCE_MS);
  try {
    const answer = await fetch(new URL(path, api), {
      ...options,
      headers: { ...headers, 'X-User-Id': userId, 'X-Auth-Token': token },
      credentials: 'omit',
      redirect: 'error',
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    });
    return outcomeOf(answer, parse(await answer.text()));
  } catch {
    return { failure: signal?.aborted ? 'superseded' : 'noAnswer' };
  }
}

// An ingress, a sign-in portal or a captive network answers in HTML, with any status. Its 404 is no
// session that is over, its 401 no sign-in that has ended.
function outcomeOf(answer, data) {
  if (answer.ok && data?.success === true) {
    return { ok: data };
  }
  return {
    failure: failureOf(answer, data),
    status: answer.status,
    seconds: Number.parseInt(answer.headers.get('Retry-After'), 10) || 60,
    requestId: answer.headers.get('X-Request-Id'),
  };
}

function failureOf({ ok, status }, data) {
  if (status === 429) {
    return 'tooMany';
  }
  if (ok || !data) {
    return 'notTheService';
  }
  if (status === 404 && data.error === 'Session not found') {
    return 'notFound';
  }
  return FAILURES[status] ?? 'unexpected';
}

function parse(text) {
  try {
    return Object(JSON.parse(text));
  } catch {
    return null;
  }
}
