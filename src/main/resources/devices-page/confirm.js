import { byId } from './views.js';

const dialog = byId('confirm');
const title = byId('confirm-title');
const text = byId('confirm-text');
const yes = byId('confirm-yes');

// A dialog tells a moment late that it has closed; the next question must not take that for its own answer.
let answered = Promise.resolve();

/** Asks before something that cannot be taken back; Escape is a no. */
export function confirmed(question, consequence, answer) {
  answered = answered.then(() => ask(question, consequence, answer));
  return answered;
}

function ask(question, consequence, answer) {
  title.textContent = question;
  text.textContent = consequence;
  yes.textContent = answer;
  dialog.returnValue = 'no';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
  });
}
