// Keeps what somebody typed when the session ends: a page that is left for the sign-in page (or for a page that reports a fault) leaves the
// changed fields of its forms behind, and the same person finds them again when they come back to it. Passwords and files are not kept.
(() => {
  const DRAFT = "draft";
  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;
  const here = location.pathname + location.search;
  const alone = document.body.classList.contains("alone");

  const read = () => {
    try {
      return JSON.parse(sessionStorage.getItem(DRAFT));
    } catch {
      return null;
    }
  };
  const write = (draft) => sessionStorage.setItem(DRAFT, JSON.stringify(draft));
  const drop = () => sessionStorage.removeItem(DRAFT);

  const kept = /^(text|search|email|tel|url|number|date|datetime-local|time|checkbox|radio|textarea|select-one)$/;
  // Ticked rows of a list are no text, and may be other rows afterwards.
  const fields = (form) => [...form.elements].filter((field) => field.name && kept.test(field.type) && !field.matches("[data-pick]"));
  // With the version that was shown, the server still notices what somebody else has changed meanwhile.
  const versions = (form) => [...form.elements].filter((field) => field.type === "hidden" && /^(version|revision)$/.test(field.name));
  const address = (form) => new URL(form.getAttribute("action") ?? "", location.href).pathname;
  const isBox = (field) => field.type === "checkbox" || field.type === "radio";
  const isChanged = (field) =>
    isBox(field)
      ? field.checked !== field.defaultChecked
      : field.type === "select-one"
        ? [...field.options].some((option) => option.selected !== option.defaultSelected)
        : field.value !== field.defaultValue;
  const forms = () => [...document.forms].filter((form) => form.method === "post");
  const nameOf = (form) => {
    const action = address(form);
    const alike = forms().filter((other) => address(other) === action);
    return `${action} ${alike.indexOf(form)}`;
  };

  let signsOut = false;
  document.addEventListener("submit", ({ target }) => (signsOut ||= address(target).endsWith("/sign-out")), true);
  addEventListener("pagehide", () => {
    if (alone || signsOut) {
      if (signsOut) {
        drop();
      }
      return;
    }
    const typed = forms()
      .filter((form) => fields(form).some(isChanged))
      .map((form) => ({
        form: nameOf(form),
        values: fields(form).map((field) => (isBox(field) ? field.checked : field.value)),
        versions: versions(form).map((field) => field.value),
      }));
    if (typed.length) {
      write({ person: meta("person"), page: here, typed });
    }
  });

  const restore = (draft) => {
    const left = draft.typed.filter(({ form: name, values, versions: shown }) => {
      const form = forms().find((one) => nameOf(one) === name);
      const all = form && fields(form);
      if (!form || all.length !== values.length) {
        return true;
      }
      all.forEach((field, at) => {
        if (isBox(field)) {
          field.checked = values[at];
        } else {
          field.value = values[at];
        }
      });
      versions(form).forEach((field, at) => (field.value = shown[at] ?? field.value));
      all.forEach((field) => field.dispatchEvent(new Event("input", { bubbles: true })));
      const dialog = form.closest("dialog");
      if (dialog && !dialog.open) {
        dialog.showModal();
      }
      const menu = form.closest("details");
      if (menu) {
        menu.open = true;
      }
      const note = document.createElement("p");
      note.className = "note info";
      note.setAttribute("role", "status");
      note.textContent = meta("draft-restored");
      form.prepend(note);
      return false;
    });
    left.length ? write({ ...draft, typed: left }) : drop();
    return left.length < draft.typed.length;
  };

  const draft = read();
  if (draft && alone) {
    // The sign-in page: the draft waits until its page is shown again.
    write({ ...draft, waits: true });
  } else if (draft?.waits && draft.person === meta("person")) {
    if (draft.page === here && !restore(draft)) {
      document.addEventListener("htmx:afterSettle", () => {
        const waiting = read();
        if (waiting) {
          restore(waiting);
        }
      });
    }
  } else if (draft) {
    drop();
  }
  addEventListener("pageshow", ({ persisted }) => persisted && !read()?.waits && drop());
})();
