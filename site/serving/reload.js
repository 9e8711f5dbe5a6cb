/* Only while serving: loads the page again when the site changed, and lays what is wrong over it. No published site has it. */
"use strict";

(() => {
  const { version, events } = document.currentScript.dataset;
  let source = null;
  let overlay = null;
  let told = "null";

  /* Returns an element with a class and children; text is text, never markup. */
  function make(tag, name, ...children) {
    const made = document.createElement(tag);
    made.className = name;
    made.append(...children.filter((child) => child !== null));
    return made;
  }

  function item({ place, message, advice }) {
    return make(
      "li",
      "napl-item",
      place ? make("p", "napl-place", place) : null,
      make("p", "napl-message", message),
      advice ? make("p", "napl-advice", advice) : null,
    );
  }

  function hide() {
    if (overlay) {
      overlay.close();
      overlay.remove();
    }
    overlay = null;
  }

  /* Lays the findings over the page; Escape and the button put them away, and new findings come back. */
  function show(trouble) {
    hide();
    const title = make("h2", "napl-title", trouble.title);
    title.id = "napl-title";
    const close = make("button", "napl-close", trouble.close);
    close.type = "button";
    close.addEventListener("click", hide);
    overlay = make(
      "dialog",
      "napl-overlay",
      make("div", "napl-head", title, close),
      trouble.note ? make("p", "napl-note", trouble.note) : null,
      make("ol", "napl-items", ...trouble.items.map(item)),
      trouble.more ? make("p", "napl-more", trouble.more) : null,
    );
    overlay.lang = trouble.language;
    overlay.setAttribute("aria-labelledby", title.id);
    document.body.append(overlay);
    overlay.showModal();
  }

  function take(message) {
    const state = JSON.parse(message.data);
    if (state.version !== version) {
      stop();
      location.reload();
      return;
    }
    const telling = JSON.stringify(state.trouble);
    if (telling === told) return;
    told = telling;
    if (state.trouble) show(state.trouble);
    else hide();
  }

  function listen() {
    if (source) return;
    source = new EventSource(events);
    source.addEventListener("message", take);
  }

  function stop() {
    if (source) source.close();
    source = null;
  }

  /* A browser holds few lines to one server: pages that nobody sees give theirs back, and ask what changed when they are seen. */
  document.addEventListener("visibilitychange", () => (document.hidden ? stop() : listen()));
  addEventListener("pagehide", stop);
  addEventListener("pageshow", () => document.hidden || listen());
  if (!document.hidden) listen();
})();
