/* The team view: exported positions counted together, in the browser and nowhere else. */
"use strict";

(() => {
  const status = document.getElementById("team-status");
  const box = document.getElementById("team-matrix");
  if (!box) return;
  const LARGEST = 65536;
  const MOST = 200;
  const OTHER = "Weet niet, overgeslagen of open";
  let plans = [];

  const short = (text) => String(text).slice(0, 120);

  function sound(told) {
    return told && told.napl === "position" && told.version === 1 && typeof told.path === "string" && Array.isArray(told.levels)
      && told.levels.length < 20 && told.levels.every((one) => Array.isArray(one) && one.length === 2) && told.aspects && typeof told.aspects === "object";
  }

  async function add(files) {
    const refused = [];
    for (const file of files) {
      try {
        const told = file.size > LARGEST ? null : JSON.parse(await file.text());
        if (!sound(told)) refused.push(`${short(file.name)} is geen plan`);
        else if (plans.length && plans[0].path !== told.path) refused.push(`${short(file.name)} hoort bij een ander pad`);
        else if (plans.length >= MOST) refused.push(`${short(file.name)} past er niet meer bij`);
        else plans.push(told);
      } catch {
        refused.push(`${short(file.name)} is geen plan`);
      }
    }
    show();
    const versions = new Set(plans.map((one) => one.path_version));
    const notes = [napl.counted(plans.length, "plan", "plannen"), ...refused];
    if (versions.size > 1) notes.push(`let op: de plannen zijn bij verschillende versies van het pad gemaakt (${[...versions].map(short).join(", ")})`);
    status.textContent = `${notes.join("; ")}.`;
  }

  /* How many plans say this of an aspect; an aspect that a plan does not name was left open. */
  const count = (aspect, key, value) => plans.filter((one) => (one.aspects[aspect] || {})[key] === value).length;

  /* The mark and the number are what is seen; the words are what is heard and copied. */
  const part = (mark, count, one, more) => [
    napl.make("span", { class: "tally", "aria-hidden": "true" }, `${mark} ${count}`),
    napl.make("span", { class: "hidden" }, `${count} ${count === 1 ? one : more}`)];

  function cell(level, now, want) {
    const parts = [...(now ? part("●", now, "staat hier", "staan hier") : []), now && want ? " " : "", ...(want ? part("→", want, "wil hierheen", "willen hierheen") : [])];
    const share = now / plans.length;
    return napl.make("td", { role: "cell", "data-label": level, class: now ? `told tint-${share > 0.5 ? 3 : share > 0.25 ? 2 : 1}` : null }, ...(now || want ? parts : ["–"]));
  }

  function show() {
    box.replaceChildren();
    if (!plans.length) return;
    const levels = plans[0].levels.map(([id, title]) => [id, short(title)]);
    const titles = new Map();
    for (const plan of plans) for (const [id, place] of Object.entries(plan.aspects)) titles.set(id, short((place && place.title) || id));
    const column = (title) => napl.make("th", { scope: "col", role: "columnheader" }, title);
    const head = napl.make("tr", { role: "row" }, column("Onderdeel"), ...levels.map(([, title]) => column(title)), column(OTHER));
    const body = napl.make("tbody", { role: "rowgroup" }, ...[...titles].map(([id, title]) => {
      const unsure = count(id, "now", "unknown");
      const skipped = count(id, "now", "skip");
      const open = plans.filter((one) => !one.aspects[id]).length;
      const rest = [unsure && `${unsure} weet niet`, skipped && `${skipped} overgeslagen`, open && `${open} open`].filter(Boolean).join(", ");
      return napl.make("tr", { role: "row" }, napl.make("th", { scope: "row", role: "rowheader" }, title),
        ...levels.map(([level, name]) => cell(name, count(id, "now", level), count(id, "want", level))), napl.make("td", { role: "cell", "data-label": OTHER }, rest || "–"));
    }));
    box.append(
      napl.make("p", { class: "small" }, napl.make("span", { class: "tally" }, "● 2"), " is: twee collega’s staan hier. ", napl.make("span", { class: "tally" }, "→ 1"), " is: één collega wil hierheen. Hoe voller de kleur, hoe meer collega’s er staan."),
      napl.make("section", { class: "wide", tabindex: "0", "aria-labelledby": "team-caption" },
        napl.make("table", { class: "stack team", role: "table" }, napl.make("caption", { id: "team-caption" }, `${short(plans[0].title)}: waar ${napl.counted(plans.length, "collega staat", "collega’s staan")}`),
          napl.make("thead", { role: "rowgroup" }, head), body)));
  }

  document.documentElement.classList.add("scripted");
  document.getElementById("files").addEventListener("change", async (event) => {
    const files = [...event.target.files];
    await add(files);
    event.target.value = "";
  });
  document.getElementById("team-print").addEventListener("click", () => print());
  document.getElementById("team-wipe").addEventListener("click", () => {
    plans = [];
    show();
    status.textContent = "Alles is weg.";
    document.getElementById("files").focus();
  });
})();
