// The editor of journey maps: changes in the drawing and the panel go to the server, which makes them in the text and draws the map again.
(() => {
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const view = document.getElementById("map-view");
  const text = () => document.getElementById("text");
  const editable = view.dataset.editable === "true";

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
    if (wanted?.closest("#map-panel")) {
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
  const firstField = () => one("#map-panel .map-fields :is(input, textarea, select)");
  const heading = () => document.getElementById("panel-title");
  const select = (at) =>
    post(view.dataset.edits.replace(/edits$/, "panels"), "#map-panel", () => ({ selected: at })).then(() => settle(heading));

  const mark = () => {
    const selected = document.getElementById("selected")?.value;
    all(".map-part", view).forEach((part) => part.setAttribute("aria-pressed", String(part.dataset.select === selected)));
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
  const move = (at, to, focus) => send({ at, edit: "move", value: to }, focus ?? byId(`map${parent(at)}/${to}`));

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
      (document.getElementById(`map${document.getElementById("selected").value}`) ?? one(".map-part", view))?.focus();
      return;
    }
    const { select: chosen, add, value, move: moved, remove, test, emotion } = button.dataset;
    if (chosen !== undefined) {
      select(chosen);
    } else if (add !== undefined) {
      send({ at: add, edit: "add", value: value ?? "" }, firstField);
    } else if (moved !== undefined) {
      move(moved, value, () => (button.id && document.getElementById(button.id)?.disabled ? heading() : document.getElementById(button.id)));
    } else if (remove !== undefined) {
      send({ at: remove, edit: "remove" }, heading);
    } else if (test !== undefined) {
      const way = button.closest("[data-way]");
      const last = values("[data-field]", way).length;
      tests(way, test, byId(test === "add" ? `test-field-${last}` : "test-add"));
    } else if (emotion !== undefined) {
      send({ at: button.dataset.at, edit: "set", value: emotion }, byId(`dot${parent(button.dataset.at)}`));
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
      send({ at: way.dataset.way, edit: "time", amount: one("#way-amount", way).value, unit: one("#way-unit", way).value });
    } else if (target.matches("[data-from]")) {
      send({ at: way.dataset.way, edit: "from", stages: values("[data-from]:checked", way) });
    } else if (target.matches("[data-field], [data-comparison], [data-operand], [data-joined]")) {
      tests(way, "");
    }
  });

  // The curve of emotions: its points are sliders, by the pointer and by arrow keys.
  const TOP = 22;
  const HEIGHT = 60;
  const step = { ArrowUp: 0.1, ArrowRight: 0.1, ArrowDown: -0.1, ArrowLeft: -0.1, PageUp: 0.5, PageDown: -0.5, Home: -9, End: 9 };
  const bounded = (value) => Math.min(5, Math.max(1, Math.round(value * 10) / 10));
  const feel = (dot, value) => send({ at: dot.dataset.at, edit: "set", value: String(bounded(value)) }, byId(dot.id));
  const drawn = (dot, value) => {
    dot.setAttribute("cy", TOP + ((5 - value) / 4) * HEIGHT);
    dot.setAttribute("aria-valuenow", value);
    one("text", dot.parentNode).textContent = value;
  };

  let held = null;
  view.addEventListener("pointerdown", (event) => {
    const dot = event.target.closest("circle");
    if (dot && editable) {
      held = { dot, moved: false };
      dot.setPointerCapture(event.pointerId);
      event.preventDefault();
    }
  });
  view.addEventListener("pointermove", (event) => {
    if (held) {
      const y = event.clientY - held.dot.ownerSVGElement.getBoundingClientRect().top;
      held.value = bounded(5 - ((y - TOP) / HEIGHT) * 4);
      held.moved = true;
      drawn(held.dot, held.value);
    }
  });
  view.addEventListener("pointerup", () => {
    if (held?.moved) {
      feel(held.dot, held.value);
    } else if (held) {
      select(parent(held.dot.dataset.at));
    }
    held = null;
  });

  // Parts are moved by dragging them, or with the Alt key and an arrow.
  const lane = (part) => part.closest(".map-cell, .map-ends, .map-columns");
  const neighbours = (part) =>
    part.dataset.axis === "x" ? all('[data-axis="x"]', view) : all(`[data-list="${part.dataset.list}"]`, lane(part));
  view.addEventListener("keydown", (event) => {
    const dot = event.target.closest?.("circle");
    if (dot && editable && step[event.key]) {
      event.preventDefault();
      const value = bounded(Number(dot.getAttribute("aria-valuenow")) + step[event.key]);
      drawn(dot, value);
      feel(dot, value);
      return;
    }
    const part = event.target.closest?.(".map-part");
    const by = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (part && editable && event.altKey && by) {
      event.preventDefault();
      const list = neighbours(part);
      const to = list[list.indexOf(part) + by];
      if (to) {
        move(part.dataset.select, place(to.dataset.select));
      }
    }
  });

  let dragged = null;
  const over = (event) => {
    const target = event.target;
    const part = dragged?.dataset.axis === "x" ? target.closest(".map-column")?.querySelector(".stage") : target.closest(".map-part");
    return part && part.dataset.list === dragged?.dataset.list ? part : null;
  };
  view.addEventListener("dragstart", (event) => {
    dragged = event.target.closest?.(".map-part");
    event.dataTransfer.setData("text/plain", dragged?.dataset.select ?? "");
    event.dataTransfer.effectAllowed = "move";
  });
  view.addEventListener("dragover", (event) => over(event) && event.preventDefault());
  view.addEventListener("drop", (event) => {
    const to = over(event);
    if (to) {
      event.preventDefault();
      move(dragged.dataset.select, place(to.dataset.select));
    }
  });
  view.addEventListener("dragend", () => (dragged = null));

  // What a person types is not replaced while they type; the drawing keeps its place, and opened details stay open.
  let scrolled = 0;
  let height = 0;
  document.addEventListener("htmx:oobBeforeSwap", (event) => {
    const { target, fragment } = event.detail;
    height = window.scrollY;
    if (target.id === "map-canvas") {
      scrolled = one(".map-scroll", target)?.scrollLeft ?? 0;
    }
    if (target.id === "map-panel") {
      const active = document.activeElement;
      const typed = target.contains(active) && active.matches("input, textarea") && active.value !== active.defaultValue;
      const same = one("#selected", fragment)?.value === one("#selected", target)?.value;
      event.detail.shouldSwap = !(typed && same && active.type !== "checkbox" && active.type !== "hidden");
      all("details[open][data-keep]", target).forEach((open) => one(`[data-keep="${open.dataset.keep}"]`, fragment)?.setAttribute("open", ""));
    }
  });
  document.addEventListener("htmx:oobAfterSwap", () => {
    const drawing = one(".map-scroll", view);
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
      all("[data-view]").forEach((other) => {
        const chosen = other === button;
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

  mark();
})();
