// The service's endpoints. Every call ends in an outcome, never in an exception:
//   {ok: data}, or {failure: name} with what the words for it need.
const SESSIONS = new URL(
  `${document.querySelector('meta[name=workspace]').content}api/v1/sessions/`,
  document.baseURI,
);
const PATIENCE_MS = 10_000;
const FAILURES = {
  401: 'signedOut',
  403: 'refused',
  404: 'notFound',
  429: 'tooMany',
  503: 'unavailable',
};
// What a header can carry; anything else cannot be a user id or a token.
const SENDABLE = /^[\x21-\x7e]+$/;

export function list(credentials, { filter, offset, count }, superseded) {
  const query = new URLSearchParams({ offset, count });
  if (filter) {
    query.set('filter', filter);
  }
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
    const answer = await fetch(new URL(path, SESSIONS), {
      ...options,
      headers: { ...headers, 'X-User-Id': userId, 'X-Auth-Token': token },
      credentials: 'omit',
      redirect: 'error',
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    });
    return answer.ok ? { ok: await answer.json() } : refusal(answer);
  } catch {
    return { failure: signal?.aborted ? 'superseded' : 'noAnswer' };
  }
}

function refusal(answer) {
  return {
    failure: FAILURES[answer.status] ?? 'unexpected',
    status: answer.status,
    seconds: Number.parseInt(answer.headers.get('Retry-After'), 10) || 60,
    requestId: answer.headers.get('X-Request-Id'),
  };
}
