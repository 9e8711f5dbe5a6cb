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

  const aspects = [...form.querySelectorAll("[data-aspect]")].map((one) => one.dataset.aspect);
  const chosen = (name) => form.elements[name].value;

  /* The position, as it is exported; napl/route/position.py reads the same. */
  function position() {
    const told = {};
    for (const aspect of aspects) {
      const now = chosen(`now-${aspect}`);
      const want = chosen(`want-${aspect}`);
      if (now || want) told[aspect] = { title: title("aspects", aspect), now: now || "unknown", want: want || null };
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

  const title = (list, id) => (data[list].find(([one]) => one === id) || [id, id])[1];

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

  const stepName = (step) => {
    const [aspect, level] = step.split("/");
    return `${title("aspects", aspect)} (naar ${title("levels", level).toLowerCase()})`;
  };
  const stepLink = (step) => `${root}paden/${data.path}/${step}.html`;
  const offer = (id) => data.offers.find((one) => one.id === id);
  const hours = (minutes, atLeast) => (minutes !== null ? `${napl.number(minutes / 60)} uur` : atLeast ? `minstens ${hours(atLeast)}` : "uren onbekend");
  const euros = (cents) => (cents === null ? "prijs onbekend" : cents === 0 ? "gratis" : `€ ${napl.number(cents / 100)}`);
  const link = (href, text) => napl.make("a", { href }, text);

  const runOf = (leg) => offer(leg.offer).runs.find((one) => one.id === leg.run);

  function when(leg) {
    const run = runOf(leg);
    const place = run.place || { online: "online", "in-company": "op de eigen school" }[run.mode] || "plaats onbekend";
    return (run.start ? `begint ${napl.day(run.start)}, ` : "begindatum onbekend, ") + place;
  }

  function why(leg, by) {
    if (leg.why === "only") return `Dit is het enige passende traject voor ${stepName(leg.step)}.`;
    if (leg[by === "price" ? "cents" : "minutes"] === null) return `${by === "price" ? "De prijs" : "Een deel van de uren"} is onbekend. Dit traject is gekozen omdat anders een stap openblijft.`;
    const measure = by === "price" ? "kost de hele route het minst" : "vraagt de hele route de minste uren";
    const others = leg.others === 1 ? "past nog 1 ander traject" : `passen nog ${leg.others} andere trajecten`;
    return `Er ${others}; met dit traject ${measure}.`;
  }

  function early(leg) {
    const titles = leg.before.map((id) => offer(id).title).join("’ en ‘");
    return `Let op: dit begint vóór het einde van ‘${titles}’. Overleg met de aanbieder, of wacht op een latere uitvoering.`;
  }

  const REASONS = {
    white: "Er bestaat nog geen traject voor: een witte vlek.",
    sector: "Er zijn alleen trajecten voor een andere sector.",
    candidate: "Er zijn wel trajecten, maar geen ervan is opgenomen in het register.",
    edition: "Er is een traject, maar er is geen uitvoering gepland.",
    bounds: "Er is een passend traject, maar niet binnen je uren of budget.",
  };
  const MISFITS = { start: "begindatum", mode: "waar en hoe", region: "regio" };

  function reason(miss) {
    if (miss.reason !== "wishes") return REASONS[miss.reason];
    return `Er zijn trajecten, maar niet bij deze keuze: ${miss.misfits.map((one) => MISFITS[one]).join(", ")}.`;
  }

  function told(found, asked) {
    const list = napl.make("ol", { class: "route" });
    for (const leg of found.legs) {
      const one = offer(leg.offer);
      list.append(napl.make("li", {},
        napl.make("h3", {}, link(`${root}trajecten/${leg.offer}.html`, one.title)),
        napl.make("p", { class: "small" }, [one.provider, ...(asked.sector ? [] : [one.sectors.join(", ")]), hours(leg.minutes, leg.at_least), euros(leg.cents), when(leg)].join(" · ")),
        runOf(leg).note && napl.make("p", { class: "small" }, `Bij de prijs staat: ${runOf(leg).note}`),
        napl.make("p", {}, `Brengt je verder bij: ${leg.steps.map(stepName).join("; ")}.`),
        napl.make("p", { class: "small" }, why(leg, asked.by)),
        leg.before.length ? napl.make("p", { class: "notice" }, early(leg)) : null));
    }
    const parts = [list];
    if (found.legs.length) parts.push(...sums(found, asked));
    if (found.missing.length) {
      const open = napl.make("ul", { class: "open-steps" });
      for (const miss of found.missing) open.append(napl.make("li", {}, link(stepLink(miss.step), stepName(miss.step)), `: ${reason(miss)}`));
      parts.push(napl.make("h3", {}, "Hier is nu niets te volgen"), open, napl.make("p", {}, link(`${root}witte-vlekken.html#pad-${data.path}`, "Bekijk de witte vlekken van dit pad"), "."));
    }
    if (!found.whole) parts.push(napl.make("p", { class: "notice" }, "Er waren te veel combinaties om ze allemaal te bekijken. Er kan nog een kortere route zijn."));
    return parts;
  }

  /* What the route asks together, as far as known, and of how many trajectories it is not. */
  function sums(found, asked) {
    const fact = (name, value) => napl.make("div", {}, napl.make("dt", {}, name), napl.make("dd", {}, value));
    const price = !found.cents_unknown ? euros(found.cents) : found.cents ? `minstens ${euros(found.cents)}` : "onbekend";
    const list = napl.make("dl", { class: "key-facts" },
      fact("Tijd samen", hours(found.minutes_unknown ? null : found.minutes, found.minutes)), fact("Prijs samen", price));
    const doubts = [];
    if (found.minutes_unknown) doubts.push(`van ${napl.counted(found.minutes_unknown, "traject zijn", "trajecten zijn")} niet alle uren bekend`);
    if (found.cents_unknown) doubts.push(`van ${napl.counted(found.cents_unknown, "traject", "trajecten")} is de prijs onbekend`);
    if (!doubts.length) return [list];
    const over = (asked.minutes && found.minutes_unknown) || (asked.cents !== null && found.cents_unknown);
    return [list, napl.make("p", { class: over ? "notice" : "small" }, `Let op: ${doubts.join("; ")}.${over ? " De route kan dus boven je grens uitkomen." : ""}`)];
  }

  function update() {
    const here = position();
    const steps = wantedSteps(here);
    const unsure = Object.values(here.aspects).filter((one) => one.now === "unknown").length;
    const skipped = Object.values(here.aspects).filter((one) => one.now === "skip").length;
    const notes = [`${napl.counted(Object.keys(here.aspects).length, "onderdeel", "onderdelen")} ingevuld van ${aspects.length}`];
    if (unsure) notes.push(`${unsure} keer ‘weet ik niet’: daar begint de route bij het laagste niveau`);
    if (skipped) notes.push(`${skipped} overgeslagen`);
    const there = arrived(here);
    if (there) notes.push(`bij ${napl.counted(there, "onderdeel", "onderdelen")} ben je al waar je heen wilt`);
    box.replaceChildren();
    if (steps.length) {
      const asked = wishes();
      const found = napl.route(data.offers, steps, asked);
      notes.push(`${napl.counted(steps.length, "stap", "stappen")} te gaan`, napl.counted(found.legs.length, "traject gekozen", "trajecten gekozen"));
      if (found.missing.length) notes.push(`${napl.counted(found.missing.length, "stap", "stappen")} zonder traject`);
      box.append(...told(found, asked));
    } else box.append(napl.make("p", {}, `Kies bij minstens één onderdeel ${there ? "een hoger niveau dan waar je staat" : "waar je heen wilt"}; dan verschijnt hier je route.`));
    said = `${notes.join("; ")}.`;
    status.textContent = said;
    document.getElementById("share-line").hidden = true;
    if (keep.checked) store(here);
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
    for (const aspect of aspects) {
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
    return `#plan=1.${data.path_version.replaceAll(".", "_")}.${signs.join("")}${asked.size ? "&" : ""}${asked}`;
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
    if (!shared) {
      if (!location.hash.startsWith("#plan=")) return false;
      update();
      say("In deze link staat geen plan dat te lezen is.");
      return true;
    }
    keep.checked = false;
    say(restore(shared) + (stored()[pathId] ? " Je eigen plan blijft op dit apparaat staan." : ""));
    return true;
  }

  function say(text) {
    status.textContent = `${text} ${said}`;
  }

  function connect() {
    const at = (id, event, act) => document.getElementById(id).addEventListener(event, act);
    form.addEventListener("change", (event) => {
      if (event.target.id === "import" || event.target.id === "keep") return;
      leaveLink();
      update();
    });
    addEventListener("hashchange", fromLink);
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
    }
    form.dataset.ready = "yes";
  }

  start();
})();
