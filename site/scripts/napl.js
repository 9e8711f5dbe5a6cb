/* What every script of the site shares: data that arrives as a script, so that pages also work from a disk. */
"use strict";

const napl = {
  /* Data by name, and who waits for it. */
  taken: new Map(),

  /* A data file calls this with its name and content. */
  take(name, content) {
    napl.slot(name).resolve(content);
  },

  slot(name) {
    if (!napl.taken.has(name)) {
      const slot = {};
      slot.promise = new Promise((resolve) => {
        slot.resolve = resolve;
      });
      napl.taken.set(name, slot);
    }
    return napl.taken.get(name);
  },

  /* Returns a promise of the data in the file at `address`; its name is the file's, without the hash. */
  load(address) {
    const name = address.replace(/^.*\//, "").replace(/-[0-9a-f]{10}\.js$/, "");
    const slot = napl.slot(name);
    if (!slot.asked) {
      slot.asked = true;
      const script = document.createElement("script");
      script.src = address;
      script.onerror = () => slot.resolve(null);
      document.head.append(script);
    }
    return slot.promise;
  },

  /* Returns an element with attributes and children; text is text, never markup. */
  make(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (value === true) made.setAttribute(name, "");
      else if (value !== false && value != null) made.setAttribute(name, value);
    }
    made.append(...children.filter((child) => child != null && child !== ""));
    return made;
  },

  numbers: new Intl.NumberFormat("nl-NL"),
  days: new Intl.DateTimeFormat("nl-NL", { day: "numeric", month: "long", year: "numeric" }),

  number: (value) => napl.numbers.format(value),

  counted: (value, one, more) => `${napl.number(value)} ${value === 1 ? one : more}`,

  /* A day as `1 maart 2027`. */
  day: (text) => napl.days.format(new Date(`${text}T12:00:00`)),
};
