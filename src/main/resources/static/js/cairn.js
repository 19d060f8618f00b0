// What the console does in the browser beside htmx: keys, live pages. Everything else is a link or a form.
(() => {
  const one = (selector, within = document) => within.querySelector(selector);
  const content = (name) => one(`meta[name="${name}"]`)?.content;

  document.addEventListener("htmx:configRequest", ({ detail }) => {
    if (content("csrf-token")) {
      detail.headers[content("csrf-header")] = content("csrf-token");
    }
    // A page that refreshes itself shows as many as it showed before.
    const shown = detail.elt.dataset?.shown && document.querySelectorAll(detail.elt.dataset.shown).length;
    if (shown) {
      detail.parameters.set("shown", shown);
    }
  });
  // A result that grows is left alone while the focus is in it. Its last state replaces it in any case.
  document.addEventListener("htmx:oobBeforeSwap", ({ detail }) => {
    const next = detail.fragment.querySelector("[data-growing]");
    if (next && detail.target.contains(document.activeElement)) {
      detail.shouldSwap = false;
    }
  });
  // A form that was refused comes back with its errors beside the fields.
  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    if (detail.xhr.status === 422) {
      detail.shouldSwap = true;
      detail.isError = false;
    }
  });
  document.addEventListener("htmx:responseError", ({ detail }) => {
    if (detail.xhr.status === 401 || detail.xhr.status === 403) {
      location.reload();
    }
  });

  // A dialog that was filled by a request opens.
  document.addEventListener("htmx:afterSettle", ({ detail }) => {
    if (detail.target.nodeName === "DIALOG" && !detail.target.open) {
      detail.target.showModal();
    }
  });

  // A line about something that passes by itself: when it has passed, the page shows an older state, unless somebody is at work on it.
  const passing = one("[data-passing]");
  if (passing) {
    const atWork = () => one("dialog[open], [data-copy], :focus:is(input, textarea, select)");
    const looking = setInterval(async () => {
      const answer = document.hidden ? null : await fetch("/", { headers: { Accept: "text/html" } }).catch(() => null);
      if (!answer?.ok || one("[data-passing]", new DOMParser().parseFromString(await answer.text(), "text/html"))) {
        return;
      }
      clearInterval(looking);
      passing.remove();
      if (!atWork()) {
        location.reload();
      }
    }, 1500);
  }

  // A form is sent once, however often its button is pressed. It may be sent again when its answer has come, when the page is shown again,
  // and after ten seconds, since the person may have stopped the browser.
  const sent = new Set();
  document.addEventListener(
    "submit",
    (event) => {
      if (sent.has(event.target)) {
        event.preventDefault();
        event.stopImmediatePropagation();
      } else if (event.target.method === "post") {
        sent.add(event.target);
        setTimeout(() => sent.delete(event.target), 10_000);
      }
    },
    true,
  );
  document.addEventListener("htmx:afterRequest", ({ target }) => sent.delete(target));
  addEventListener("pageshow", () => sent.clear());

  document.addEventListener("cairn:done", (event) => {
    event.target.closest("dialog")?.close();
    if (!one("[data-connected]")) {
      document.body.dispatchEvent(new CustomEvent("cairn:changed"));
    }
  });

  // The offer to undo passes after a while, but not while somebody is about to use it. The page of the thing can still undo it.
  let passes;
  const offered = () => {
    clearTimeout(passes);
    passes = setTimeout(() => {
      const offer = one("#undo form");
      offer?.matches(":hover, :focus-within") ? offered() : offer?.remove();
    }, 20_000);
  };
  document.addEventListener("htmx:oobAfterSwap", offered);
  offered();

  // Copies what a page shows once, such as a token. Without the clipboard (no TLS) it is selected to be copied by hand.
  document.addEventListener("click", async ({ target }) => {
    const button = target.closest?.("[data-copy]");
    if (!button) {
      return;
    }
    const shown = document.getElementById(button.dataset.copy);
    getSelection().selectAllChildren(shown);
    try {
      await navigator.clipboard.writeText(shown.textContent);
      one("span", button).textContent = button.dataset.copied;
    } catch {
      shown.focus();
    }
  });

  // why? opens beneath its line, and closes again.
  const reasonOf = (link) => document.getElementById(link.getAttribute("aria-controls"));
  document.addEventListener(
    "click",
    (event) => {
      const link = event.target.closest?.("[data-why]");
      if (link && reasonOf(link).hasChildNodes()) {
        event.preventDefault();
        event.stopImmediatePropagation();
        reasonOf(link).replaceChildren();
        link.ariaExpanded = "false";
      }
    },
    true,
  );
  document.addEventListener("htmx:afterSettle", () =>
    document.querySelectorAll("[data-why]").forEach((link) => {
      link.ariaExpanded = String(reasonOf(link).hasChildNodes());
    }),
  );

  // Keys: j and k walk a list, Enter opens, data-row-key is pressed in the selected row, and data-key anywhere. A page with a history walks that.
  const typing = (target) => target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.nodeName);
  const rows = () => {
    const all = [...document.querySelectorAll("[data-rows] > *")].filter((row) => one("a[href]", row));
    const main = all.filter((row) => row.parentElement.dataset.rows);
    return main.length ? main : all;
  };
  // Only the row of a table may be "selected"; an item of a list is the current one.
  const mark = (row) => (row.nodeName === "TR" ? "aria-selected" : "aria-current");
  const isSelected = (row) => row.getAttribute(mark(row)) === "true";
  const ownOf = (row, selector) => [...row.querySelectorAll(selector)].find((part) => part.closest("[data-rows] > *") === row);
  // The selected row, by its id and its place, so that it is found again when the list has been refreshed.
  let selection;
  const select = (all, place) => {
    const row = all[Math.max(0, Math.min(all.length - 1, place))];
    if (row) {
      all.forEach((other) => other.removeAttribute(mark(other)));
      row.setAttribute(mark(row), "true");
      selection = { id: row.id, place: all.indexOf(row) };
    }
    return row;
  };
  const walk = (step) => {
    const all = rows();
    const row = select(all, all.findIndex(isSelected) + step);
    if (row) {
      (ownOf(row, "[data-open]") ?? one("a[href]", row)).focus({ preventScroll: true });
      row.scrollIntoView({ block: "nearest" });
    }
  };
  // If the selected row is gone, the row that took its place is selected.
  document.addEventListener("htmx:afterSwap", () => {
    const all = rows();
    if (selection && !all.some(isSelected)) {
      const same = selection.id ? all.findIndex((row) => row.id === selection.id) : -1;
      select(all, same < 0 ? selection.place : same);
    }
  });
  // htmx listens on a part only once it has settled: a form that is sent before would load the whole page.
  const press = (button) =>
    button.closest(".htmx-settling")
      ? document.addEventListener("htmx:afterSettle", () => button.isConnected && press(button), { once: true })
      : button.click();
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || one("dialog[open]")) {
      return;
    }
    if (typing(event.target)) {
      if (event.key === "Escape") {
        event.target.blur();
      } else if (event.key === "ArrowDown" && event.target.type === "search" && rows().length) {
        event.preventDefault();
        walk(1);
      }
      return;
    }
    if (event.key === "j" || event.key === "k") {
      walk(event.key === "j" ? 1 : -1);
    } else {
      const key = CSS.escape(event.key);
      const row = rows().find(isSelected);
      const button = (row && ownOf(row, `[data-row-key="${key}"]`)) ?? one(`[data-key="${key}"]`);
      if (button) {
        event.preventDefault();
        button.matches("input") ? button.select() : button.matches("textarea") ? button.focus() : press(button);
      }
    }
  });

  // Live: a message of the server becomes an event on the page. Parts of the page refresh on it with htmx.
  const live = one("[data-live]");
  if (live) {
    // A part that refreshes is replaced by its answer, and forgets what it was asked for meanwhile: so it is asked again. It waits while an
    // action is under way: htmx finds no place for the other parts of an answer, such as the offer to undo, if the button has gone.
    let refreshing = 0;
    let acting = 0;
    let again = false;
    const changed = () => {
      again = refreshing > 0 || acting > 0;
      if (!again) {
        document.body.dispatchEvent(new CustomEvent("cairn:changed"));
      }
    };
    const isRefresh = ({ detail }) => detail.requestConfig?.triggeringEvent?.type === "cairn:changed";
    const settled = 50; // htmx listens on what it swapped in after 20 ms
    const isAction = ({ detail }) => detail.requestConfig?.verb === "post";
    document.addEventListener("htmx:beforeSend", (event) => {
      refreshing += isRefresh(event) ? 1 : 0;
      acting += isAction(event) ? 1 : 0;
    });
    document.addEventListener("htmx:beforeSwap", (event) => {
      if (isRefresh(event) && acting > 0) {
        event.detail.shouldSwap = false;
        again = true;
      }
    });
    document.addEventListener("htmx:afterRequest", (event) => {
      if (isRefresh(event)) {
        setTimeout(() => --refreshing === 0 && again && changed(), settled);
      } else if (isAction(event) && --acting === 0 && again) {
        changed();
      }
    });
    let connected = false;
    let source;
    let retry;
    const shortest = 1000;
    const longest = 60_000;
    let pause = shortest;
    const connect = () => {
      source = new EventSource(live.dataset.live);
      source.addEventListener("open", () => {
        // Whatever happened while the line was down is fetched when it is back, and what an action changed before there was a line.
        if (connected || acting > 0) {
          changed();
        }
        connected = true;
        pause = shortest;
        live.dataset.connected = "true";
      });
      source.addEventListener("error", () => {
        delete live.dataset.connected;
        // The browser reconnects by itself after a lost line, but not after a refusal such as 503.
        if (source.readyState === EventSource.CLOSED) {
          retry = setTimeout(connect, pause * (0.5 + Math.random() / 2));
          pause = Math.min(2 * pause, longest);
        }
      });
      source.addEventListener("changed", changed);
      // The session has ended: the page must not stay, and loading it again leads to the sign-in.
      source.addEventListener("ended", () => {
        source.close();
        location.reload();
      });
    };
    connect();
    addEventListener("pagehide", () => {
      clearTimeout(retry);
      source.close();
    });
  }
  // What has just happened is marked, also when another refresh follows at once.
  const entries = () => [...document.querySelectorAll("[data-event]")];
  const known = new Set(entries().map((entry) => entry.dataset.event));
  const fresh = new Set();
  document.addEventListener("htmx:afterSwap", ({ detail }) => {
    const happened = detail.requestConfig?.triggeringEvent?.type === "cairn:changed";
    for (const entry of entries()) {
      const id = entry.dataset.event;
      if (!known.has(id) && happened) {
        fresh.add(id);
        setTimeout(() => fresh.delete(id), 3000);
      }
      known.add(id);
      entry.classList.toggle("fresh", fresh.has(id) || entry.classList.contains("fresh"));
    }
  });
  // Who sent a form with errors goes on at the first of them.
  document.addEventListener("htmx:afterSettle", ({ detail }) => one("[aria-invalid='true']", detail.target)?.focus());

  // Files of an import are larger than a form should be: each is sent as it is read.
  document.addEventListener("change", ({ target }) => {
    const form = target.closest?.("[data-upload]");
    const file = form && target.files?.[0];
    if (!file) {
      return;
    }
    const bar = one("progress", form);
    const error = one(".error", form);
    const request = new XMLHttpRequest();
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      bar.value = total ? loaded / total : 0;
    });
    request.addEventListener("loadend", () => {
      if (request.status >= 200 && request.status < 300) {
        location.reload();
        return;
      }
      bar.hidden = true;
      error.hidden = false;
      try {
        const problem = JSON.parse(request.responseText);
        error.textContent = problem.errors?.map(({ message }) => message).join("; ") || problem.detail;
      } catch {
        error.textContent = form.dataset.lost;
      }
      target.value = "";
    });
    request.open("PUT", form.dataset.upload);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader(content("csrf-header"), content("csrf-token"));
    error.hidden = true;
    bar.hidden = false;
    request.send(file);
  });
})();
