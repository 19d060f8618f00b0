import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Prints the one figure of the coverage report that is worth a line: the share of lines that tests
 * ran.
 */
class Coverage {
  public static void main(String[] arguments) throws Exception {
    Path report = Path.of(arguments[0]);
    if (!Files.exists(report)) {
      return;
    }
    long missed = 0;
    long covered = 0;
    for (String row : Files.readAllLines(report).stream().skip(1).toList()) {
      String[] cells = row.split(",");
      missed += Long.parseLong(cells[7]);
      covered += Long.parseLong(cells[8]);
    }
    System.out.printf(
        "Coverage: %.1f %% of %,d lines%n",
        100.0 * covered / Math.max(1, covered + missed), covered + missed);
  }
}
