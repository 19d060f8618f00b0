// Folds long texts: more than about forty lines are cut, with a button that shows all of them. Without this they are shown as a whole.
(() => {
  const MOST_LINES = 40;
  const label = document.querySelector('meta[name="show-all"]')?.content;
  const opened = new Set();
  const fold = () =>
    document.querySelectorAll(".said:not([data-folds])").forEach((text) => {
      const height = Number.parseFloat(getComputedStyle(text).lineHeight);
      if (!(text.scrollHeight > MOST_LINES * height) || opened.has(text.textContent)) {
        return;
      }
      text.dataset.folds = "";
      const button = Object.assign(document.createElement("button"), { type: "button", className: "quiet small", textContent: label });
      button.addEventListener("click", () => {
        opened.add(text.textContent);
        delete text.dataset.folds;
        button.remove();
      });
      text.after(button);
    });
  addEventListener("load", fold);
  document.addEventListener("htmx:afterSettle", fold);
})();
