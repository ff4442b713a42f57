// "This was not me": what one does then, in the right order.
import { saysYes } from './confirm.js';
import { nameOf } from './device.js';
import { say } from './language.js';
import { logOut } from './logouts.js';
import { addressIn } from './workspace.js';
import { byId } from './views.js';

const dialog = byId('not-me');
const PAGES = { password: 'account/security', tokens: 'account/tokens' };

export async function askWhoElse(view, session, row) {
  const links = Object.entries(PAGES).map(([name, page]) => [
    byId(`not-me-${name}`),
    addressIn(page, view.credentials),
  ]);
  const prepare = () => {
    byId('not-me-device').replaceChildren(say('stepLogOut', { device: nameOf(session) }));
    links.forEach(([link, address]) => {
      link.hidden = !address;
      link.href = address ?? '';
    });
    byId('not-me-where').hidden = Boolean(links[0][1]);
  };
  if (await saysYes(dialog, prepare)) {
    const [, password] = links[0];
    logOut(view, session, row, {
      sentence: () => say('changeNow'),
      link: () => password && { label: say('changePassword'), href: password },
    });
  }
}
