// The page's words: one file a language, the first of the browser's languages that has one, else
// English. Dates and numbers follow the browser's own locale.
const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'ja', 'pt'];
const languageOf = (tag) => tag.split('-')[0].toLowerCase();

export const locale =
  navigator.languages.find((tag) => LANGUAGES.includes(languageOf(tag))) ?? 'en';
const language = languageOf(locale);
const { default: words } = await import(`./words/${language}.js`);
const plurals = new Intl.PluralRules(locale);
const numbers = new Intl.NumberFormat(locale);

/**
 * A sentence to put into an element. Whatever a value holds, in whichever direction it is written,
 * it does not move what stands beside it.
 *
 * @param values by name: a number, a text or a node; `count` also chooses the form of the words
 */
export function say(key, values = {}) {
  const form = words[key];
  const text = typeof form === 'string' ? form : form[plurals.select(values.count)] ?? form.other;
  const parts = text.split(/\{(\w+)\}/);
  const sentence = new DocumentFragment();
  sentence.append(...parts.map((part, i) => (i % 2 ? valueOf(values[part]) : part)));
  return sentence;
}

export function sayAll(...sentences) {
  const text = new DocumentFragment();
  sentences.filter(Boolean).forEach((sentence) => {
    text.append(...(text.hasChildNodes() ? [' ', sentence] : [sentence]));
  });
  return text;
}

export function translate(root) {
  const each = (name, put) => root.querySelectorAll(`[data-${name}]`).forEach((element) => {
    put(element, say(element.dataset[name]));
  });
  each('say', (element, words) => element.replaceChildren(words));
  each('label', (element, { textContent }) => element.setAttribute('aria-label', textContent));
  each('hint', (element, { textContent }) => element.setAttribute('placeholder', textContent));
}

export function speakOnPage() {
  document.documentElement.lang = language;
  document.documentElement.dir = words.direction;
  translate(document);
  document.querySelectorAll('template').forEach(({ content }) => translate(content));
}

function valueOf(value) {
  if (typeof value === 'number') {
    return numbers.format(value);
  }
  const apart = document.createElement('bdi');
  apart.append(value);
  return apart;
}
