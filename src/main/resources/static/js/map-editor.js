// The editor of journey maps: what the drawing of a map has beside the parts of every drawing (panel-editor.js).
(() => {
  const { view, send, select, move, values, byId, parent, place } = window.panelEditor;
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const editable = view.dataset.editable === "true";

  // The stages that a way leads from.
  view.addEventListener("change", ({ target }) => {
    if (target.matches("[data-from]")) {
      const way = target.closest("[data-way]");
      send({ at: way.dataset.way, edit: "from", chosen: values("[data-from]:checked", way) });
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

  view.addEventListener("click", ({ target }) => {
    const { emotion, at } = target.closest("button")?.dataset ?? {};
    if (emotion !== undefined) {
      send({ at, edit: "set", value: emotion }, byId(`dot${parent(at)}`));
    }
  });

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
})();
