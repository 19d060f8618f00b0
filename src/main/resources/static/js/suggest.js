// Suggestions in a text field: what follows an @ is looked up at the address in data-suggest, and a choice replaces it. Arrows, Enter and Tab
// choose, Escape closes. Ctrl+Enter (⌘Enter) sends the form.
(() => {
  const BEFORE = /(?:^|[\s(„“"'])@([\p{L}\p{N}._-]{0,40})$/u;
  let field; // the field with the open list
  let list;
  let status;
  let asked = 0;

  const typed = (area) => BEFORE.exec(area.value.slice(0, area.selectionStart))?.[1];
  const chosen = () => list?.querySelector('[aria-selected="true"]');
  const close = () => {
    asked++;
    list?.remove();
    for (const name of ["aria-controls", "aria-activedescendant"]) {
      field?.removeAttribute(name);
    }
    field = list = undefined;
  };
  const choose = (option) => {
    chosen()?.setAttribute("aria-selected", "false");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", option.id);
  };
  const insert = (option) => {
    const area = field;
    const end = area.selectionStart;
    area.setRangeText(option.dataset.insert + " ", end - typed(area).length, end, "end");
    close();
    area.focus();
  };
  const open = (area, html) => {
    close();
    const options = document.createElement("ul");
    options.innerHTML = html;
    if (!options.childElementCount) {
      return;
    }
    field = area;
    list = Object.assign(options, { className: "suggestions", id: `${area.id}-suggestions`, role: "listbox", ariaLabel: area.dataset.suggestLabel });
    // the field keeps the focus
    list.addEventListener("mousedown", (event) => {
      event.preventDefault();
      const option = event.target.closest("[data-insert]");
      if (option) {
        insert(option);
      }
    });
    area.after(list);
    area.setAttribute("aria-controls", list.id);
    choose(list.firstElementChild);
    status ??= document.body.appendChild(Object.assign(document.createElement("p"), { className: "unseen", role: "status" }));
    status.textContent = `${area.dataset.suggestLabel}: ${list.childElementCount}`;
  };

  document.addEventListener("input", async ({ target }) => {
    if (!target.matches?.("[data-suggest]")) {
      return;
    }
    const text = typed(target);
    if (text === undefined) {
      close();
      return;
    }
    const question = ++asked;
    const answer = await fetch(`${target.dataset.suggest}?text=${encodeURIComponent(text)}`).catch(() => undefined);
    const html = answer?.ok ? await answer.text() : "";
    if (question === asked && document.activeElement === target && typed(target) === text) {
      open(target, html);
    }
  });
  document.addEventListener("focusout", ({ target }) => target === field && close());
  document.addEventListener(
    "keydown",
    (event) => {
      const { key, target } = event;
      if (!target.matches?.("[data-suggest]")) {
        return;
      }
      const options = target === field ? [...list.children] : [];
      const step = { ArrowDown: 1, ArrowUp: -1 }[key];
      if (options.length && step) {
        choose(options[(options.indexOf(chosen()) + step + options.length) % options.length]);
      } else if (options.length && (key === "Enter" || key === "Tab")) {
        insert(chosen());
      } else if (options.length && key === "Escape") {
        close();
      } else if (key === "Enter" && (event.ctrlKey || event.metaKey)) {
        target.form.requestSubmit();
      } else {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
})();
