// Who is signed in: the user who typed a token into this tab, else the one whom Rocket.Chat's web
// client has signed in on this origin. Only the tab's own storage is ever written.
const TAB = { userId: 'chat-sessions.userId', token: 'chat-sessions.token' };
const WORKSPACE = { userId: 'Meteor.userId', token: 'Meteor.loginToken' };
const WORKSPACE_EXPIRY = 'Meteor.loginTokenExpires';

/** @returns {{userId: string, token: string, fromWorkspace: boolean} | null} */
export function find() {
  return read('sessionStorage', TAB, false) ?? read('localStorage', WORKSPACE, true);
}

/** Until the tab is closed; no other tab sees it. */
export function keepForThisTab({ userId, token }) {
  withStorage('sessionStorage', (storage) => {
    storage.setItem(TAB.userId, userId);
    storage.setItem(TAB.token, token);
  });
}

export function forgetInThisTab() {
  withStorage('sessionStorage', (storage) => remove(storage, Object.values(TAB)));
}

/**
 * After this page itself ended the login: removes what would otherwise stay as a dead sign-in. A
 * newer sign-in that came meanwhile stays.
 */
export function clearUp(ended) {
  if (!ended.fromWorkspace) {
    forgetInThisTab();
    return;
  }
  withStorage('localStorage', (storage) => {
    if (storage.getItem(WORKSPACE.token) === ended.token) {
      remove(storage, [...Object.values(WORKSPACE), WORKSPACE_EXPIRY]);
    }
  });
}

function read(area, keys, fromWorkspace) {
  return withStorage(area, (storage) => {
    const userId = storage.getItem(keys.userId);
    const token = storage.getItem(keys.token);
    return userId && token ? { userId, token, fromWorkspace } : null;
  });
}

function remove(storage, keys) {
  keys.forEach((key) => storage.removeItem(key));
}

// A browser that forbids storage throws at the first touch; the page then just asks.
function withStorage(area, use) {
  try {
    return use(window[area]);
  } catch {
    return null;
  }
}
