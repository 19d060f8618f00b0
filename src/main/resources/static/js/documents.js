// The editor of versioned documents: numbers beside the lines, and the way from a fault or warning to its place. htmx does the rest.
(() => {
  const text = () => document.getElementById("text");
  const gutter = document.querySelector(".gutter");

  const numbers = () => {
    const lined = (tone) => new Set([...document.querySelectorAll(`[data-tone=${tone}]`)].map((fault) => Number(fault.dataset.line)));
    const faulty = lined("bad");
    const doubtful = lined("warn");
    const lines = text().value.split("\n").length;
    const rows = [];
    for (let line = 1; line <= lines; line++) {
      const row = document.createElement("span");
      row.textContent = line;
      row.classList.toggle("bad", faulty.has(line));
      row.classList.toggle("warn", doubtful.has(line) && !faulty.has(line));
      rows.push(row);
    }
    gutter.replaceChildren(...rows);
    gutter.scrollTop = text().scrollTop;
  };

  document.addEventListener("input", ({ target }) => target === text() && numbers());
  document.addEventListener("scroll", ({ target }) => target === text() && (gutter.scrollTop = target.scrollTop), true);

  document.addEventListener("click", ({ target }) => {
    const fault = target.closest?.("[data-line]");
    if (!fault) {
      return;
    }
    const area = text();
    const lines = area.value.split("\n");
    const line = Math.min(Number(fault.dataset.line), lines.length) - 1;
    const start = lines.slice(0, line).reduce((at, before) => at + before.length + 1, 0);
    const at = start + Math.min(Number(fault.dataset.column) - 1, lines[line].length);
    area.focus();
    area.setSelectionRange(at, start + lines[line].length);
    area.scrollTop = (line - 4) * parseFloat(getComputedStyle(area).lineHeight);
    area.scrollIntoView({ block: "nearest" });
  });

  // The form is replaced after each change of the text: but not while somebody fills it in, and what was unfolded stays so.
  document.addEventListener("htmx:oobBeforeSwap", (event) => {
    const { target, fragment } = event.detail;
    if (target.id !== "filling") {
      return;
    }
    const filling = target.contains(document.activeElement) && document.activeElement.matches("input, textarea, select");
    event.detail.shouldSwap = !filling;
    for (const open of target.querySelectorAll("details[open]")) {
      const again = fragment.querySelector(`[data-part="${CSS.escape(open.dataset.part)}"]`);
      again?.setAttribute("open", "");
    }
  });
  // After an item was added its first field has the focus; after one was removed, the button that adds another.
  let last = null;
  document.addEventListener("htmx:configRequest", ({ detail }) => {
    last = detail.parameters.change && { change: detail.parameters.change, at: detail.parameters.at };
  });
  document.addEventListener("htmx:afterSettle", () => {
    numbers();
    if (!last || last.change === "set") {
      return;
    }
    const { change, at } = last;
    last = null;
    const list = change === "add" ? at : at.slice(0, at.lastIndexOf("/"));
    const part = document.getElementById(`part${list}`);
    const fields = part?.querySelectorAll(":is(input, select, textarea)");
    const added = change === "add" && (part.querySelector(":scope > ol > li:last-child :is(input, select, textarea)") ?? fields?.[0]);
    (added || document.getElementById(change + at) || document.getElementById(`add${list}`))?.focus();
  });

  // Text that is not saved is not lost by accident.
  const saved = text().defaultValue;
  let leaving = false;
  document.getElementById("document").addEventListener("submit", () => (leaving = true));
  addEventListener("pageshow", () => (leaving = false));
  addEventListener("beforeunload", (event) => {
    if (!leaving && text().value !== saved) {
      event.preventDefault();
    }
  });

  // Text that was typed, or restored by the browser, before htmx listened is checked now.
  addEventListener("DOMContentLoaded", () => {
    if (text().value !== saved) {
      text().dispatchEvent(new CustomEvent("cairn:early"));
    }
  });

  numbers();
})();
