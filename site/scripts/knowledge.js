/* Filters the knowledge base by words and path, and sorts it; the choice stands in the address. */
"use strict";

(() => {
  const form = document.getElementById("kennis-filter");
  if (!form) return;
  const status = document.getElementById("kennis-telling");
  const { q, pad, volgorde } = form.elements;
  const cut = (text) => napl.fold(text).match(/[a-z0-9]+/g) || [];
  const stems = new Map();
  const stem = (word) => stems.get(word) || stems.set(word, napl.stemOf(word)).get(word);
  const groups = [...document.querySelectorAll(".knowledge")].map((section) => ({
    section,
    list: section.querySelector(".offer"),
    items: [...section.querySelectorAll(".offer > li")].map((item) => ({
      item,
      words: cut(`${item.textContent} ${item.dataset.words}`),
      paths: item.dataset.paths.split(" "),
      date: item.dataset.date,
    })),
  }));

  /* A part of a word is enough, for one types letter by letter; another form of it is too, and of a longer stem a compound with it. */
  const says = (other, word) => {
    const [one, asked] = [stem(other), stem(word)];
    return other.includes(word) || one === asked || (asked.length > 3 && (one.startsWith(asked) || one.endsWith(asked)));
  };

  function show() {
    const wanted = cut(q.value);
    let found = 0;
    for (const { section, list, items } of groups) {
      let here = 0;
      for (const one of items) {
        const fits = wanted.every((word) => one.words.some((other) => says(other, word))) && (!pad.value || one.paths.includes(pad.value));
        one.item.hidden = !fits;
        if (fits) here++;
      }
      section.hidden = !here;
      found += here;
      const ordered = volgorde.value === "datum" ? items.slice().sort((one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : 0)) : items;
      list.append(...ordered.map((one) => one.item));
    }
    status.textContent = found ? `${napl.counted(found, "stuk", "stukken")} gevonden.` : "Niets gevonden. Gebruik minder woorden of een ander pad.";
  }

  function read() {
    const asked = new URLSearchParams(location.search);
    const known = (list, value) => ([...list.options].some((one) => one.value === value) ? value : "");
    q.value = asked.get("q") || "";
    pad.value = known(pad, asked.get("pad") || "");
    volgorde.value = known(volgorde, asked.get("volgorde") || "");
    show();
  }

  function changed(kept) {
    const query = new URLSearchParams([["q", q.value.trim()], ["pad", pad.value], ["volgorde", volgorde.value]].filter(([, value]) => value));
    history[kept ? "replaceState" : "pushState"](null, "", query.size ? `?${query}` : location.pathname);
    show();
  }

  q.addEventListener("input", () => changed(true));
  form.addEventListener("change", (event) => changed(event.target === q));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(changed));
  addEventListener("popstate", read);
  document.documentElement.classList.add("scripted");
  read();
})();
