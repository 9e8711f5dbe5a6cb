/* Filters white spots by sector and path; the choice stands in the address. */
"use strict";

(() => {
  const form = document.getElementById("vlekken-filter");
  if (!form) return;
  const status = document.getElementById("vlekken-telling");
  const groups = [...document.querySelectorAll("[data-path]")];
  const { sector, pad, open } = form.elements;

  function show() {
    let rows = 0;
    let cells = 0;
    for (const group of groups) {
      let some = 0;
      for (const row of group.querySelectorAll("[data-sector]")) {
        const there =
          (!pad.value || group.dataset.path === pad.value) &&
          (!sector.value || row.dataset.sector === sector.value) &&
          (!open.checked || row.dataset.open !== "0");
        row.hidden = !there;
        if (there) some++;
        if (there && group.tagName === "TBODY") {
          rows++;
          cells += Number(row.dataset.open);
        }
      }
      group.hidden = !some;
      if (group.tagName === "DETAILS" && pad.value) group.open = group.dataset.path === pad.value;
    }
    status.textContent = rows
      ? `${napl.counted(rows, "rij", "rijen")}, met ${napl.counted(cells, "open cel", "open cellen")}.`
      : "Geen pad past hierbij. Kies een andere sector of een ander pad.";
  }

  function read() {
    const asked = new URLSearchParams(location.search);
    const known = (list, value) => ([...list.options].some((one) => one.value === value) ? value : "");
    sector.value = known(sector, asked.get("sector") || "");
    pad.value = known(pad, asked.get("pad") || "");
    open.checked = asked.has("open");
    show();
  }

  function changed() {
    const query = new URLSearchParams();
    if (sector.value) query.set("sector", sector.value);
    if (pad.value) query.set("pad", pad.value);
    if (open.checked) query.set("open", "1");
    history.pushState(null, "", query.size ? `?${query}` : location.pathname);
    show();
  }

  /* Another region is another page, on which the same is chosen; who comes back from there sees this page's own region. */
  const region = document.getElementById("kies-regio");
  if (region) {
    const own = [...region.options].find((one) => one.defaultSelected) || region.options[0];
    region.addEventListener("change", (event) => event.stopPropagation());
    document.getElementById("naar-regio").addEventListener("click", () => location.assign(region.value + location.search));
    addEventListener("pageshow", () => { region.value = own.value; });
  }

  form.addEventListener("change", changed);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(changed));
  addEventListener("popstate", read);
  document.documentElement.classList.add("scripted");
  read();
})();
