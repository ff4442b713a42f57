// Logging out one device or all the others: the question, the call, and what became of it.
import * as api from './api.js';
import { confirmed } from './confirm.js';
import { addressOf, isCarried, nameOf } from './device.js';
import { say, sayAll } from './language.js';
import { done } from './notice.js';
import { ago, isKnown } from './time.js';
import { isDisabled, setBusy } from './views.js';

const logOutButton = (row) => row.querySelector('[data-act=logOut]');

export async function askToLogOut(view, session, row) {
  if (!isDisabled(logOutButton(row))
      && await confirmed(
        say('askLogOut', { device: nameOf(session) }),
        session.current ? say('askOwn') : sayAll(whereFrom(session), say('askOther')),
        say('logOut'),
      )) {
    logOut(view, session, row);
  }
}

export async function askToLogOutOthers(view, button) {
  if (!isDisabled(button)
      && await confirmed(say('askOthers'), say('askOthersText'), say('yesOthers'))) {
    logOutOthers(view, button);
  }
}

/** @param next where to go on after it, as a sentence and a link */
export async function logOut(view, session, row, next) {
  const button = logOutButton(row);
  const device = () => ({ device: nameOf(session) });
  const about = session.sessionId;
  setBusy(button, true, say('loggingOut'));
  const outcome = await api.logOut(view.credentials, session.sessionId);
  setBusy(button, false, say('logOut'));
  if (outcome.ok && session.current) {
    view.over(true);
  } else if (outcome.ok || outcome.failure === 'notFound') {
    const carried = isCarried(session) ? 'loggedOutPhone' : 'loggedOut';
    const words = say(outcome.ok ? carried : 'loggedOutAlready', device());
    done(about, [words, next?.sentence()], next?.link());
    view.remove(session);
  } else {
    const doubt = say('doubt', device());
    view.fail(about, outcome, () => logOut(view, session, row, next), doubt);
  }
}

async function logOutOthers(view, button) {
  setBusy(button, true, say('loggingOutOthers'));
  const outcome = await api.logOutOthers(view.credentials);
  setBusy(button, false, say('logOutOthers'));
  if (outcome.ok) {
    const { count } = outcome.ok;
    done('others', [count ? say('othersLoggedOut', { count }) : say('noOthers')]);
    view.removeOthers();
  } else {
    view.fail('others', outcome, () => logOutOthers(view, button), say('doubtOthers'));
  }
}

function whereFrom(session) {
  const address = addressOf(session);
  return isKnown(session.loginAt) && address
    && say('askWhere', { ago: ago(session.loginAt), address });
}
