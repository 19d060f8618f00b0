// Opens and closes dialogs, in the console and on the page of a member.
(() => {
  // Dialogs open and close by the attributes command and commandfor; here only for browsers that do not know them yet.
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[commandfor]");
    if (button && !("commandForElement" in button)) {
      const dialog = document.getElementById(button.getAttribute("commandfor"));
      button.getAttribute("command") === "close" ? dialog.close() : dialog.showModal();
    } else if (event.target.nodeName === "DIALOG") {
      event.target.close();
    }
  });
  // A form that was refused in a dialog comes back with the dialog open.
  document.querySelectorAll("dialog[open]").forEach((dialog) => {
    dialog.close();
    dialog.showModal();
  });
})();
