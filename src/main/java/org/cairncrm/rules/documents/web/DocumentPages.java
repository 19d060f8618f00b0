package org.cairncrm.rules.documents.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.cairncrm.access.RequiresRead;
import org.cairncrm.access.RequiresWrite;
import org.cairncrm.rules.documents.DocumentEditor;
import org.cairncrm.rules.documents.DocumentVersion;
import org.cairncrm.rules.documents.Documents;
import org.cairncrm.rules.documents.Draft;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.KnownTexts;
import org.cairncrm.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The pages for editing one kind of documents. A module inherits them in a controller of its own,
 * which provides the section of the console and, with {@link
 * org.cairncrm.access.ResourcePermissions}, the permissions.
 */
public abstract class DocumentPages {
  private final Documents<?> documents;
  private final DocumentDisplay display;

  protected DocumentPages(DocumentSection section, DocumentDisplay display) {
    this.documents = section.documents();
    this.display = display;
  }

  @ModelAttribute
  void addSection(Model model) {
    display.addSection(model);
  }

  @GetMapping
  @RequiresRead
  String list(Model model) {
    List<Draft> drafts = documents.drafts();
    model.addAttribute("drafts", drafts.stream().map(display::titled).toList());
    model.addAttribute(
        "unpublished", drafts.stream().filter(this::isUnpublished).map(Draft::name).toList());
    return "documents/list";
  }

  private boolean isUnpublished(Draft draft) {
    DocumentVersion live = documents.inForce().version(draft.name());
    return live != null && !live.text().equals(draft.text());
  }

  @GetMapping("/drafts/new")
  @RequiresWrite
  String blank(@RequestParam(required = false) @Nullable String template, Model model) {
    return display.editor(model, null, display.blank(template));
  }

  @PostMapping
  @RequiresWrite
  String create(@RequestParam String text, Model model, HttpServletResponse response) {
    String source = EnteredText.lines(text);
    try {
      return display.redirect(documents.create(source).name());
    } catch (Invalid refused) {
      return refused(model, response, null, source, "rules.documents.nameless");
    } catch (Conflict taken) {
      return conflict(model, response, null, source, taken);
    }
  }

  /** The faults, the form and the changes of a text while it is being edited. */
  @PostMapping("/checks")
  @RequiresWrite
  String check(
      @RequestParam String text,
      @RequestParam(required = false) @Nullable String name,
      Model model) {
    return display.refreshed(model, display.draft(name), EnteredText.lines(text), true);
  }

  /**
   * Changes a text through its form.
   *
   * @param at the value, as a JSON pointer
   * @param change {@code set}, {@code add}, {@code remove} or {@code up}
   */
  @PostMapping("/changes")
  @RequiresWrite
  String change(
      @RequestParam String text,
      @RequestParam(required = false) @Nullable String name,
      @RequestParam String at,
      @RequestParam String change,
      @RequestParam(defaultValue = "") String value,
      Model model) {
    String source = EnteredText.lines(text);
    DocumentEditor editor = documents.editor();
    try {
      source =
          switch (change) {
            case "set" -> editor.set(source, at, value);
            case "add" -> editor.add(source, at);
            case "remove" -> editor.remove(source, at);
            case "up" -> editor.up(source, at);
            default -> throw Invalid.field("change", "must be set, add, remove or up");
          };
      model.addAttribute("changed", true);
    } catch (Invalid refused) {
      model.addAttribute("refusal", refused.errors().getFirst().message());
    }
    return display.refreshed(model, display.draft(name), source, !change.equals("set"));
  }

  @GetMapping("/{name}")
  @RequiresRead
  String edit(
      @PathVariable String name, @RequestParam(defaultValue = "false") boolean file, Model model) {
    Draft draft = documents.draft(name);
    return display.editor(model, draft, file ? DocumentDisplay.offered(draft) : draft.text());
  }

  /** Keeps the draft where a file offers another text. */
  @PostMapping("/{name}/draft/keep")
  @RequiresWrite
  String keep(@PathVariable String name) {
    try {
      documents.files().keep(name);
    } catch (Conflict decided) {
      // somebody has decided meanwhile, and the page shows the draft that was kept or replaced
    }
    return display.redirect(name);
  }

