import { say } from './language.js';
import { byId, element, setDisabled } from './views.js';

export const PAGE_SIZE = 10;

/** Which of how many devices the list shows, and the ways to the others. */
export function showHeading({ filter, offset }, found, shown) {
  const range = { from: offset + 1, to: offset + shown, count: found };
  const paged = found > PAGE_SIZE;
  const title = byId('list-title');
  title.hidden = !found;
  title.replaceChildren(filter
    ? say('devicesFor', { devices: say('devices', range), filter })
    : say(paged ? 'devicesFromTo' : 'devices', range));
  byId('pages').hidden = !paged;
  byId('range').replaceChildren(say('range', range));
  setDisabled(byId('previous'), offset === 0);
  setDisabled(byId('next'), range.to >= found);
}

/** What no row shows. */
export function showRemarks({ sessions, total, unlisted }) {
  const own = sessions.some(({ current }) => current);
  byId('log-out-others').hidden = total + unlisted - own === 0;
  const remarks = [
    total > sessions.length && say('newestOnly', { shown: sessions.length, count: total }),
    unlisted > 0 && say(own ? 'unlisted' : 'unlistedOwn', { count: unlisted }),
  ].filter(Boolean);
  byId('remarks').replaceChildren(...remarks.map((remark) => element('p', remark)));
}
