// The search field: says what to look for once the typing pauses, or at once on Enter. Without the
// pause a screen reader would read out a result for each letter.
import { byId } from './views.js';

const TYPING_PAUSE_MS = 250;
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