  @PostMapping("/{name}/draft")
  @RequiresWrite
  String save(
      @PathVariable String name,
      @RequestParam String text,
      @RequestParam int revision,
      Model model,
      HttpServletResponse response) {
    String source = EnteredText.lines(text);
    try {
      documents.save(name, source, revision);
      return display.redirect(name);
    } catch (Stale overtaken) {
      return overtaken(model, response, name, source);
    } catch (Invalid refused) {
      return refused(model, response, documents.draft(name), source, "rules.documents.renamed");
    }
  }

  /** Saves the draft. A page then shows what its publication would change, and asks why. */
  @PostMapping("/{name}/publication")
  @RequiresWrite
  String publish(
      @PathVariable String name,
      @RequestParam String text,
      @RequestParam int revision,
      Model model,
      HttpServletResponse response) {
    return saved(
        new EditedDraft(name, text, revision),
        model,
        response,
        draft -> display.publication(draft.name()));
  }

  /**
   * Saves a draft and goes on, or shows why that is not possible, with the entered text.
   *
   * @param next what follows, with the view that it leads to
   */
  protected final String saved(
      EditedDraft edited, Model model, HttpServletResponse response, Function<Draft, String> next) {
    String name = edited.name();
    String source = EnteredText.lines(edited.text());
    try {
      return next.apply(documents.save(name, source, edited.revision()));
    } catch (Stale overtaken) {
      return overtaken(model, response, name, source);
    } catch (Invalid refused) {
      return refused(model, response, documents.draft(name), source, "rules.documents.faulty");
    } catch (Conflict conflict) {
      return conflict(model, response, documents.draft(name), source, conflict);
    }
  }

  @PostMapping("/{name}/retirement")
  @RequiresWrite
  String retire(@PathVariable String name, Model model, HttpServletResponse response) {
    try {
      documents.retire(name);
      return display.redirect(name);
    } catch (Conflict conflict) {
      Draft draft = documents.draft(name);
      return conflict(model, response, draft, draft.text(), conflict);
    }
  }

  @GetMapping("/{name}/versions/{version}")
  @RequiresRead
  String version(@PathVariable String name, @PathVariable int version, Model model) {
    Draft draft = documents.draft(name);
    DocumentVersion shown = documents.version(name, version);
    model.addAttribute("draft", display.titled(draft));
    model.addAttribute("version", shown.titled(display.title(shown.text(), shown.title())));
    model.addAttribute("drawing", drawing(shown, model));
    if (version > 1) {
      var before = documents.version(name, version - 1);
      model.addAttribute("changed", display.changes(before.text(), shown.text()));
    }
    if (!Objects.equals(draft.live(), version)) {
      model.addAttribute("changes", display.changes(display.live(draft), shown.text()));
    }
    return "documents/version";
  }

  /** The template of what the page of a version shows above the differences; null for nothing. */
  protected @Nullable String drawing(DocumentVersion version, Model model) {
    return null;
  }

  /** Shows the entered text with the reason for its rejection. */
  private String refused(
      Model model, HttpServletResponse response, @Nullable Draft draft, String text, String word) {
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    model.addAttribute("problem", word);
    return display.editor(model, draft, text);
  }

  private String conflict(
      Model model,
      HttpServletResponse response,
      @Nullable Draft draft,
      String text,
      Conflict conflict) {
    response.setStatus(HttpServletResponse.SC_CONFLICT);
    model.addAttribute("conflict", KnownTexts.ofPage(conflict.getMessage()));
    return display.editor(model, draft, text);
  }

  /** Shows the entered text beside the draft that another person has saved meanwhile. */
  private String overtaken(Model model, HttpServletResponse response, String name, String text) {
    response.setStatus(HttpServletResponse.SC_CONFLICT);
    Draft theirs = documents.draft(name);
    model.addAttribute("overtaken", display.changes(theirs.text(), text));
    return display.editor(model, theirs, text);
  }
}
