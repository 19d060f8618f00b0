// Files that are dropped on a form, or on a part with data-drop, go into the file field in it, as if they were chosen there. The field stays,
// for the keyboard and for phones.
(() => {
  const hasFiles = ({ dataTransfer }) => dataTransfer?.types.includes("Files");
  const placeAt = (target) =>
    [target.closest?.("form"), target.closest?.("[data-drop]")].find((place) => fieldIn(place));
  const fieldIn = (place) => place?.querySelector("input[type=file]:not(:disabled)");
  // A folder looks like a file that cannot be read.
  const filesOf = ({ items }) =>
    [...items]
      .filter((item) => item.kind === "file" && !item.webkitGetAsEntry()?.isDirectory)
      .map((item) => item.getAsFile())
      .filter((file) => file);

  let marked;
  const mark = (place) => {
    marked?.classList.remove("dropping");
    place?.classList.add("dropping");
    marked = place;
  };

  // Beside a form too, or else the browser would leave the page and open the file.
  document.addEventListener("dragover", (event) => {
    if (hasFiles(event)) {
      const place = placeAt(event.target);
      event.preventDefault();
      event.dataTransfer.dropEffect = place ? "copy" : "none";
      mark(place);
    }
  });
  document.addEventListener("dragleave", ({ relatedTarget }) => relatedTarget || mark());
  document.addEventListener("drop", (event) => {
    if (!hasFiles(event)) {
      return;
    }
    event.preventDefault();
    mark();
    const field = fieldIn(placeAt(event.target));
    const dropped = field ? filesOf(event.dataTransfer) : [];
    if (dropped.length) {
      const files = new DataTransfer();
      const all = field.multiple ? [...field.files, ...dropped] : dropped.slice(0, 1);
      all.forEach((file) => files.items.add(file));
      field.files = files.files;
      field.closest("details")?.setAttribute("open", "");
      field.focus();
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
  });
  document.documentElement.classList.add("drops");
})();
