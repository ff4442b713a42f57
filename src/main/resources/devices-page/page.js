import { clearUp, find, forgetInThisTab } from './credentials.js';
import { close, open } from './devices.js';
import { say, speakOnPage } from './language.js';
import { hideAll } from './notice.js';
import { onToken } from './token.js';
import { byId, showView } from './views.js';
import { signInAddress } from './workspace.js';

speakOnPage();
start();

function start(heading) {
  const credentials = find();
  byId('forget').hidden = !credentials || credentials.fromWorkspace;
  if (credentials) {
    openList(credentials);
  } else {
    askToSignIn(heading);
  }
}

function askToSignIn(heading) {
  byId('sign-in-link').hidden = !signInAddress;
  byId('sign-in-link').href = signInAddress;
  byId('sign-in-how').hidden = Boolean(signInAddress);
  showView('sign-in', heading);
}

function openList(credentials, fetched) {
  document.title = say('title').textContent;
  byId('forget').hidden = credentials.fromWorkspace;
  open(credentials, (endedHere) => leave(credentials, endedHere), fetched);
}

// A 401 alone removes nothing of the workspace's: its own client finds out by itself, and a
// service that is set up wrongly must not sign anybody out.
function leave(credentials, endedHere) {
  close();
  hideAll();
  if (endedHere) {
    clearUp(credentials);
  } else {
    forgetInThisTab();
  }
  const toWorkspace = byId('to-workspace');
  byId('forget').hidden = true;
  toWorkspace.hidden = !signInAddress && !credentials.fromWorkspace;
  if (signInAddress) {
    toWorkspace.href = signInAddress;
  }
  byId('signed-out-title').replaceChildren(say(endedHere ? 'endedHereTitle' : 'endedTitle'));
  byId('signed-out-text').replaceChildren(say(endedHere ? 'endedHere' : 'ended'));
  document.title = say('signedOut').textContent;
  showView('signed-out', 'signed-out-title');
}

onToken((credentials, fetched) => openList(credentials, fetched));
byId('sign-in-again').addEventListener('click', () => {
  askToSignIn();
  byId('have-token').open = true;
  byId('user-id').focus();
});
byId('forget').addEventListener('click', () => {
  close();
  hideAll();
  forgetInThisTab();
  start('sign-in-title');
});
// Whoever signs in to the workspace in another tab need not come back and ask again.
window.addEventListener('storage', () => {
  if (!byId('sign-in').hidden && find()) {
    start();
  }
});
