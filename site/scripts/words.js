/* How a word that somebody types becomes the stem that is searched by: the same as napl/site/finder/words.py. */
"use strict";

napl.fold = (text) => text.replace(/’/g, "'").toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/g, "");

/* What the stemmer leaves unequal is levelled as in napl/classify/suggest/words.py; some words are their own stem. */
napl.stemOf = (word) => {
  const kept = /^(beginnend|startend|spelling|groning)/.exec(word);
  if (kept) return kept[0];
  let root = napl.stem(word);
  if (root.length > 6 && root.endsWith("ing")) root = root.slice(0, -3);
  while (root.length > 3 && root.at(-1) === root.at(-2) && !"aeiou".includes(root.at(-1))) root = root.slice(0, -1);
  if (root.length > 4 && /e[sn]$/.test(root)) root = root.slice(0, -2);
  while (root.length > 4 && /[ts]$/.test(root)) root = root.slice(0, -1);
  if (root.endsWith("ie")) root = root.slice(0, -1);
  return root.replace(/([aeou])\1([^aeiou])$/, "$1$2");
};
