// Contract: `chooseLanguage(wanted)` answers the first language of `wanted` (such as 'es-US') that has strings, else English.
// `loadStrings(language)` answers its strings. `showStrings(strings, root)` puts them into the elements that name one in `data-string`.

const offered = ['en', 'es'];

export function chooseLanguage(wanted) {
  const roots = wanted.filter(Boolean).map(language => language.toLowerCase().split('-')[0]);
  return roots.find(root => offered.includes(root)) ?? offered[0];
}

export async function loadStrings(language) {
  return (await fetch(`/widget/strings/${language}.json`)).json();
}

export function showStrings(strings, root) {
  for (const element of root.querySelectorAll('[data-string]')) element.textContent = strings[element.dataset.string];
}
