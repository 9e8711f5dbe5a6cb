/* The finder: choosing by groups (OR within, AND across, with right counts) and searching in Dutch, all in the browser. */
"use strict";

(() => {
  const form = document.getElementById("zoeker");
  if (!form) return;
  const status = document.getElementById("telling");
  const outcome = document.getElementById("uitkomst");
  const root = form.dataset.root;
  const STEP = 20;
  const LONG = 4;
  /* A half of a compound may be as short as this: les, vak. */
  const SHORTEST = 3;
  /* From so many letters on a word that is not there is taken for the nearest that is. */
  const SURE = 5;
  /* So many chunks of words a search may take for compounds, beside those of the words themselves: they weigh 8 kB each. */
  const CHUNKS = 3;
  const LINKS = ["", "s", "en", "e", "n"];
  /* The last half of a compound is as long as other words, but for these. */
  const SHORT = /^(les|vak|juf)$/;
  let data;
  let last;
  /* By name of a group to type in: what puts the terms of an address back. */
  const refills = new Map();

  const { fold, stemOf } = napl;
  const known = (stem) => data.places.has(stem) || data.commonSet.has(stem);

  /* What a typed word is looked up by: its stem, or the word itself where the index has that (lees, for les is another word);
     lerend is leren. */
  function stemFor(word) {
    const stem = /([aeou])\1[sf]$/.test(word) && data.places.has(word) ? word : stemOf(word);
    const verb = !known(stem) && /^(ler|spel|.{5,})ende?$/.test(word) && stemOf(word.replace(/de?$/, ""));
    return known(verb) ? verb : stem;
  }

  const words = (text) => (fold(text).match(/[a-z0-9]+(?:['-][a-z0-9]+)*/g) || []).map((word) => {
    const plain = word.replace(/'/g, "");
    return { whole: plain.replaceAll("-", ""), parts: plain.includes("-") ? plain.split("-").filter((part) => part.length > 2) : [] };
  });

  /* An id from what it adds to its title: the same as after_title of napl/site/finder/data.py. */
  napl.withTitle = (id, title) => {
    const at = id.indexOf(".");
    const letters = (fold(title).match(/[a-z0-9]+/g) || []).join("-");
    return letters.slice(0, at ? parseInt(id.slice(0, at), 36) : letters.length) + id.slice(at + 1);
  };

  function unpack(told) {
    const stems = [];
    let before = "";
    for (const piece of told.stems ? told.stems.split(" ") : []) {
      before = before.slice(0, parseInt(piece[0], 36)) + piece.slice(1);
      stems.push(before);
    }
    told.stemList = stems;
    told.places = new Map(stems.map((stem, place) => [stem, place]));
    told.commonSet = new Set(told.common.split(" "));
    told.idList = told.ids ? told.ids.split(" ").map((id, row) => napl.withTitle(id, told.titles[row])) : [];
    for (const group of told.facets) {
      group.places = new Map(group.terms.map(([term], place) => [term, place]));
      /* The numbers of the terms of row R stand in `flat` from starts[R] up to starts[R + 1]. */
      const rows = told.idList.length ? group.rows.split("|") : [];
      group.starts = new Uint32Array(rows.length + 1);
      const flat = [];
      rows.forEach((row, at) => {
        if (row) for (const one of row.split(",")) flat.push(parseInt(one, 36));
        group.starts[at + 1] = flat.length;
      });
      group.flat = Uint16Array.from(flat);
      group.first = told.termCount || 0;
      told.termCount = group.first + group.terms.length;
      group.shown = [];
      group.told = group.terms.map(([term]) => document.getElementById(`n-${group.id}-${term}`));
    }
    /* The same of all groups together, so that counting a row is one walk: the terms of a group are numbered from its first. */
    const all = [];
    told.rowStarts = new Uint32Array(told.idList.length + 1);
    for (let row = 0; row < told.idList.length; row++) {
      for (const { first, starts, flat } of told.facets) for (let place = starts[row]; place < starts[row + 1]; place++) all.push(first + flat[place]);
      told.rowStarts[row + 1] = all.length;
    }
    told.rowTerms = Uint32Array.from(all);
    return told;
  }

  /* How many letters two words differ by; more than `most` is told as most + 1. */
  function distance(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let row = Array.from({ length: other.length + 1 }, (_, place) => place);
    for (let i = 1; i <= one.length; i++) {
      const next = [i];
      for (let j = 1; j <= other.length; j++) {
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
      }
      if (Math.min(...next) > most) return most + 1;
      row = next;
    }
    return row[other.length];
  }

  /* The stems that hold a stem as their last part (a kind of it) or their first; `spelt` is the stem as it was typed. */
  function compounds(stem, spelt, worth) {
    const found = [];
    for (const other of data.stemList) {
      if (other.length < stem.length + 3) continue;
      if (other.endsWith(stem)) found.push([other, worth * 0.9]);
      else if (other.startsWith(stem) || other.startsWith(spelt)) found.push([other, worth * 0.7]);
    }
    return found.sort((one, other) => other[1] - one[1] || one[0].length - other[0].length);
  }

  /* A word of the register that is there once two neighbours are swapped back, or the link between two halves is another. */
  function mended(word, parts) {
    const tries = parts.length > 1 ? LINKS.map((link) => parts.join(link)) : [];
    for (let at = 1; at < word.length; at++) tries.push(word.slice(0, at - 1) + word[at] + word[at - 1] + word.slice(at + 1));
    return tries.find((each) => data.places.has(stemFor(each)));
  }

  /* The stems that a typed word stands for, and what each counts for. Where one half of a compound is known, a slip is in the
     other. */
  function meanings(word, { parts, half }) {
    const stem = stemFor(word);
    const found = data.places.has(stem) ? [[stem, 1]] : [];
    const meant = !found.length && word.length >= SURE && mended(word, parts);
    if (meant) return Object.assign(meanings(meant, { parts }), { instead: [meant] });
    if (stem.length >= LONG) found.push(...compounds(stem, word, 1));
    found.instead = [];
    if (found.length || parts.length || stem.length < SURE) return found;
    let best = stem.length > 7 ? 2 : 1;
    const part = stemFor(half);
    for (const other of data.stemList) {
      if ((other[0] !== stem[0] && other[1] !== stem[1]) || !(other.startsWith(part) || other.endsWith(part))) continue;
      /* What lacks more of its letters than it may differ by need not be counted. */
      if ([...stem].filter((letter) => !other.includes(letter)).length > best) continue;
      const far = distance(stem, other, best);
      if (far > best) continue;
      if (far < best) found.length = 0;
      best = far;
      found.push([other, 0.5]);
    }
    found.instead = found.map(([other]) => other);
    found.push(...found.flatMap(([other]) => compounds(other, other, 0.5)));
    return found;
  }

  /* A compound as its two parts, where both are words of the register (leerlingbegeleiding is leerling and begeleiding), or the
     half that is. A part that stands nearly everywhere tells nothing and is left out: expertleraar is expert. */
  function halves(word) {
    const telling = (part) => !data.commonSet.has(stemFor(part));
    let [head, rest] = ["", ""];
    for (let cut = word.length - SHORTEST; cut >= SHORTEST; cut--) {
      const tail = word.slice(cut);
      const whole = (tail.length >= LONG || SHORT.test(tail)) && known(stemFor(tail));
      for (const link of LINKS) {
        const base = word.slice(0, cut - link.length);
        if (base.length < SHORTEST || base + link + tail !== word || !known(stemFor(base))) continue;
        if (whole) return { parts: [base, tail].filter(telling), half: "" };
        if (!head && base.length >= LONG && telling(base)) head = base;
      }
      if (whole && cut >= LONG && telling(tail)) rest = tail;
    }
    return { parts: [], half: head || rest };
  }

  const chunkOf = (place) => data.starts.findLastIndex((start) => start <= place);

  /* What a search may take: the words themselves, and of what else they may stand for what lies in few chunks. */
  function affordable(found, chunks) {
    return found.slice(0, 60).filter(([stem, worth]) => {
      const number = chunkOf(data.places.get(stem));
      return (worth === 1 || chunks.has(number) || chunks.size < CHUNKS) && chunks.add(number);
    });
  }

  /* What has to be known of a word before it can be weighed: what it may stand for, and the same of its halves. */
  function plan(word, chunks, whole = true) {
    const cut = whole ? halves(word) : { parts: [], half: "" };
    const found = meanings(word, cut);
    const loose = whole && !found.length;
    const parts = loose && cut.half ? [cut.half] : cut.parts;
    const instead = loose && parts.length === 1 ? parts : found.instead;
    return { word, loose, instead, found: affordable(found, chunks), split: parts.map((part) => plan(part, chunks, false)) };
  }

  const nobody = () => new Float64Array(data.idList.length);

  /* Scores by row for one word, 0 for none. How rare it is, is told by all that it may stand for together. */
  function weigh(meant, postings) {
    const scores = nobody();
    let rows = 0;
    for (const [stem, worth] of meant.found) {
      let row = 0;
      for (const one of postings(stem)) {
        const weight = one % data.base;
        row += (one - weight) / data.base;
        if (!scores[row]) rows++;
        scores[row] = Math.max(scores[row], (worth * weight) / (weight + 2));
      }
    }
    const rarity = Math.log(1 + scores.length / (rows || 1));
    for (let row = 0; row < scores.length; row++) scores[row] *= rarity;
    if (meant.split.length) {
      const parts = meant.split.map((part) => weigh(part, postings));
      for (let row = 0; row < scores.length; row++) scores[row] = Math.max(scores[row], Math.min(...parts.map((one) => one[row])) / 2);
      /* Where fewer than five have both halves these say little of what was meant: the first half does. */
      if (meant.loose && scores.filter(Boolean).length < 5) {
        meant.instead = [meant.split[0].word];
        return parts[0];
      }
    }
    return scores;
  }

  /* Takes chunks of the index, all at once; returns a function that gives the postings of a stem in them. */
  async function postingsIn(chunks) {
    const taken = [];
    await Promise.all([...chunks].map(async (number) => {
      taken[number] = await napl.load(root + data.chunks[number]);
    }));
    return (stem) => {
      const place = data.places.get(stem);
      const number = chunkOf(place);
      return (taken[number] || [])[place - data.starts[number]] || [];
    };
  }

  /* Scores by row for what was typed, with the words that were not found or say nothing; null when nothing was typed. */
  async function search(text) {
    const typed = words(text);
    if (!typed.length) return null;
    const told = { scores: nobody(), unknown: [], common: [], slips: [], loose: false };
    const lists = [];
    const chunks = new Set();
    const plans = [];
    for (const { whole, parts } of typed) {
      if (data.commonSet.has(stemFor(whole))) {
        told.common.push(whole);
        continue;
      }
      const meant = plan(whole, chunks);
      plans.push({ word: whole, meant, parts: meant.found.length ? [] : parts.map((part) => plan(part, chunks)) });
    }
    const postings = await postingsIn(chunks);
    for (const { word, meant, parts } of plans) {
      const scores = weigh(meant, postings);
      if (!scores.some(Boolean)) for (const part of parts) weigh(part, postings).forEach((score, row) => (scores[row] += score / 2));
      if (!scores.some(Boolean)) {
        told.unknown.push(word);
        continue;
      }
      lists.push(scores);
      if (meant.instead.length) told.slips.push(`${word} (wel: ${meant.instead.slice(0, 3).join(", ")})`);
    }
    const hits = new Uint16Array(data.idList.length);
    for (const list of lists) for (let row = 0; row < hits.length; row++) if (list[row]) hits[row]++;
    told.loose = lists.length > 1 && !hits.includes(lists.length);
    for (let row = 0; row < hits.length; row++) {
      if (!hits[row] || (!told.loose && hits[row] < lists.length)) continue;
      for (const list of lists) told.scores[row] += list[row];
      told.scores[row] *= hits[row];
    }
    if (!lists.length && told.common.length && !told.unknown.length) told.scores = null;
    return told;
  }

  /* What is chosen, from the form: text, order, and per group the numbers of terms. */
  function chosen() {
    const groups = new Map();
    const filled = new FormData(form);
    for (const group of data.facets) {
      const terms = new Set();
      for (const value of filled.getAll(group.id)) if (group.places.has(value)) terms.add(group.places.get(value));
      if (terms.size) groups.set(group.id, terms);
    }
    return { text: form.elements.q.value.trim(), order: form.elements.sorteer.value, groups };
  }

  /* The rows that pass, and counts per group of what choosing a term as well would give. */
  function count(groups, found) {
    const size = data.idList.length;
    const rows = [];
    const every = new Uint32Array(data.termCount);
    const counts = data.facets.map(({ first, terms }) => every.subarray(first, first + terms.length));
    const { rowStarts, rowTerms } = data;
    const scores = found?.scores;
    const wanted = data.facets.flatMap((group, at) => {
      if (!groups.has(group.id)) return [];
      const mask = new Uint8Array(group.terms.length);
      for (const one of groups.get(group.id)) mask[one] = 1;
      return [{ at, mask, starts: group.starts, flat: group.flat }];
    });
    for (let row = 0; row < size; row++) {
      if (scores && !scores[row]) continue;
      let failing;
      let fails = 0;
      for (const one of wanted) {
        const { mask, starts, flat } = one;
        let place = starts[row];
        while (place < starts[row + 1] && !mask[flat[place]]) place++;
        if (place < starts[row + 1]) continue;
        failing = one;
        if (++fails > 1) break;
      }
      if (fails === 0) {
        rows.push(row);
        for (let place = rowStarts[row]; place < rowStarts[row + 1]; place++) every[rowTerms[place]]++;
      } else if (fails === 1) {
        const { at, starts, flat } = failing;
        for (let place = starts[row]; place < starts[row + 1]; place++) counts[at][flat[place]]++;
      }
    }
    return { rows, counts };
  }

  /* What rows are put in order by, as whole numbers from 0; equal ones stay in the order of titles. */
  const LAST = 1e9;
  const ORDERS = {
    start: (row) => (data.start[row] ? Date.parse(data.start[row]) / 864e5 : LAST),
    uren: (row) => Math.round((data.contact[row] ?? LAST) * 100),
    prijs: (row) => Math.round((data.price[row] ?? LAST) * 100),
  };

  /* Numbers that hold both order and row are sorted without asking anything of each pair. What fits as well as another stands
     behind it where it is not admitted. */
  function sorted(rows, order, found) {
    if (order === "titel") return rows;
    const scores = found?.scores || nobody();
    const { places, starts, flat } = group("oordeel");
    const good = ["conditional", "admitted"].map((state) => places.get(state));
    const by = ORDERS[order] || ((row) => Math.round((1e4 - scores[row]) * 1e5) * 3 - good.indexOf(flat[starts[row]]));
    const size = data.idList.length;
    return [...Float64Array.from(rows, (row) => by(row) * size + row).sort()].map((key) => key % size);
  }

  const group = (name) => data.facets.find((one) => one.id === name);
  const termsOf = (name, row) => [...group(name).flat.subarray(...group(name).starts.subarray(row, row + 2))].map((one) => group(name).terms[one]);

  const both = new Intl.ListFormat("nl");

  /* A row of the list without its words: copied for every row, which is quicker than making it anew. */
  const model = () => napl.make("li", {},
    napl.make("p", { class: "title" }, napl.make("a"), " ", napl.make("span"), data.summaries && napl.make("span", { class: "sum" })),
    napl.make("label", { class: "pick" }, napl.make("input", { type: "checkbox" }), "Vergelijk", napl.make("span", { class: "hidden" })),
    napl.make("ul", { class: "facts" }, napl.make("li", { class: "who" }), ...Array.from({ length: 5 }, () => napl.make("li"))));

  function item(row) {
    const made = data.model.cloneNode(true);
    const [title, label, facts] = made.children;
    const [link, tag, sum] = title.children;
    const [state, verdict] = termsOf("oordeel", row)[0];
    link.href = `${root}trajecten/${data.idList[row]}.html`;
    link.textContent = data.titles[row];
    tag.className = `tag ${state}`;
    tag.textContent = verdict.toLowerCase();
    if (sum) sum.textContent = data.summaries[row];
    const [box, spoken] = label.children;
    box.value = data.idList[row];
    box.checked = picked.has(box.value);
    spoken.textContent = ` ${data.titles[row]}`;
    const hours = data.contact[row];
    const price = data.price[row];
    const from = data.various.includes(row) ? "onder meer " : "";
    const [mode, way] = termsOf("wijze", row)[0];
    [
      (termsOf("aanbieder", row)[0] || [0, "aanbieder onbekend"])[1],
      both.format(termsOf("sector", row).map(([id]) => id)),
      mode === "unknown" ? "wijze onbekend" : way.toLowerCase(),
      hours == null ? "contacturen onbekend" : napl.counted(hours, "contactuur", "contacturen"),
      price == null ? "prijs onbekend" : from + (price ? `€\u00a0${napl.number(price)}` : "gratis"),
      data.start[row] ? `begint ${napl.day(data.start[row])}` : "geen datum bekend",
    ].forEach((fact, at) => { facts.children[at].textContent = fact; });
    return made;
  }

  /* What is picked to be compared. It stands, with how many rows are shown, in the history of the tab: for Back and for loading
     anew. */
  const picked = new Set();
  const MOST = 4;

  function pick(event) {
    event.stopPropagation();
    if (event.type !== "change") return;
    const box = event.target;
    if (box.checked && picked.size >= MOST) box.checked = false;
    else if (box.checked) picked.add(box.value);
    else picked.delete(box.value);
    bar(box.checked || picked.size < MOST ? "" : `Je kunt er hoogstens ${MOST} vergelijken.`);
  }

  function unpick() {
    picked.clear();
    for (const box of outcome.querySelectorAll(".pick :checked")) box.checked = false;
    bar();
    status.focus();
  }

  function bar(note = "") {
    const rows = outcome.querySelectorAll(".pick").length;
    if (picked.size || rows > STEP || history.state) history.replaceState({ picked: [...picked], rows }, "");
    const told = document.getElementById("vergelijk-balk");
    told.hidden = !picked.size;
    const link = told.querySelector("a");
    link.href = `${root}vergelijk.html?id=${[...picked].join("&id=")}`;
    link.textContent = picked.size < 2 ? "Kies er nog een om te vergelijken" : `Vergelijk ${picked.size} trajecten`;
    told.querySelector("span").textContent = note;
  }

  function show(rows, from, to, list) {
    list.append(...rows.slice(from, to).map(item));
    const left = rows.length - to;
    if (left <= 0) return;
    const more = napl.make("button", { type: "button", class: "more-rows" }, `Toon er nog ${Math.min(left, STEP)} van ${napl.number(left)}`);
    more.addEventListener("click", () => {
      const at = list.children.length;
      more.remove();
      show(rows, at, at + STEP, list);
      bar();
      list.children[at].querySelector("a").focus();
    });
    outcome.append(more);
  }

  /* What to let go of to find something: one choice, or else two together, with how many trajectories that gives. */
  function drops(choice, found) {
    const names = [...choice.groups.keys(), ...(choice.text ? ["q"] : [])];
    const left = (some) => count(new Map([...choice.groups].filter(([name]) => !some.includes(name))), some.includes("q") ? null : found).rows.length;
    const tried = (sets) => sets.filter((some) => some.length < names.length || !choice.text).map((some) => [some, left(some)]).filter(([, rows]) => rows);
    const one = tried(names.map((name) => [name]));
    return one.length ? one : tried(names.flatMap((name, at) => names.slice(at + 1).map((other) => [name, other])));
  }

  /* Nothing was found: which choice to drop, and where it may be that nothing exists. */
  function nothing(choice, found) {
    const box = napl.make("div", { class: "nothing" });
    const titles = (name) => [...choice.groups.get(name)].map((one) => group(name).terms[one][1]).join(" of ");
    const told = (name) => (name === "q" ? "de zoekwoorden" : `${group(name).title.toLowerCase()}: ${titles(name)}`);
    const ways = drops(choice, found);
    if (ways.length) {
      box.append(napl.make("h3", {}, `Laat ${ways[0][0].length > 1 ? "twee keuzes" : "één keuze"} los`), napl.make("ul", {}, ...ways.map(([some, left]) =>
        way(() => clear(some), `Zonder ${some.map(told).join(" en zonder ")}: ${napl.counted(left, "traject", "trajecten")}`))));
    } else box.append(napl.make("h3", {}, "Probeer een ander woord, of begin opnieuw"));
    const only = (name) => {
      const terms = [...(choice.groups.get(name) || [])];
      return terms.length === 1 ? group(name).terms[terms[0]] : null;
    };
    const [path, sector] = [only("pad"), only("sector")];
    const spots = [sector && `sector=${sector[0]}`, path && `pad=${path[0]}`].filter(Boolean).join("&");
    box.append(napl.make("p", {}, "Misschien bestaat het nog niet. ",
      napl.make("a", { href: `${root}witte-vlekken.html?${spots}#paden` }, "Bekijk de witte vlekken", path && ` van ${path[1]}`), "."));
    return box;
  }

  function way(act, ...text) {
    const button = napl.make("button", { type: "button" }, ...text);
    button.addEventListener("click", act);
    return napl.make("li", {}, button);
  }

  function clear(names) {
    for (const field of form.elements) if (names.includes(field.name)) field[field.type === "checkbox" ? "checked" : "value"] = "";
    update(true);
    status.focus();
  }

  function chips(choice) {
    const box = document.getElementById("gekozen");
    box.replaceChildren();
    for (const [name, terms] of choice.groups) {
      for (const one of terms) {
        const [term, title] = group(name).terms[one];
        box.append(way(() => {
          [...form.querySelectorAll(`[name="${name}"]`)].find((each) => each.value === term).checked = false;
          update(true);
          (box.querySelector("button") || form.elements.q).focus();
        }, title, napl.make("span", { class: "hidden" }, " weghalen")));
      }
    }
    const chosen = box.children.length;
    document.getElementById("keuzes-telling").textContent = chosen ? `(${chosen} gekozen)` : "";
  }

  /* A group with more terms than anybody reads: one types, and what is chosen stands below as a box to tick. */
  function typedGroup(field) {
    const one = group(field.dataset.kies);
    const list = document.getElementById(`gekozen-${one.id}`);
    const add = (place) => {
      const [term, title] = one.terms[place];
      let box = [...list.querySelectorAll("input")].find((each) => each.value === term);
      if (!box) {
        box = napl.make("input", { type: "checkbox", name: one.id, value: term });
        one.told[place] = napl.make("span", { class: "n", id: `n-${one.id}-${term}` }, shownCount(one, place));
        list.append(napl.make("li", {}, napl.make("label", {}, box, title, " ", one.told[place])));
      }
      box.checked = true;
    };
    const take = (whole) => {
      const typed = fold(field.value.trim());
      const within = typed ? one.terms.filter(([, title]) => fold(title).includes(typed)) : [];
      const fits = within.filter(([, title]) => fold(title).startsWith(typed));
      const found = fits.find(([, title]) => fold(title) === typed) || (whole && within.length === 1 && within[0]);
      if (whole && typed && !found) status.textContent = within.length ? `${within.length} namen passen bij ‘${field.value}’. Kies er een.` : `Geen naam past bij ‘${field.value}’.`;
      if (!found || (!whole && fits.length > 1)) return false;
      add(one.places.get(found[0]));
      field.value = "";
      return true;
    };
    field.addEventListener("input", (event) => {
      event.stopPropagation();
      if (take(false)) update(true);
    });
    field.addEventListener("change", () => take(true) && update(true));
    field.addEventListener("focus", () => {
      for (const option of field.list.options) {
        const place = one.terms.findIndex(([, title]) => title === option.value);
        option.label = `${option.value} ${shownCount(one, place)}`;
      }
    });
    return (terms) => {
      list.replaceChildren();
      for (const term of terms) if (one.places.has(term)) add(one.places.get(term));
    };
  }

  const shownCount = (one, place) => `(${napl.number(one.shown[place] || 0)})`;

  function tell(rows, found, lost) {
    const { places, starts, flat } = group("oordeel");
    const gone = rows.filter((row) => flat[starts[row]] === places.get("withdrawn")).length;
    const parts = [rows.length ? napl.counted(rows.length, "traject", "trajecten") + (gone ? `, waarvan ${napl.number(gone)} ingetrokken` : "") : "Geen resultaten"];
    if (found && found.loose) parts.push("geen traject heeft alle woorden; deze hebben een deel");
    if (found && found.unknown.length) parts.push(`niet gevonden: ${found.unknown.join(", ")}`);
    if (found && found.slips.length) parts.push(`niet letterlijk gevonden: ${found.slips.join(", ")}`);
    if (found && found.common.length) parts.push(`staat bijna overal en telt niet mee: ${found.common.join(", ")}`);
    if (lost.length) parts.push(`bestaat niet en telt niet mee: ${lost.join(", ")}`);
    status.textContent = `${parts.join("; ")}.`;
  }

  function address(choice) {
    const query = new URLSearchParams();
    if (choice.text) query.set("q", choice.text);
    for (const [name, terms] of choice.groups) for (const one of terms) query.append(name, group(name).terms[one][0]);
    if (choice.order !== "past") query.set("sorteer", choice.order);
    const text = query.toString();
    return text ? `?${text}` : location.pathname;
  }

  async function update(push) {
    const choice = chosen();
    const asked = (last = address(choice) + choice.order);
    const found = choice.text ? await search(choice.text) : null;
    if (asked !== last) return;
    /* What comes from an address may name what is not there; what comes from the history, how many rows were shown. */
    const query = new URLSearchParams(push === null ? location.search : "");
    const lost = data.facets.flatMap(({ id, places }) => query.getAll(id).filter((term) => !places.has(term)));
    const shown = (push === null && history.state?.rows) || STEP;
    if (push && address(choice) !== (location.search || location.pathname)) history.pushState(null, "", address(choice));
    else if (push === false) history.replaceState(null, "", address(choice));
    const { rows, counts } = count(choice.groups, found);
    data.facets.forEach((one, at) => {
      one.told.forEach((told, place) => {
        if (one.shown[place] === counts[at][place]) return;
        one.shown[place] = counts[at][place];
        if (!told) return;
        told.textContent = shownCount(one, place);
        told.parentElement.classList.toggle("zero", !one.shown[place]);
      });
    });
    outcome.replaceChildren();
    chips(choice);
    if (rows.length) {
      const list = napl.make("ul", { class: "offer" });
      outcome.append(list);
      show(sorted(rows, choice.order, found), 0, shown, list);
    } else outcome.append(nothing(choice, found));
    tell(rows, found, lost);
    bar();
    form.dataset.ready = asked;
  }

  function restore() {
    const query = new URLSearchParams(location.search);
    for (const [name, refill] of refills) refill(query.getAll(name));
    for (const field of form.elements) {
      if (field.type === "checkbox") field.checked = query.getAll(field.name).includes(field.value);
      else if (field.name) field.value = query.get(field.name) || (field.name === "sorteer" ? "past" : "");
    }
    for (const box of form.querySelectorAll("details details")) if (box.querySelector(":checked")) box.open = true;
  }

  async function start() {
    data = unpack(await napl.load(form.dataset.file));
    for (const field of form.querySelectorAll("[data-kies]")) refills.set(field.dataset.kies, typedGroup(field));
    data.model = model();
    for (const kind of ["input", "change"]) outcome.addEventListener(kind, pick);
    const before = history.state?.picked || new URLSearchParams(location.search).getAll("vergelijk");
    for (const id of before.slice(0, MOST)) if (data.idList.includes(id)) picked.add(id);
    restore();
    const choices = document.getElementById("keuzes");
    const wide = matchMedia("(min-width: 60rem)");
    (wide.onchange = () => { choices.open = wide.matches; })();
    document.querySelector("#vergelijk-balk button").addEventListener("click", unpick);
    form.hidden = false;
    for (const old of document.querySelectorAll("[data-without-script]")) old.hidden = true;
    let waiting;
    form.addEventListener("input", (event) => {
      clearTimeout(waiting);
      const typed = event.target.type === "search" || event.target.type === "text";
      waiting = setTimeout(() => update(!typed), typed ? 200 : 0);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(waiting);
      update(true).then(() => status.focus());
    });
    form.addEventListener("reset", () => setTimeout(() => update(true)));
    onpopstate = () => {
      restore();
      update(null);
    };
    await update(null);
  }

  start();
})();
