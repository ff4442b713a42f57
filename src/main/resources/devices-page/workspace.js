// Where the workspace itself is, as far as the page knows.
const content = (name) => document.querySelector(`meta[name=${name}]`).content;
const root = new URL(content('workspace'), document.baseURI);

/** Where people sign in, if the operator has said so. */
export const signInAddress = content('sign-in');

/** The API's address, on the page's own origin. */
export const api = new URL('api/v1/sessions/', root);

/** A page of the workspace: on the address that the operator named, else on that of the client
 *  which signed the user in. */
export function addressIn(page, { fromWorkspace }) {
  const base = signInAddress ? new URL(signInAddress, root) : fromWorkspace && root;
  return base ? new URL(page, base).href : null;
}
