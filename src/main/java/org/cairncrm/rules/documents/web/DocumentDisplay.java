package org.cairncrm.rules.documents.web;

import java.util.List;
import java.util.Objects;
import org.cairncrm.rules.documents.DocumentFile;
import org.cairncrm.rules.documents.DocumentFindings;
import org.cairncrm.rules.documents.Documents;
import org.cairncrm.rules.documents.Draft;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * Shows a document that is being edited: its text with faults, form and changes. A module with an
 * editor of its own extends it.
 */
public abstract class DocumentDisplay {
  private final DocumentSection section;
  private final Documents<?> documents;

  public DocumentDisplay(DocumentSection section) {
    this.section = section;
    this.documents = section.documents();
  }

  /** The template of the whole editor. */
  protected abstract String page();

  /** The template of the parts that a change of the text replaces. */
  protected abstract String fragments();

  /**
   * The text of a new document.
   *
   * @param template the name of the template to begin with; null to begin with nothing
   */
  protected String blank(@Nullable String template) {
    return documents.editor().blank();
  }

  /** The title of a document for the page, such as the one in the language of the person. */
  protected String title(String text, String title) {
    return title;
  }

  final Draft titled(Draft draft) {
    return draft.titled(title(draft.text(), draft.title()));
  }

  /** The words for the differences between two texts. */
  protected ChangeWords words() {
    return ChangeWords.NONE;
  }

  /** The differences between two texts; null if one of them cannot be read. */
  final @Nullable List<ShownChange> changes(@Nullable String before, String after) {
    return ShownChange.of(documents, words(), before, after);
  }

  /** Adds the parts that a module's own editor shows. */
  protected void addParts(Model model, @Nullable Draft draft, String text) {}

  /** Shows the whole editor. */
  public final String editor(Model model, @Nullable Draft draft, String text) {
    addSection(model);
    show(model, draft, text);
    DocumentFile file = draft == null ? null : draft.file();
    if (draft != null && file != null && file.inConflict()) {
      model.addAttribute("fileChanges", changes(draft.text(), Objects.requireNonNull(file.text())));
    }
    model.addAttribute("versions", draft == null ? List.of() : documents.versions(draft.name()));
    return page();
  }

  /**
   * Shows the parts that a change of the text replaces.
   *
   * @param form whether the form is one of them
   */
  public final String refreshed(Model model, @Nullable Draft draft, String text, boolean form) {
    addSection(model);
    show(model, draft, text);
    model.addAttribute("refreshForm", form);
    return fragments();
  }

  final void addSection(Model model) {
    model.addAttribute("place", section);
    model.addAttribute("editable", section.editable());
  }

  private void show(Model model, @Nullable Draft draft, String text) {
    model.addAttribute("draft", draft == null ? null : titled(draft));
    model.addAttribute("text", text);
    DocumentFindings findings = documents.check(text);
    model.addAttribute("faults", findings.faults());
    model.addAttribute("warnings", findings.warnings());
    model.addAttribute("form", documents.editor().form(text));
    model.addAttribute("changes", draft == null ? null : changes(live(draft), text));
    addParts(model, draft, text);
  }

  /** The text that a file offers in place of the draft, or else that of the draft. */
  static String offered(Draft draft) {
    DocumentFile file = draft.file();
    String text = file == null ? null : file.text();
    return text == null ? draft.text() : text;
  }

  /** The text of the version in force; null if there is none. */
  protected final @Nullable String live(Draft draft) {
    Integer live = draft.live();
    return live == null ? null : documents.version(draft.name(), live).text();
  }

  /** The draft with this name; null for a new document. */
  public final @Nullable Draft draft(@Nullable String name) {
    return name == null || name.isEmpty() ? null : documents.draft(name);
  }

  /** The view that leads to the page of a document. */
  String redirect(String name) {
    return "redirect:" + section.path() + "/" + name;
  }

  /** The view that leads to the page of a publication, which shows the changes and asks why. */
  String publication(String name) {
    return redirect(name) + "/publication";
  }
}
