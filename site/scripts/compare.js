/* Two to four trajectories side by side; which ones stands in the address. */
"use strict";

(() => {
  const form = document.getElementById("vergelijk");
  if (!form) return;
  const root = form.dataset.root;
  const status = document.getElementById("vergelijk-status");
  const box = document.getElementById("naast-elkaar");
  const only = document.getElementById("verschillen");
  const MOST = 4;

  /* CRC-32, as zlib.crc32 in napl/site/pages/vergelijk.py: it says in which file a trajectory is. */
  function crc(text) {
    let value = 0xffffffff;
    for (const byte of new TextEncoder().encode(text)) {
      value ^= byte;
      for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
    }
    return (value ^ 0xffffffff) >>> 0;
  }

  const asked = () => [...new Set(new URLSearchParams(location.search).getAll("id"))].slice(0, MOST);

  function without(ids, gone) {
    const query = new URLSearchParams();
    for (const id of ids) if (id !== gone) query.append("id", id);
    if (only.checked) query.set("verschillen", "1");
    return `?${query}`;
  }

  function head(ids, id, title) {
    const away = napl.make("button", { type: "button" }, "Weghalen", napl.make("span", { class: "hidden" }, `: ${title}`));
    away.addEventListener("click", () => {
      history.pushState(null, "", without(ids, id));
      show().then(() => status.focus());
    });
    return napl.make("th", { scope: "col", role: "columnheader" }, napl.make("a", { href: `${root}trajecten/${id}.html` }, title), napl.make("br"), away);
  }

  async function show() {
    const data = await napl.load(form.dataset.file);
    if (!data) return;
    const wanted = asked();
    const shares = await Promise.all(wanted.map((id) => napl.load(root + data.files[crc(id) % data.files.length])));
    const ids = wanted.filter((id, at) => shares[at] && Object.hasOwn(shares[at], id));
    const lost = wanted.length - ids.length;
    const columns = ids.map((id) => shares[wanted.indexOf(id)][id]);
    box.replaceChildren();
    const notes = [];
    if (lost) notes.push(`${napl.counted(lost, "traject staat", "trajecten staan")} niet in het register`);
    if (ids.length < 2) {
      notes.push(ids.length ? "kies er nog minstens één bij" : "er is nog niets gekozen");
    } else notes.push(`${ids.length} trajecten naast elkaar`);
    if (ids.length < MOST) {
      const chosen = ids.length ? `?vergelijk=${ids.join("&vergelijk=")}` : "";
      box.append(napl.make("p", {}, napl.make("a", { href: `${root}trajecten.html${chosen}`, class: ids.length ? null : "button primary" }, ids.length ? "Kies er een bij in de zoeker" : "Kies trajecten in de zoeker")));
    }
    if (ids.length) {
      const rows = data.rows.map((name, at) => [name, columns.map((column) => column[at + 1])]).filter(([, row]) => !only.checked || ids.length < 2 || new Set(row).size > 1);
      const body = napl.make("tbody", { role: "rowgroup" }, ...rows.map(([name, row]) => napl.make("tr", { role: "row", class: new Set(row).size > 1 && ids.length > 1 ? "differs" : null },
        napl.make("th", { scope: "row", role: "rowheader" }, name), ...row.map((value) => napl.make("td", { role: "cell" }, value)))));
      box.append(napl.make("section", { class: "wide", tabindex: "0", "aria-labelledby": "naast" },
        napl.make("table", { class: `compare of-${ids.length}`, role: "table" }, napl.make("caption", { id: "naast" }, only.checked ? (rows.length ? "Alleen wat verschilt" : "Deze trajecten verschillen nergens") : "Naast elkaar; ≠ is een rij die verschilt"),
          napl.make("thead", { role: "rowgroup" }, napl.make("tr", { role: "row" }, napl.make("td", { role: "cell" }), ...ids.map((id, at) => head(ids, id, columns[at][0])))), body)));
    }
    const told = notes.join("; ");
    status.textContent = `${told[0].toUpperCase()}${told.slice(1)}.`;
    form.dataset.ready = ids.join(" ");
  }

  function read() {
    only.checked = new URLSearchParams(location.search).has("verschillen");
    return show();
  }

  status.tabIndex = -1;
  only.addEventListener("change", () => {
    history.replaceState(null, "", without(asked(), null));
    show();
  });
  addEventListener("popstate", read);
  document.getElementById("vergelijk-print").addEventListener("click", () => print());
  document.documentElement.classList.add("scripted");
  read();
})();
