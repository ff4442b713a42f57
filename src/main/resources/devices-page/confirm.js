import { byId } from './views.js';

const dialog = byId('confirm');
const title = byId('confirm-title');
const text = byId('confirm-text');
const yes = byId('confirm-yes');

// A dialog tells a moment late that it has closed; the next question must not take that for its own answer.
let answered = Promise.resolve();

/** Asks before something that cannot be taken back; Escape is a no. */
export function confirmed(question, consequence, answer) {
  return saysYes(dialog, () => {
    title.replaceChildren(question);
    text.replaceChildren(consequence);
    yes.replaceChildren(answer);
  });
}

/** Opens a dialog, once the one before is closed, and waits for its answer. */
export function saysYes(asked, prepare) {
  answered = answered.then(() => {
    prepare();
    return ask(asked);
  });
  return answered;
}

function ask(asked) {
  asked.returnValue = 'no';
  asked.showModal();
  return new Promise((resolve) => {
    asked.addEventListener('close', () => resolve(asked.returnValue === 'yes'), { once: true });
  });
}
