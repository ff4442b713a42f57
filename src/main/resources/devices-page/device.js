// What a session's device is. All of it comes from user agents, so it only ever becomes text.
import { say } from './language.js';

// What Rocket.Chat and its user-agent parser write; what else comes is a device.
const KINDS = ['browser', 'desktop-app', 'mobile-app', 'mobile', 'tablet', 'smarttv', 'wearable'];
const CARRIED = ['mobile-app', 'mobile', 'tablet', 'wearable'];
const LONGEST = 80;
// Control characters, and those that turn or hide the text around them.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

const kindOf = ({ device }) => (KINDS.includes(device?.type) ? device.type : 'device');

export const iconOf = (session) => `#icon-${kindOf(session).replace('mobile-app', 'mobile')}`;

/** Whether Rocket.Chat sends push notifications to such a device. */
export const isCarried = ({ device }) => CARRIED.includes(device?.type);

export function nameOf(session) {
  const { device } = session;
  const name = clean(device?.name);
  const system = [device?.os?.name, device?.os?.version].map(clean).filter(Boolean).join(' ');
  const known = name || (kindOf(session) !== 'device' && say(kindOf(session)));
  if (known && system) {
    return say('onSystem', { name: known, system });
  }
  return say('itself', { name: known || system || say('unknownDevice') });
}

export function describe(session) {
  const kind = say(kindOf(session));
  const version = clean(session.device?.version) || clean(session.device?.longVersion);
  return version ? say('version', { kind, version }) : kind;
}

export const addressOf = ({ ip }) => clean(ip);

function clean(text) {
  const cleaned = typeof text === 'string' ? text.replace(UNSEEN, ' ').trim() : '';
  return cleaned.length > LONGEST ? `${[...cleaned].slice(0, LONGEST).join('')}…` : cleaned;
}
