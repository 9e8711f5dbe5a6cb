/* The rule of the route: the same as napl/route, proved by the same cases. Data in, data out; nothing of the page. */
"use strict";

napl.route = (() => {
  const LOOKS = 200000;
  const LATE = "9999-12-31";
  const less = (one, other) => {
    for (let at = 0; at < one.length; at++) {
      if (one[at] < other[at]) return -1;
      if (one[at] > other[at]) return 1;
    }
    return 0;
  };

  function misfits(run, wishes) {
    const wrong = [];
    if (wishes.start && run.start && run.start < wishes.start) wrong.push("start");
    if (wishes.modes && wishes.modes.length && !wishes.modes.includes(run.mode)) wrong.push("mode");
    if (wishes.region && run.region !== wishes.region && run.mode !== "online" && (run.mode !== "in-company" || run.region)) wrong.push("region");
    return wrong;
  }

  function fit(offer, wanted, wishes) {
    const fitting = offer.runs.filter((run) => !misfits(run, wishes).length);
    if (!fitting.length) return null;
    const order = (run) => [...(wishes.by === "price" ? [run.price === null ? 1 : 0, run.price || 0] : [0, 0]), run.start || LATE, run.id];
    const runs = fitting.sort((one, other) => less(order(one), order(other)));
    return { offer, runs, run: runs[0], steps: wanted.filter((step) => offer.steps.includes(step)) };
  }

  function search(fits, wanted, wishes) {
    const cost = (one) => (wishes.by === "price" ? one.run.price : one.offer.minutes);
    const atLeast = (one) => (wishes.by === "price" ? one.run.price || 0 : one.offer.at_least);
    const order = (n) => [-fits[n].steps.length, cost(fits[n]) === null ? 1 : 0, atLeast(fits[n]), fits[n].offer.id];
    const byStep = new Map(wanted.map((step) => [step, fits.map((_, n) => n).filter((n) => fits[n].steps.includes(step)).sort((a, b) => less(order(a), order(b)))]));
    const above = (value, bound) => bound != null && value > bound;
    let looks = 0;
    let best = null;
    let chosen = [];
    function look(at, covered, taken, score, minutes, cents) {
      looks++;
      if (looks > LOOKS || (best && less(score, best) >= 0)) return;
      while (at < wanted.length && covered.has(wanted[at])) at++;
      if (at === wanted.length) {
        best = score;
        chosen = taken;
        return;
      }
      for (const n of byStep.get(wanted[at])) {
        const one = fits[n];
        const moreMinutes = minutes + one.offer.at_least;
        const moreCents = cents + (one.run.price || 0);
        if (above(moreMinutes, wishes.minutes) || above(moreCents, wishes.cents)) continue;
        look(at + 1, new Set([...covered, ...one.steps]), [...taken, n], [score[0], score[1] + (cost(one) === null ? 1 : 0), score[2] + atLeast(one), score[3] + 1], moreMinutes, moreCents);
      }
      look(at + 1, covered, taken, [score[0] + 1, score[1], score[2], score[3]], minutes, cents);
    }
    look(0, new Set(), [], [0, 0, 0, 0], 0, 0);
    return { chosen: chosen.map((n) => fits[n]), whole: looks <= LOOKS };
  }

  /* The steps that an offer is taken for: those that none before it leads to, or all where that leaves none. */
  function takenFor(one, chosen) {
    const before = new Set(chosen.slice(0, chosen.indexOf(one)).flatMap((other) => other.steps));
    const fresh = one.steps.filter((step) => !before.has(step));
    return fresh.length ? fresh : one.steps;
  }

  const aspectOf = (step) => step.split("/")[0];
  const levelOf = (step) => step.split("/")[1];

  /* With which run each is followed: what builds on another comes after it, where that costs no more. */
  function timed(taken, wanted) {
    const builds = (steps, lower) => steps.some((step) => lower.some((other) => aspectOf(step) === aspectOf(other) && wanted.indexOf(other) < wanted.indexOf(step)));
    const found = [];
    const asked = new Set();
    function ask(number) {
      asked.add(number);
      const { one, steps } = taken[number];
      const under = taken.map((_, other) => other).filter((other) => other !== number && builds(steps, taken[other].steps));
      for (const other of under) if (!asked.has(other)) ask(other);
      const ends = under.filter((other) => found[other]).map((other) => ({ id: taken[other].one.offer.id, over: found[other].run.end || found[other].run.start }));
      const after = ends.reduce((last, { over }) => (over && over > last ? over : last), "");
      const late = (run) => (run.start === null ? 1 : run.start >= after ? 0 : 2);
      const best = one.run.price;
      const run = one.runs.filter((other) => other.price === best || (other.price !== null && best !== null && other.price <= best))
        .reduce((first, other) => (late(other) < late(first) ? other : first));
      found[number] = { run, before: ends.filter(({ over }) => over && (run.start || LATE) < over).map(({ id }) => id) };
    }
    taken.forEach((_, number) => asked.has(number) || ask(number));
    return found;
  }

  function leg(one, steps, { run, before }, fits) {
    const others = fits.filter((other) => other !== one && other.steps.some((step) => one.steps.includes(step)));
    const alone = one.steps.find((step) => !others.some((other) => other.steps.includes(step)));
    return {
      offer: one.offer.id, run: run.id, start: run.start, steps, minutes: one.offer.minutes, at_least: one.offer.at_least, cents: run.price,
      why: alone === undefined ? "least" : "only", step: alone ?? null, others: others.length, before,
    };
  }

  function missing(step, offers, fits, wishes) {
    const serving = offers.filter((offer) => offer.steps.includes(step));
    const sector = serving.filter((offer) => !wishes.sector || offer.sectors.includes(wishes.sector));
    const held = sector.filter((offer) => offer.holds);
    const planned = held.filter((offer) => offer.runs.length);
    const fitting = fits.filter((one) => one.steps.includes(step)).map((one) => one.offer);
    for (const [reason, told] of [["bounds", fitting], ["wishes", planned], ["edition", held], ["candidate", sector], ["sector", serving]]) {
      if (!told.length) continue;
      const wrong = reason === "wishes" ? [...new Set(told.flatMap((offer) => offer.runs.flatMap((run) => misfits(run, wishes))))].sort() : [];
      return { step, reason, offers: told.map((offer) => offer.id), misfits: wrong };
    }
    return { step, reason: "white", offers: [], misfits: [] };
  }

  const sum = (legs, name) => legs.reduce((all, one) => all + (one[name] || 0), 0);
  const unknown = (legs, name) => legs.filter((one) => one[name] === null).length;

  return (offers, wantedSteps, wishes) => {
    const wanted = [...new Set(wantedSteps)];
    const ordered = [...offers].sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
    const fits = ordered
      .filter((offer) => offer.holds && (!wishes.sector || offer.sectors.includes(wishes.sector)))
      .map((offer) => fit(offer, wanted, wishes))
      .filter((one) => one && one.steps.length);
    const { chosen, whole } = search(fits, wanted, wishes);
    const levels = [...new Set(wanted.map(levelOf))];
    const taken = chosen.map((one) => ({ one, steps: takenFor(one, chosen) }));
    const order = ({ one, time }) => {
      const first = Math.min(...one.steps.map((step) => wanted.indexOf(step)));
      return [levels.indexOf(levelOf(wanted[first])), time.run.start || LATE, first, one.offer.id];
    };
    const legs = timed(taken, wanted).map((time, at) => ({ ...taken[at], time }))
      .sort((one, other) => less(order(one), order(other)))
      .map(({ one, steps, time }) => leg(one, steps, time, fits));
    const covered = new Set(legs.flatMap((one) => one.steps));
    return {
      legs, missing: wanted.filter((step) => !covered.has(step)).map((step) => missing(step, ordered, fits, wishes)),
      minutes: sum(legs, "at_least"), minutes_unknown: unknown(legs, "minutes"), cents: sum(legs, "cents"), cents_unknown: unknown(legs, "cents"), whole,
    };
  };
})();
