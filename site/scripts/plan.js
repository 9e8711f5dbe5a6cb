/* A plan on one path. Nothing leaves the browser, and nothing is kept unless somebody asks for it. */
"use strict";

(() => {
  const form = document.getElementById("plan");
  if (!form) return;
  const { root, path: pathId } = form.dataset;
  const KEY = "napl-plans";
  const WISHES = ["sector", "region", "start", "hours", "budget", "by", "mode"];
  const status = document.getElementById("plan-status");
  const box = document.getElementById("route");
  const keep = document.getElementById("keep");
  let data = null;
  let said = "";
  let lead = "";
  let turns = 0;

  const chosen = (name) => form.elements[name].value;

  /* The position, as it is exported; napl/route/position.py reads the same. */
  function position() {
    const told = {};
    for (const [aspect, title] of data.aspects) {
      const now = chosen(`now-${aspect}`);
      const want = chosen(`want-${aspect}`);
      if (now || want) told[aspect] = { title, now: now || "unknown", want: want || null };
    }
    const asked = {};
    for (const [name, value] of new FormData(form)) if (WISHES.includes(name) && value) asked[name] = name === "mode" ? [...(asked.mode || []), value] : value;
    return { napl: "position", version: 1, path: data.path, path_version: data.path_version, title: data.title, levels: data.levels, aspects: told, wishes: asked };
  }

  /* Puts wishes in the form; what it does not know is left out. */
  function wish(asked) {
    const given = asked && typeof asked === "object" ? asked : {};
    for (const name of WISHES) {
      if (name === "mode") for (const box of form.querySelectorAll("[name=mode]")) box.checked = [].concat(given.mode || []).includes(box.value);
      else {
        const field = form.elements[name];
        field.value = typeof given[name] === "string" ? given[name] : "";
        if (field.options && field.selectedIndex < 0) field.selectedIndex = 0;
      }
    }
  }

  function wishes() {
    const whole = (name, unit) => (chosen(name) === "" ? null : Math.round(Number(chosen(name)) * unit));
    return {
      sector: chosen("sector") || null, region: chosen("region") || null, start: chosen("start") || null, by: chosen("by"),
      modes: [...form.querySelectorAll("[name=mode]:checked")].map((one) => one.value),
      minutes: whole("hours", 60), cents: whole("budget", 100),
    };
  }

  /* The steps from now to wanted: the same as wanted_steps in napl/route/position.py. */
  function wantedSteps(told) {
    const levels = data.levels.map(([id]) => id);
    const steps = [];
    for (let at = 0; at + 1 < levels.length; at++) {
      for (const [aspect] of data.aspects) {
        const place = told.aspects[aspect];
        if (!place || place.now === "skip" || !levels.includes(place.want)) continue;
        const start = place.now === "unknown" ? 0 : levels.indexOf(place.now);
        if (start <= at && at < levels.indexOf(place.want)) steps.push(`${aspect}/${levels[at + 1]}`);
      }
    }
    return steps;
  }

  /* On how many aspects somebody wants no more than they have. */
  function arrived(told) {
    const levels = data.levels.map(([id]) => id);
    return Object.values(told.aspects).filter(({ now, want }) => want && levels.includes(now) && levels.indexOf(want) <= levels.indexOf(now)).length;
  }

  /* The rule of the route and its words come when they are first needed: who only reads the path does without. */
  async function update() {
    const here = position();
    const steps = wantedSteps(here);
    const asked = wishes();
    const turn = ++turns;
    form.classList.toggle("dated", Boolean(asked.start));
    const unsure = Object.values(here.aspects).filter((one) => one.now === "unknown").length;
    const skipped = Object.values(here.aspects).filter((one) => one.now === "skip").length;
    const there = arrived(here);
    const notes = [`${napl.counted(Object.keys(here.aspects).length, "onderdeel", "onderdelen")} ingevuld van ${data.aspects.length}`];
    if (unsure) notes.push(`${unsure} keer ‘weet ik niet’: daar begint de route bij het laagste niveau`);
    if (skipped) notes.push(`${skipped} overgeslagen`);
    if (there) notes.push(`bij ${napl.counted(there, "onderdeel", "onderdelen")} ben je al waar je heen wilt`);
    document.getElementById("share-line").hidden = true;
    if (keep.checked) store(here);
    lead = "";
    if (!steps.length) {
      box.replaceChildren(napl.make("p", {}, `Kies bij minstens één onderdeel ${there ? "een hoger niveau dan waar je staat" : "waar je heen wilt"}; dan verschijnt hier je route.`));
      tell(notes);
      return;
    }
    const planner = await napl.load(form.dataset.rule);
    if (turn !== turns) return;
    if (!planner) {
      box.replaceChildren(napl.make("p", { class: "notice" }, "De planner kan nu niet geladen worden. Laad de bladzijde opnieuw."));
      tell(notes);
      return;
    }
    const found = napl.route(data.offers, steps, asked);
    notes.push(`${napl.counted(steps.length, "stap", "stappen")} te gaan`, napl.counted(found.legs.length, "traject gekozen", "trajecten gekozen"));
    if (found.missing.length) notes.push(`${napl.counted(found.missing.length, "stap", "stappen")} zonder traject`);
    box.replaceChildren(...planner(data, root, found, asked));
    tell(notes);
  }

  function tell(notes) {
    said = `${notes.join("; ")}.`;
    status.textContent = lead ? `${lead} ${said}` : said;
  }

  /* On this device: one key for all plans, and only when asked. Where a browser refuses, the plan simply is not kept. */
  function stored() {
    try {
      return JSON.parse(localStorage.getItem(KEY)) || {};
    } catch {
      return {};
    }
  }

  function store(here) {
    try {
      const all = stored();
      if (here) all[pathId] = here;
      else delete all[pathId];
      if (Object.keys(all).length) localStorage.setItem(KEY, JSON.stringify(all));
      else localStorage.removeItem(KEY);
    } catch {
      keep.checked = false;
    }
  }

  function restore(told) {
    if (!told || told.napl !== "position" || told.version !== 1 || typeof told.aspects !== "object") return "Dit bestand is geen plan van het register.";
    if (told.path !== data.path) return `Dit plan hoort bij een ander pad: ${String(told.title || told.path).slice(0, 120)}.`;
    const levels = new Set([...data.levels.map(([id]) => id), "unknown", "skip"]);
    for (const [aspect] of data.aspects) {
      const place = told.aspects[aspect] || {};
      for (const radio of form.elements[`now-${aspect}`]) radio.checked = levels.has(place.now) && radio.value === place.now;
      const want = form.elements[`want-${aspect}`];
      want.value = [...want.options].some((one) => one.value === place.want) ? place.want : "";
    }
    wish(told.wishes);
    update();
    const lost = Object.keys(told.aspects).length - Object.keys(position().aspects).length;
    const parts = [lost && lost === Object.keys(told.aspects).length ? "Er staat geen keuze in die op dit pad past." : "Je plan staat klaar."];
    if (told.path_version !== data.path_version) parts.push(`Let op: het pad is sindsdien veranderd (nu versie ${data.path_version}).`);
    if (lost > 0 && parts[0].startsWith("Je")) parts.push(`${napl.counted(lost, "keuze past", "keuzes passen")} niet op dit pad en ${lost === 1 ? "is" : "zijn"} weggelaten.`);
    return parts.join(" ");
  }

  /* A link: two signs an aspect, now and wanted, as the number of the level; the part behind # is never sent. */
  function fragment(here) {
    const levels = data.levels.map(([id]) => id);
    const sign = (level) => ({ unknown: "u", skip: "s" })[level] || (levels.includes(level) ? levels.indexOf(level).toString(36) : "-");
    const signs = data.aspects.map(([id]) => (here.aspects[id] ? sign(here.aspects[id].now) + sign(here.aspects[id].want) : "--"));
    const asked = new URLSearchParams();
    for (const [name, value] of Object.entries(here.wishes)) for (const one of [].concat(value)) asked.append(name, one);
    const tail = String(asked);
    return `#plan=1.${data.path_version.replaceAll(".", "_")}.${signs.join("")}${tail && "&"}${tail}`;
  }

  function fromFragment(text) {
    const found = /^#plan=1\.([0-9_]+)\.((?:[0-9a-z-]{2})*)(?:&(.*))?$/.exec(text);
    if (!found) return null;
    const level = (sign) => ({ u: "unknown", s: "skip", "-": undefined })[sign] ?? (sign === "-" ? undefined : (data.levels[parseInt(sign, 36)] || [])[0]);
    const told = { napl: "position", version: 1, path: data.path, path_version: found[1].replaceAll("_", "."), aspects: {}, wishes: {} };
    for (const [name, value] of new URLSearchParams(found[3] || "")) told.wishes[name] = name === "mode" ? [...(told.wishes.mode || []), value] : value;
    data.aspects.forEach(([id], at) => {
      const pair = found[2].slice(at * 2, at * 2 + 2);
      if (pair.length === 2 && pair !== "--") told.aspects[id] = { now: level(pair[0]), want: level(pair[1]) };
    });
    return told;
  }

  /* What somebody changes is no longer what the link says. */
  function leaveLink() {
    if (location.hash.startsWith("#plan=")) history.replaceState(null, "", location.pathname + location.search);
  }

  function fromLink() {
    const shared = fromFragment(location.hash);
    if (!shared) return false;
    keep.checked = false;
    say(restore(shared) + (stored()[pathId] ? " Je eigen plan blijft op dit apparaat staan." : ""));
    return true;
  }

  function unreadable() {
    if (location.hash.startsWith("#plan=")) say("In deze link staat geen plan dat te lezen is.");
  }

  function say(text) {
    lead = text;
    status.textContent = `${lead} ${said}`;
  }

  function connect() {
    const at = (id, event, act) => document.getElementById(id).addEventListener(event, act);
    form.addEventListener("change", (event) => {
      if (event.target.id === "import" || event.target.id === "keep") return;
      leaveLink();
      update();
    });
    addEventListener("hashchange", () => fromLink() || unreadable());
    form.addEventListener("submit", (event) => event.preventDefault());
    at("print", "click", () => print());
    at("export", "click", () => {
      const file = new Blob([`${JSON.stringify(position(), null, 2)}\n`], { type: "application/json" });
      const address = URL.createObjectURL(file);
      const away = napl.make("a", { href: address, download: `plan-${data.path}.json` });
      document.body.append(away);
      away.click();
      away.remove();
      setTimeout(() => URL.revokeObjectURL(address), 1000);
    });
    at("import", "change", async (event) => {
      const [file] = event.target.files;
      event.target.value = "";
      if (!file) return;
      try {
        say(file.size > 65536 ? "Dit bestand is te groot voor een plan." : restore(JSON.parse(await file.text())));
      } catch {
        say("Dit bestand is geen plan van het register.");
      }
    });
    at("share", "click", () => {
      const field = document.getElementById("share-link");
      document.getElementById("share-line").hidden = false;
      field.value = location.href.replace(/#.*$/, "") + fragment(position());
      field.focus();
      field.select();
    });
    keep.addEventListener("change", () => {
      store(keep.checked ? position() : null);
      say(keep.checked ? "Je plan wordt op dit apparaat bewaard." : "Je plan wordt niet meer bewaard.");
    });
    at("wipe", "click", () => {
      store(null);
      form.reset();
      history.replaceState(null, "", location.pathname + location.search);
      update();
      say("Alles is gewist.");
    });
  }

  async function start() {
    data = await napl.load(form.dataset.file);
    if (!data || data.version !== 1) return;
    document.documentElement.classList.add("scripted");
    connect();
    const saved = stored()[pathId];
    keep.checked = Boolean(saved);
    if (!fromLink()) {
      if (saved) say(restore(saved));
      else update();
      unreadable();
    }
    form.dataset.ready = "yes";
  }

  start();
})();
