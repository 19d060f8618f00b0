// The editor of documents with a drawing and a panel: changes go to the server, which makes them in the text and draws the document again.
// A script for what only one kind of documents has uses window.panelEditor.
(() => {
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const view = document.getElementById("edit-view");
  const text = () => document.getElementById("text");

  // One change after the other: each is made in the text that the one before it left.
  let queue = Promise.resolve();
  let waiting = 0;
  let focusNext = null;
  const post = (path, target, values) => {
    waiting++;
    queue = queue
      .then(() => htmx.ajax("POST", path, { source: view, target, swap: "outerHTML", values: values() }))
      .catch(() => null)
      .then(() => waiting--);
    return queue;
  };
  const send = (values, focus = null) =>
    post(view.dataset.edits, "#faults", () => values).then(() => {
      note();
      settle(focus);
    });
  const settle = (focus) => {
    focusNext = focus;
    setTimeout(arrive, 40);
  };
  const arrive = () => {
    mark();
    const wanted = focusNext && focusNext();
    if (wanted?.closest("#edit-panel")) {
      view.dataset.open = "true";
    }
    focusNext = null;
    // The page moves no more than is needed to show it: a panel beside the drawing follows the page.
    wanted?.focus({ preventScroll: true });
    wanted?.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
    if (wanted?.matches("input, textarea")) {
      wanted.select();
    }
  };
  const byId = (id) => () => document.getElementById(id);
  const firstField = () => one("#edit-panel .edit-fields :is(input, textarea, select)");
  // The first field of the row that is added to a list of the panel.
  const newRow = (list) => {
    const rows = () => all(`#edit-panel [data-way^="${list}/"]`);
    const before = new Set(rows().map((row) => row.dataset.way));
    return () => one("select, input", rows().find((row) => !before.has(row.dataset.way)) ?? rows().at(-1) ?? view);
  };
  const heading = () => document.getElementById("panel-title");
  const select = (at) =>
    post(view.dataset.edits.replace(/edits$/, "panels"), "#edit-panel", () => ({ selected: at })).then(() => settle(heading));

  const mark = () => {
    const selected = document.getElementById("selected")?.value;
    all("[data-marked]", view).forEach((part) => part.setAttribute("aria-pressed", String(part.dataset.select === selected)));
    all("[data-undo]").forEach((button) => (button.disabled = past.at === 0));
    all("[data-redo]").forEach((button) => (button.disabled = past.at === past.texts.length - 1));
  };

  // Undo and redo go through the texts.
  const past = { texts: [text().value], at: 0 };
  const note = () => {
    if (text().value !== past.texts[past.at]) {
      past.texts.length = past.at + 1;
      past.texts.push(text().value);
      past.at = past.texts.length - 1;
    }
  };
  const travel = (by) => {
    if (waiting > 0) {
      queue.then(() => travel(by));
      return;
    }
    note();
    const at = past.at + by;
    if (at >= 0 && at < past.texts.length) {
      past.at = at;
      text().value = past.texts[at];
      text().dispatchEvent(new CustomEvent("cairn:early"));
      mark();
    }
  };

  const parent = (at) => at.slice(0, at.lastIndexOf("/"));
  const place = (at) => Number(at.slice(at.lastIndexOf("/") + 1));
  const move = (at, to, focus) => send({ at, edit: "move", value: to }, focus ?? byId(`at${parent(at)}/${to}`));

  const values = (selector, way) => all(selector, way).map((field) => field.value);
  const tests = (way, value, focus) =>
    send(
      {
        at: way.dataset.way,
        edit: "tests",
        value,
        field: values("[data-field]", way),
        comparison: values("[data-comparison]", way),
        operand: values("[data-operand]", way),
        joined: one("[data-joined]", way)?.value ?? "all",
      },
      focus,
    );

  view.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (!button) {
      return;
    }
    if (button.matches("[data-close]")) {
      delete view.dataset.open;
      (document.getElementById(`at${document.getElementById("selected").value}`) ?? one("[data-marked]", view))?.focus();
      return;
    }
    const { select: chosen, add, value, move: moved, remove, test, then } = button.dataset;
    if (chosen !== undefined) {
      select(chosen);
    } else if (add !== undefined) {
      send({ at: add, edit: "add", value: value ?? "" }, then === "row" ? newRow(add) : firstField);
    } else if (moved !== undefined) {
      move(moved, value, () => (button.id && document.getElementById(button.id)?.disabled ? heading() : document.getElementById(button.id)));
    } else if (remove !== undefined) {
      send({ at: remove, edit: "remove" }, () => document.getElementById(then) ?? heading());
    } else if (test !== undefined) {
      const way = button.closest("[data-way]");
      const last = values("[data-field]", way).length;
      tests(way, test, byId(test === "add" ? `test-field-${last}` : "test-add"));
    }
  });

  view.addEventListener("change", ({ target }) => {
    const way = target.closest("[data-way]");
    const { set } = target.dataset;
    if (target.matches("input, textarea")) {
      target.defaultValue = target.value;
    }
    if (set !== undefined) {
      const number = target.inputMode === "decimal";
      send({ at: set, edit: "set", value: number ? target.value.trim().replace(",", ".") : target.value });
    } else if (target.matches("[data-kind]")) {
      send({ at: way.dataset.way, edit: "kind", value: target.value });
    } else if (target.matches("[data-time]")) {
      send({ at: way.dataset.way, edit: "time", amount: one("[data-amount]", way).value, unit: one("[data-unit]", way).value });
    } else if (target.matches("[data-field], [data-comparison], [data-operand], [data-joined]")) {
      tests(way, "");
    }
  });

  // What a person types is not replaced while they type; the drawing keeps its place, and opened details stay open.
  let scrolled = 0;
  let height = 0;
  document.addEventListener("htmx:oobBeforeSwap", (event) => {
    const { target, fragment } = event.detail;
    height = window.scrollY;
    if (target.id === "edit-canvas") {
      scrolled = one("[data-scroll]", target)?.scrollLeft ?? 0;
    }
    if (target.id === "edit-panel") {
      const active = document.activeElement;
      const typed = target.contains(active) && active.matches("input, textarea") && active.value !== active.defaultValue;
      const same = one("#selected", fragment)?.value === one("#selected", target)?.value;
      event.detail.shouldSwap = !(typed && same && active.type !== "checkbox" && active.type !== "hidden");
      all("details[open][data-keep]", target).forEach((open) => one(`[data-keep="${open.dataset.keep}"]`, fragment)?.setAttribute("open", ""));
    }
  });
  document.addEventListener("htmx:oobAfterSwap", () => {
    const drawing = one("[data-scroll]", view);
    if (drawing) {
      drawing.scrollLeft = scrolled;
    }
    window.scrollTo({ top: height, behavior: "instant" });
  });
  document.addEventListener("htmx:afterSettle", mark);

  // A change that is under way is finished before the draft is saved.
  document.addEventListener(
    "click",
    (event) => {
      const save = event.target.closest?.('button[form="document"]');
      if (save && waiting > 0) {
        event.preventDefault();
        event.stopImmediatePropagation();
        const again = () => (waiting > 0 ? queue.then(again) : save.click());
        queue.then(again);
      }
    },
    true,
  );

  document.addEventListener("click", ({ target }) => {
    const button = target.closest?.("button");
    if (button?.matches("[data-undo]")) {
      travel(-1);
    } else if (button?.matches("[data-redo]")) {
      travel(1);
    } else if (button?.dataset.view) {
      note();
      all("[data-view][aria-pressed]").forEach((other) => {
        const chosen = other.dataset.view === button.dataset.view;
        other.setAttribute("aria-pressed", String(chosen));
        document.getElementById(other.dataset.view).hidden = !chosen;
      });
      text().dispatchEvent(new Event("scroll"));
    }
  });
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && !event.target.matches("input, textarea")) {
      event.preventDefault();
      travel(event.shiftKey ? 1 : -1);
    }
  });

  window.panelEditor = { view, send, select, move, values, byId, parent, place };
  mark();
})();
