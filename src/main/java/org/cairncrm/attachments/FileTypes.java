package org.cairncrm.attachments;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.cairncrm.shared.Invalid;
import org.springframework.stereotype.Component;

/**
 * Detects the type of a file from its content. The name only distinguishes types whose content
 * begins alike: the documents of one office format, and lines of text.
 */
@Component
class FileTypes {
  private static final Map<String, Set<String>> ALIKE =
      Map.of(
          "application/x-tika-ooxml",
          Set.of(
              "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
              "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
              "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
          "text/plain",
          Set.of("text/csv"));

  private final Tika tika = new Tika();
  private final MimeTypes known = MimeTypes.getDefaultMimeTypes();
  private final Set<String> accepted;

  FileTypes(AttachmentSettings settings) {
    this.accepted = Set.copyOf(settings.types());
  }

  /**
   * The type of a file.
   *
   * @param head the beginning of the content
   * @throws Invalid when files of this type are not accepted
   */
  String accepted(byte[] head, String name) {
    String detected = tika.detect(head);
    String named = tika.detect(name.toLowerCase(Locale.ROOT));
    String type = ALIKE.getOrDefault(detected, Set.of()).contains(named) ? named : detected;
    if (!accepted.contains(type)) {
      throw Invalid.field(
          Attachments.BODY,
          "must be a picture, a PDF, a text, an e-mail or an office document; this one is " + type);
    }
    return type;
  }

  /** The name with an extension that fits the type. */
  String named(String name, String type) {
    try {
      List<String> extensions = known.forName(type).getExtensions();
      String lower = name.toLowerCase(Locale.ROOT);
      return extensions.isEmpty() || extensions.stream().anyMatch(lower::endsWith)
          ? name
          : name + extensions.getFirst();
    } catch (MimeTypeException unknown) {
      return name;
    }
  }
}
