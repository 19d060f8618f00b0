package org.cairncrm.journeys.web;

import java.util.ArrayList;
import java.util.List;

/**
 * Estimates the width of texts and wraps them. The widths are those of DejaVu Sans, which is wider
 * than the fonts of the console and of most devices, so that a text that fits here fits there.
 */
final class PictureText {
  private static final double BOLD = 1.09;
  private static final double LETTER = 0.62;

  private PictureText() {}

  static double width(String text, double size, boolean bold) {
    double width = text.codePoints().mapToDouble(PictureText::width).sum();
    return width * size * (bold ? BOLD : 1);
  }

  private static double width(int letter) {
    return switch (letter) {
      case 'i', 'j', 'l', '\'', '’', '|' -> 0.29;
      case ' ', '\u00a0', ',', '.', ':', ';', '·' -> 0.34;
      case 'f', 't', 'r', 'I', '(', ')', '/', '!', '[', ']', '-', 'J' -> 0.41;
      case 'm', 'w', 'W', 'M', '%', '@', '…' -> 1.0;
      default -> {
        if (Character.isIdeographic(letter) || letter > 0xFFFF) {
          yield 1.05;
        }
        yield Character.isUpperCase(letter) ? 0.76 : LETTER;
      }
    };
  }

  /**
   * Wraps a text at blanks, but not before a dot that separates, and a word that is too long for a
   * line within the word. A text that needs more lines than allowed ends with an ellipsis.
   */
  static List<String> wrap(String text, double size, boolean bold, double width, int most) {
    List<String> lines = new ArrayList<>();
    var line = new StringBuilder();
    for (String word : text.strip().replace(" · ", "\u00a0· ").split("\\s+")) {
      String joined = line.isEmpty() ? word : line + " " + word;
      if (width(joined, size, bold) <= width) {
        line.setLength(0);
        line.append(joined);
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
      }
      String rest = word;
      while (width(rest, size, bold) > width) {
        int end = fitting(rest, size, bold, width);
        lines.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
      line.append(rest);
    }
    lines.add(line.toString());
    return lines.size() <= most ? lines : cut(lines, size, bold, width, most);
  }

  private static List<String> cut(
      List<String> lines, double size, boolean bold, double width, int most) {
    List<String> kept = new ArrayList<>(lines.subList(0, most));
    String last = kept.removeLast();
    int end = fitting(last, size, bold, width - width("…", size, bold));
    kept.add(last.substring(0, end).strip() + "…");
    return kept;
  }

  /** The end of the longest beginning that fits; at least one letter. */
  private static int fitting(String text, double size, boolean bold, double width) {
    int end = text.offsetByCodePoints(0, 1);
    while (end < text.length()) {
      int next = text.offsetByCodePoints(end, 1);
      if (width(text.substring(0, next), size, bold) > width) {
        break;
      }
      end = next;
    }
    return end;
  }
}
