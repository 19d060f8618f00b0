package org.cairncrm.rules.documents.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairncrm.rules.DocumentFault;
import org.cairncrm.rules.documents.DocumentEditor;
import org.cairncrm.rules.documents.Draft;
import org.cairncrm.shared.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import tools.jackson.databind.JsonNode;

/** Shows a document as a drawing with a panel, beside its text. */
public abstract class PanelDisplay extends DocumentDisplay {
  private static final Pattern PART = Pattern.compile("/[a-z]+(/\\d{1,4}(/[a-z]+/\\d{1,4})?)?");

  private final DocumentEditor editor;
  private final HttpServletRequest request;

  protected PanelDisplay(DocumentSection section, HttpServletRequest request) {
    super(section);
    this.editor = section.documents().editor();
    this.request = request;
  }

  /** The template of the panel alone. */
  protected abstract String panel();

  /**
   * Adds {@code canvas}, the drawing, and {@code panel}.
   *
   * @param selected the JSON pointer of the part whose panel is shown, if there is such a part
   */
  protected abstract void draw(
      Model model,
      JsonNode document,
      String selected,
      PlacedFindings faults,
      PlacedFindings warnings);

  @Override
  protected void addParts(Model model, @Nullable Draft draft, String text) {
    String selected =
        Objects.requireNonNullElse(
            (String) model.getAttribute("selected"),
            Objects.requireNonNullElse(request.getParameter("selected"), ""));
    model.addAttribute("canvas", null);
    model.addAttribute("panel", null);
    try {
      draw(
          model,
          editor.json(text),
          pointer(selected),
          PlacedFindings.of(editor, text, found(model, "faults")),
          PlacedFindings.of(editor, text, found(model, "warnings")));
    } catch (Invalid unreadable) {
      // the page says that the text cannot be read
    }
  }

  /** The JSON pointer of the part that has the chosen value; that of the document if none has. */
  private static String pointer(String selected) {
    Matcher part = PART.matcher(selected);
    return part.lookingAt() ? part.group() : "";
  }

  @SuppressWarnings("unchecked")
  private static List<DocumentFault> found(Model model, String name) {
    return (List<DocumentFault>) Objects.requireNonNull(model.getAttribute(name));
  }
}
