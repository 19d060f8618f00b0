// Selecting rows of a list: Space selects the row that the keys are on, Shift takes all rows since the last one. Without it, the boxes work alone.
(() => {
  // The text for each plural form comes with the page, for a number of that form.
  const plural = new Intl.PluralRules(document.documentElement.lang);
  const boxes = () => [...document.querySelectorAll("[data-pick]")];
  let last;

  const shown = () => {
    const all = boxes();
    const picked = all.filter((box) => box.checked).length;
    document.querySelectorAll("[data-picked]").forEach((place) => {
      const like = ["1", "2", "5", "20"].find((number) => plural.select(Number(number)) === plural.select(picked)) ?? "20";
      place.textContent = place.dataset[`like${like}`].replace(like, String(picked));
    });
    const whole = document.querySelector("[data-pick-all]");
    if (whole) {
      whole.checked = picked > 0 && picked === all.length;
      whole.indeterminate = picked > 0 && picked < all.length;
    }
  };
  const range = (box) => {
    const all = boxes();
    const from = all.indexOf(last);
    const to = all.indexOf(box);
    if (from >= 0 && to >= 0) {
      all.slice(Math.min(from, to), Math.max(from, to) + 1).forEach((one) => {
        one.checked = box.checked;
      });
    }
  };
  const picked = (box, many) => {
    if (many) {
      range(box);
    }
    last = box;
    shown();
  };

  document.addEventListener("click", ({ target, shiftKey }) => {
    if (target.matches?.("[data-pick]")) {
      picked(target, shiftKey);
    } else if (target.matches?.("[data-pick-all]")) {
      boxes().forEach((box) => {
        box.checked = target.checked;
      });
      shown();
    }
  });
  document.addEventListener("keydown", (event) => {
    const box = document.querySelector('[data-rows] > [aria-selected="true"] [data-pick]');
    const typing = /^(INPUT|SELECT|TEXTAREA|BUTTON|SUMMARY)$/.test(event.target.nodeName);
    if (event.key === " " && box && !typing && !document.querySelector("dialog[open]")) {
      event.preventDefault();
      box.checked = !box.checked;
      picked(box, event.shiftKey);
    }
  });
  // Enter runs the action whose field it is pressed in. All actions are buttons of one form, whose default button does nothing.
  document.addEventListener("keydown", (event) => {
    const menu = event.target.closest?.(".bulk details");
    if (event.key === "Enter" && menu && /^(INPUT|SELECT)$/.test(event.target.nodeName)) {
      event.preventDefault();
      menu.querySelector("button").click();
    }
  });
  // The way back from an action leads to the list with the same rows selected.
  document.addEventListener("submit", ({ target }) => {
    if (target.id === "bulk") {
      sessionStorage.setItem("selection", JSON.stringify(boxes().filter((box) => box.checked).map((box) => box.value)));
    }
  });
  if (location.hash === "#selection") {
    const before = JSON.parse(sessionStorage.getItem("selection") ?? "[]");
    boxes().forEach((box) => {
      box.checked = before.includes(box.value);
    });
    history.replaceState(history.state, "", location.pathname + location.search);
  }
  for (const done of ["htmx:afterSettle", "pageshow"]) {
    addEventListener(done, shown);
  }
})();
