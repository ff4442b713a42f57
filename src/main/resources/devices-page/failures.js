import { say } from './language.js';

/** @param doubt what is uncertain now, if the failed call was to change something */
export function explain({ failure, seconds, status, requestId }, doubt) {
  const uncertain = failure === 'tooMany' || failure === 'refused' ? null : doubt;
  const request = failure === 'unexpected' && requestId && say('request', { id: requestId });
  return [say(failure, { count: seconds, status: String(status) }), uncertain, request];
}
