// The page shows one view at a time: where to sign in, the devices, or that the sign-in is over.
const VIEWS = ['sign-in', 'devices', 'signed-out'];

export const byId = (id) => document.getElementById(id);

export function element(name, ...content) {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

/** @param heading the id of what gets the focus, so that a keyboard goes on from there */
export function showView(name, heading) {
  VIEWS.forEach((view) => {
    byId(view).hidden = view !== name;
  });
  if (heading) {
    byId(heading).focus();
  }
}

/** Unlike the property of that name it lets the button keep the focus. */
export function setDisabled(button, disabled) {
  button.setAttribute('aria-disabled', String(disabled));
}

export const isDisabled = (button) => button.getAttribute('aria-disabled') === 'true';

export function setBusy(button, busy, label) {
  setDisabled(button, busy);
  button.classList.toggle('busy', busy);
  (button.querySelector('span') ?? button).replaceChildren(label);
}
