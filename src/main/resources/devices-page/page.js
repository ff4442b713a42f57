// Starts the page and moves between its views.
import { clearUp, find, forgetInThisTab, keepForThisTab } from './credentials.js';
import { close, firstPage, open } from './devices.js';
import { hide } from './notice.js';
import { byId, isDisabled, setBusy, showView } from './views.js';
import { explain } from './words.js';

start();

function start(heading) {
  const credentials = find();
  byId('forget').hidden = !credentials || credentials.fromWorkspace;
  if (credentials) {
    openList(credentials);
  } else {
    showView('sign-in', heading);
  }
}

function openList(credentials, first) {
  document.title = 'Your devices';
  open(credentials, (endedHere) => leave(credentials, endedHere), first);
}

// A 401 alone removes nothing of the workspace's: its own client finds out by itself, and a
// service that is set up wrongly must not sign anybody out.
function leave(credentials, endedHere) {
  close();
  hide();
  if (endedHere) {
    clearUp(credentials);
  } else {
    forgetInThisTab();
  }
  byId('forget').hidden = true;
  byId('to-workspace').hidden = !credentials.fromWorkspace;
  byId('signed-out-title').textContent = endedHere
    ? 'This device is logged out'
    : 'You have been signed out';
  byId('signed-out-text').textContent = endedHere
    ? 'Its session is over, and the sign-in that this browser kept is removed.'
    : 'The session of this device is over: it was ended from another device, or it ran out.';
  document.title = 'Signed out';
  showView('signed-out', 'signed-out-title');
}

async function signIn(event) {
  event.preventDefault();
  const button = byId('sign-in-button');
  const credentials = { userId: byId('user-id').value.trim(), token: byId('token').value.trim() };
  if (isDisabled(button)) {
    return;
  }
  if (!credentials.userId || !credentials.token) {
    refuse('Both are needed.', credentials.userId ? 'token' : 'user-id');
    return;
  }
  setBusy(button, true, 'One moment…');
  const outcome = await firstPage(credentials);
  setBusy(button, false, 'Show my devices');
  if (outcome.ok) {
    byId('sign-in-form').reset();
    refuse('');
    keepForThisTab(credentials);
    byId('forget').hidden = false;
    openList(credentials, outcome.ok);
  } else if (outcome.failure === 'signedOut') {
    refuse('This user id and token do not belong together, or the token has ended.', 'token');
  } else {
    refuse(explain(outcome));
  }
}

function refuse(problem, field) {
  byId('sign-in-problem').textContent = problem;
  ['user-id', 'token'].forEach((id) => {
    byId(id).setAttribute('aria-invalid', String(id === field));
  });
  if (field) {
    byId(field).focus();
  }
}

byId('sign-in-form').addEventListener('submit', signIn);
byId('sign-in-again').addEventListener('click', () => showView('sign-in', 'sign-in-title'));
byId('forget').addEventListener('click', () => {
  close();
  hide();
  forgetInThisTab();
  start('sign-in-title');
});
