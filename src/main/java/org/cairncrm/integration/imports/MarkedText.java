package org.cairncrm.integration.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.cairncrm.shared.Invalid;

/** Decodes text that may begin with a byte order mark, as spreadsheets write it. */
final class MarkedText {
  private static final List<Mark> MARKS =
      List.of(
          new Mark("\u00ef\u00bb\u00bf", StandardCharsets.UTF_8),
          // before UTF-16, whose mark is the beginning of this one
          new Mark("\u00ff\u00fe\u0000\u0000", Charset.forName("UTF-32LE")),
          new Mark("\u0000\u0000\u00fe\u00ff", Charset.forName("UTF-32BE")),
          new Mark("\u00ff\u00fe", StandardCharsets.UTF_16LE),
          new Mark("\u00fe\u00ff", StandardCharsets.UTF_16BE));

  private MarkedText() {}

  /**
   * The text without its byte order mark. The mark determines the Unicode encoding.
   *
   * @param encoding the encoding of the mapping; a mark of another Unicode encoding overrides it
   * @throws Invalid when the mapping names an encoding other than Unicode, but there is a Unicode
   *     mark
   */
  static Reader reader(InputStream bytes, Charset encoding) throws IOException {
    var start = new PushbackInputStream(bytes, 4);
    byte[] first = start.readNBytes(4);
    String written = new String(first, StandardCharsets.ISO_8859_1);
    for (Mark mark : MARKS) {
      if (written.startsWith(mark.bytes())) {
        requireUnicode(encoding, mark);
        int length = mark.bytes().length();
        start.unread(first, length, first.length - length);
        return new InputStreamReader(start, mark.encoding());
      }
    }
    start.unread(first);
    return new InputStreamReader(start, encoding);
  }

  private static void requireUnicode(Charset encoding, Mark mark) {
    if (!encoding.name().startsWith("UTF-")) {
      throw Invalid.field(
          "body",
          "begins with the byte order mark of %s, but the mapping says 'encoding: %s': set 'encoding: %s'"
              .formatted(
                  mark.encoding(),
                  encoding.name().toLowerCase(Locale.ROOT),
                  mark.encoding().name().toLowerCase(Locale.ROOT)));
    }
  }

  /**
   * A byte order mark.
   *
   * @param bytes the bytes, read as ISO 8859-1
   */
  private record Mark(String bytes, Charset encoding) {}
}
