import { locale, say } from './language.js';

const STEPS = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];
const RELATIVE = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
// The month by its name: nobody reads it the wrong way round.
const EXACT = new Intl.DateTimeFormat(locale, {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
});

/** @param time ISO 8601, or anything else, which is no known time */
export const isKnown = (time) => !Number.isNaN(Date.parse(time));

export const exactly = (time) => EXACT.format(Date.parse(time));

/** A time ahead of this device's clock is now: one of the two clocks is wrong. */
export function ago(time) {
  const seconds = Math.max(0, (Date.now() - Date.parse(time)) / 1000);
  const [unit, length] = STEPS.find(([, size]) => seconds >= size) ?? [];
  return unit
    ? RELATIVE.format(-Math.trunc(seconds / length), unit)
    : say('justNow').textContent;
}
