// The search on every page: / and Ctrl+K open it, htmx fetches the results, the arrows choose one. And ?, which lists the keys.
(() => {
  const one = (selector, within = document) => within.querySelector(selector);
  const palette = one("#palette");
  const keys = one("#keys");

  // What was opened lately is kept for this tab alone, until somebody signs in or out.
  const KEPT = "cairn:opened";
  const MOST = 6;
  const opened = () => {
    try {
      return JSON.parse(sessionStorage.getItem(KEPT)) ?? [];
    } catch {
      return [];
    }
  };
  if (!palette && one("#password")) {
    sessionStorage.removeItem(KEPT);
  }
  document.addEventListener("submit", ({ target }) => target.action?.endsWith("/sign-out") && sessionStorage.removeItem(KEPT), true);
  const keep = (option) => {
    const entry = {
      href: option.getAttribute("href"),
      title: one("b", option).textContent,
      more: [...option.querySelectorAll("small span")].map((part) => part.textContent).join(" · "),
      icon: one("use", option).getAttribute("href"),
    };
    const others = opened().filter(({ href }) => href !== entry.href);
    sessionStorage.setItem(KEPT, JSON.stringify([entry, ...others].slice(0, MOST)));
  };

  if (keys) {
    // The keys of the page are those of its elements with data-key and of the rows of its lists. The help says what the elements say; a key of
    // rows has a title, because its label names one row.
    const words = (element) => {
      const copy = element.cloneNode(true);
      copy.querySelectorAll("kbd, svg").forEach((part) => part.remove());
      return (element.dataset.rowKey && element.title) || element.ariaLabel || copy.textContent.trim() || element.title;
    };
    const fill = () => {
      const list = one("[data-keys]", keys);
      const rows = [];
      const add = (pressed, what) => {
        const term = document.createElement("dt");
        pressed.forEach((key) => term.append(Object.assign(document.createElement("kbd"), { textContent: key }), " "));
        rows.push(term, Object.assign(document.createElement("dd"), { textContent: what }));
      };
      if (one("main [data-rows] a[href]")) {
        add(["j", "k"], list.dataset.walk);
        add(["Enter"], list.dataset.open);
      }
      const seen = new Set();
      for (const element of document.querySelectorAll("main [data-key], #undo [data-key], main [data-rows] [data-row-key]")) {
        const key = element.dataset.key ?? element.dataset.rowKey;
        if (!seen.has(key)) {
          seen.add(key);
          add([key], words(element));
        }
      }
      list.replaceChildren(...rows);
      one("[data-keys-title]", keys).hidden = !rows.length;
    };
    document.addEventListener("keydown", (event) => {
      const typing = event.target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.nodeName);
      if (event.key === "?" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && !one("dialog[open]")) {
        event.preventDefault();
        fill();
        keys.showModal();
      }
    });
  }

  if (!palette) {
    return;
  }
  const field = one("#palette-query");
  const found = () => one("#palette-found");
  const options = () => [...found().querySelectorAll("[role=option]")];
  const chosen = () => one("[aria-selected=true]", found());

  const choose = (option) => {
    chosen()?.setAttribute("aria-selected", "false");
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", option?.id ?? "");
    field.ariaExpanded = String(options().length > 0);
  };
  const search = () => field.dispatchEvent(new CustomEvent("cairn:search"));
  const open = () => {
    if (one("dialog[open]")) {
      return;
    }
    palette.showModal();
    field.focus();
    field.select();
    search();
  };

  const recent = () => {
    const group = one("[data-recent]", found());
    if (!group) {
      return;
    }
    const entries = opened();
    entries.forEach(({ href, title, more, icon }, place) => {
      const option = document.createElement("a");
      option.setAttribute("role", "option");
      Object.assign(option, { id: `palette-recent-${place}`, href, tabIndex: -1, ariaSelected: "false" });
      option.dataset.keep = "";
      const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      svg.setAttribute("class", "icon");
      svg.setAttribute("aria-hidden", "true");
      const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
      use.setAttribute("href", icon);
      svg.append(use);
      const hit = Object.assign(document.createElement("span"), { className: "hit" });
      const small = document.createElement("small");
      small.append(Object.assign(document.createElement("span"), { textContent: more }));
      hit.append(Object.assign(document.createElement("b"), { textContent: title }), small);
      option.append(svg, hit);
      group.append(option);
    });
    group.hidden = entries.length === 0;
  };

  document.addEventListener("click", (event) => {
    if (event.target.closest?.("[data-search]") && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      open();
    }
    const option = event.target.closest?.("#palette [data-keep]");
    if (option) {
      keep(option);
    }
  });
  document.addEventListener("keydown", (event) => {
    const command = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k";
    const typing = event.target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.nodeName);
    const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (command || (slash && !one("dialog[open]"))) {
      event.preventDefault();
      open();
    }
  });

  // Who types and presses Enter faster than the results come means the words, and not what the results before them offer.
  let asked = "";
  let answered = "";
  let entered = false;
  document.addEventListener("htmx:beforeRequest", ({ detail }) => {
    if (detail.elt === field) {
      asked = field.value;
    }
  });
  field.addEventListener("input", () => {
    entered = false;
  });
  field.addEventListener("keydown", (event) => {
    const all = options();
    const at = all.indexOf(chosen());
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      choose(all[(at + step + all.length) % all.length]);
    } else if (event.key === "Enter" && chosen()) {
      event.preventDefault();
      if (field.value !== answered) {
        entered = true;
      } else if (event.ctrlKey || event.metaKey) {
        if (chosen().matches("[data-keep]")) {
          keep(chosen());
        }
        window.open(chosen().href, "_blank", "noopener");
      } else {
        chosen().click();
      }
    } else if (event.key === "Escape") {
      event.preventDefault();
      palette.close();
    }
    // the keys of the page are not for this field
    event.stopPropagation();
  });
  // An option that was followed within the page, such as to the open dialog of this page, leaves the search open otherwise.
  palette.addEventListener("click", ({ target }) => target.closest("a") && palette.close());

  document.addEventListener("htmx:afterSwap", ({ detail }) => {
    if (detail.target?.id === "palette-found" || detail.elt?.id === "palette-found") {
      recent();
      choose(options()[0]);
      answered = asked;
      if (entered && field.value === answered) {
        entered = false;
        chosen()?.click();
      }
      one("[data-search-status]", palette).textContent = found().dataset.status ?? "";
    }
  });
})();
