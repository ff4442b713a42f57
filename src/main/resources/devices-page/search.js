// The search field: says what to look for once the typing pauses, or at once on Enter. The pause is
// long because every look is a call, and the service allows only so many a minute.
import { byId } from './views.js';

const TYPING_PAUSE_MS = 400;
const field = byId('filter');
let typing;

export function onSearch(search) {
  const look = () => search(field.value.trim());
  field.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(look, TYPING_PAUSE_MS);
  });
  byId('search').addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(typing);
    look();
  });
}

export function clearSearch() {
  clearTimeout(typing);
  field.value = '';
}
