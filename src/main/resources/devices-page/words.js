// What the page says of a session and of a failure.
const KINDS = { browser: 'Browser', 'desktop-app': 'Desktop app', 'mobile-app': 'Mobile app' };
const STEPS = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];
const RELATIVE = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
// Day before month by name: nobody reads it the wrong way round.
const EXACT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'long' });

export function nameOf({ device }) {
  const system = [device?.os?.name, device?.os?.version].filter(Boolean).join(' ');
  return [device?.name, system].filter(Boolean).join(' on ') || 'Unknown device';
}

export function kindOf({ device }) {
  const kind = KINDS[device?.type] ?? 'Device';
  const version = device?.version || device?.longVersion;
  return version ? `${kind}, version ${version}` : kind;
}

export function iconOf({ device }) {
  return KINDS[device?.type] ? `#icon-${device.type}` : '#icon-unknown';
}

/** @param time ISO 8601 */
export function ago(time) {
  const seconds = (Date.parse(time) - Date.now()) / 1000;
  if (Number.isNaN(seconds)) {
    return 'at an unknown time';
  }
  const [unit, length] = STEPS.find(([, size]) => Math.abs(seconds) >= size) ?? [];
  return unit ? RELATIVE.format(Math.trunc(seconds / length), unit) : 'just now';
}

export function exactly(time) {
  return EXACT.format(Date.parse(time));
}

export function devices(count) {
  return count === 1 ? '1 device' : `${count} devices`;
}

/** @param doubt what is uncertain now, if the failed call was to change something */
export function explain({ failure, seconds, status, requestId }, doubt = '') {
  switch (failure) {
    case 'tooMany':
      return `Too many requests in a short time. You can go on in ${secondsText(seconds)}.`;
    case 'unavailable':
      return `The service cannot reach the workspace at the moment. ${doubt}`.trim();
    case 'noAnswer':
      return `No answer came. Is this device online? ${doubt}`.trim();
    case 'refused':
      return 'The service accepts no calls from this address. Tell whoever runs it.';
    default:
      return `Something went wrong in the service (${status}). ${doubt}`.trim()
        + (requestId ? ` Its operator finds it as request ${requestId}.` : '');
  }
}

function secondsText(seconds) {
  return seconds === 1 ? '1 second' : `${seconds} seconds`;
}
