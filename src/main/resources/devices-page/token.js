// The form for whoever has a token and no workspace to sign in to here.
import { keepForThisTab } from './credentials.js';
import { explain } from './failures.js';
import { say, sayAll } from './language.js';
import { fetchSessions } from './sessions.js';
import { byId, isDisabled, setBusy } from './views.js';

const FIELDS = ['user-id', 'token'];
const form = byId('token-form');
const button = byId('token-button');

/** @param onSignedIn called with who it is, and their devices */
export function onToken(onSignedIn) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!isDisabled(button)) {
      signIn(onSignedIn);
    }
  });
}

async function signIn(onSignedIn) {
  const [userId, token] = FIELDS.map((id) => byId(id).value.trim());
  if (!userId || !token) {
    refuse(say('bothNeeded'), userId ? 'token' : 'user-id');
    return;
  }
  const credentials = { userId, token, fromWorkspace: false };
  setBusy(button, true, say('oneMoment'));
  const outcome = await fetchSessions(credentials);
  setBusy(button, false, say('showDevices'));
  if (outcome.ok) {
    form.reset();
    refuse('');
    keepForThisTab(credentials);
    onSignedIn(credentials, outcome.ok);
  } else if (outcome.failure === 'signedOut') {
    refuse(say('tokenRefused'), 'token');
  } else {
    refuse(sayAll(...explain(outcome)));
  }
}

function refuse(problem, field) {
  byId('token-problem').replaceChildren(problem);
  FIELDS.forEach((id) => byId(id).setAttribute('aria-invalid', String(id === field)));
  if (field) {
    byId(field).focus();
  }
}
