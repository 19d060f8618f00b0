// Menus that open over the page (details.menu). The cursor goes into an opened menu, the arrows walk its links, Escape closes it. Without this
// they open and close as any details.
(() => {
  const parts = (menu) =>
    [...menu.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea")].filter(
      (part) => !part.disabled && part.checkVisibility(),
    );
  const opened = (target) => target.closest?.("details.menu[open]");

  document.addEventListener(
    "toggle",
    ({ target }) => {
      if (target.matches("details.menu[open]") && !target.contains(document.activeElement?.closest("details.menu > :not(summary)"))) {
        parts(target)[0]?.focus();
      }
    },
    true,
  );
  // Numbers, times, choices and longer texts need the arrows themselves.
  const isFree = (field) =>
    !/^(SELECT|TEXTAREA)$/.test(field.nodeName) && (field.nodeName !== "INPUT" || /^(text|search|checkbox)$/.test(field.type));
  // Before the keys of the page, which know nothing of menus.
  document.addEventListener(
    "keydown",
    (event) => {
      const menu = opened(event.target);
      if (!menu) {
        return;
      }
      if (event.key === "Escape") {
        event.stopImmediatePropagation();
        menu.open = false;
        menu.querySelector("summary").focus();
      } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && isFree(event.target)) {
        const all = parts(menu);
        const next = all[all.indexOf(event.target) + (event.key === "ArrowDown" ? 1 : -1)];
        if (next) {
          event.preventDefault();
          next.focus();
        }
      }
    },
    true,
  );
})();
