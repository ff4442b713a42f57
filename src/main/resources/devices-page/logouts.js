// Logging out one device or all the others: the question, the call, and what became of it.
import * as api from './api.js';
import { confirmed } from './confirm.js';
import { done } from './notice.js';
import { isDisabled, setBusy } from './views.js';
import { ago, devices, nameOf } from './words.js';

export async function askToLogOut(view, session, row) {
  const consequence = session.current
    ? 'This is the device you are using right now. You will be signed out here.'
    : `It signed in ${ago(session.loginAt)} from ${session.ip || 'an unknown address'}.`
      + ' Whoever uses it has to sign in again.';
  if (!isDisabled(row.querySelector('button'))
      && await confirmed(`Log out ${nameOf(session)}?`, consequence, 'Log out')) {
    logOut(view, session, row);
  }
}

export async function askToLogOutOthers(view, button) {
  const consequence = 'Every device but this one has to sign in again.'
    + ' Personal access tokens go on working.';
  if (!isDisabled(button)
      && await confirmed('Log out all other devices?', consequence, 'Log out the others')) {
    logOutOthers(view, button);
  }
}

async function logOut(view, session, row) {
  const button = row.querySelector('button');
  const name = nameOf(session);
  setBusy(button, true, 'Logging out…');
  const outcome = await api.logOut(view.credentials, session.sessionId);
  setBusy(button, false, 'Log out');
  if (outcome.ok && session.current) {
    view.over(true);
  } else if (outcome.ok || outcome.failure === 'notFound') {
    done(outcome.ok ? `${name} is logged out.` : `${name} was logged out already.`);
    view.remove(row);
  } else {
    const doubt = `It is not certain that ${name} is logged out.`;
    view.fail(outcome, () => logOut(view, session, row), doubt);
  }
}

async function logOutOthers(view, button) {
  setBusy(button, true, 'Logging out the others…');
  const outcome = await api.logOutOthers(view.credentials);
  setBusy(button, false, 'Log out all other devices');
  if (outcome.ok) {
    const { count } = outcome.ok;
    done(count ? `${devices(count)} logged out. Only this one is left.` : 'No other was signed in.');
    view.startOver();
  } else {
    const doubt = 'It is not certain that the others are logged out.';
    view.fail(outcome, () => logOutOthers(view, button), doubt);
  }
}
