/* A route in words: which trajectories and why, what they ask together, and for which steps there is nothing. */
"use strict";

napl.take("route-told", (data, root, found, asked) => {
  const { by } = asked;
  const title = (list, id) => (data[list].find(([one]) => one === id) || [id, id])[1];
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

  function why(leg) {
    if (leg.why === "only") return `Dit is het enige passende traject voor ${stepName(leg.step)}.`;
    if (leg[by === "price" ? "cents" : "minutes"] === null) return `${by === "price" ? "De prijs" : "Een deel van de uren"} is onbekend. Toch gekozen, want anders blijft een stap open of is er minstens zoveel onbekend.`;
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

  function told() {
    const list = napl.make("ol", { class: "route" });
    for (const leg of found.legs) {
      const one = offer(leg.offer);
      list.append(napl.make("li", {},
        napl.make("h3", {}, link(`${root}trajecten/${leg.offer}.html`, one.title)),
        napl.make("p", { class: "small" }, [one.provider, ...(asked.sector ? [] : [one.sectors.join(", ")]), hours(leg.minutes, leg.at_least), euros(leg.cents), when(leg)].join(" · ")),
        runOf(leg).note && napl.make("p", { class: "small" }, `Bij de prijs staat: ${runOf(leg).note}`),
        napl.make("p", {}, `Brengt je verder bij: ${leg.steps.map(stepName).join("; ")}.`),
        napl.make("p", { class: "small" }, why(leg)),
        leg.before.length ? napl.make("p", { class: "notice" }, early(leg)) : null));
    }
    const parts = [list];
    if (found.legs.length) parts.push(...sums());
    if (found.missing.length) {
      const open = napl.make("ul", { class: "open-steps" });
      for (const miss of found.missing) open.append(napl.make("li", {}, link(stepLink(miss.step), stepName(miss.step)), `: ${reason(miss)}`));
      parts.push(napl.make("h3", {}, "Hier is nu niets te volgen"), open, napl.make("p", {}, link(`${root}witte-vlekken.html#pad-${data.path}`, "Bekijk de witte vlekken van dit pad"), "."));
    }
    if (!found.whole) parts.push(napl.make("p", { class: "notice" }, "Er waren te veel combinaties om ze allemaal te bekijken. Er kan nog een kortere route zijn."));
    return parts;
  }

  /* What the route asks together, as far as known, and of how many trajectories it is not. */
  function sums() {
    const fact = (name, value) => napl.make("div", {}, napl.make("dt", {}, name), napl.make("dd", {}, value));
    const price = !found.cents_unknown ? euros(found.cents) : found.cents ? `minstens ${euros(found.cents)}` : "onbekend";
    const list = napl.make("dl", { class: "key-facts" },
      fact("Tijd samen", hours(found.minutes_unknown ? null : found.minutes, found.minutes)), fact("Prijs samen", price));
    const doubts = [];
    if (found.minutes_unknown) doubts.push(`van ${napl.counted(found.minutes_unknown, "traject zijn", "trajecten zijn")} niet alle uren bekend`);
    if (found.cents_unknown) doubts.push(`van ${napl.counted(found.cents_unknown, "traject", "trajecten")} is de prijs onbekend`);
    if (!doubts.length) return [list];
    const over = (asked.minutes !== null && found.minutes_unknown) || (asked.cents !== null && found.cents_unknown);
    return [list, napl.make("p", { class: over ? "notice" : "small" }, `Let op: ${doubts.join("; ")}.${over ? " De route kan dus boven je grens uitkomen." : ""}`)];
  }

  return told();
});
