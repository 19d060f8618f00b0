package org.cairncrm.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every icon that a template names is in a file of icons. A missing one leaves a gap. */
class IconsTest {
  private static final Path RESOURCES = Path.of("src/main/resources");

  /** Also both names of a choice, such as {@code icon(${good ? 'check' : 'x'})}. */
  private static final Pattern USE = Pattern.compile("(?:layout :: icon\\(|\\bicon=)([^)}]*)");

  private static final Pattern NAME = Pattern.compile("'([a-z0-9/-]+)'");

  @Test
  void are_drawn() throws IOException {
    Set<String> missing = new TreeSet<>();
    try (Stream<Path> templates = Files.walk(RESOURCES.resolve("templates"))) {
      for (Path template : templates.filter(Files::isRegularFile).toList()) {
        USE.matcher(Files.readString(template).replaceAll("[=!]= '[^']*'", ""))
            .results()
            .flatMap(use -> NAME.matcher(use.group(1)).results())
            .map(name -> name.group(1))
            .filter(name -> !isDrawn(name))
            .forEach(missing::add);
      }
    }
    assertThat(missing).isEmpty();
  }

  private static boolean isDrawn(String icon) {
    int slash = icon.indexOf('/');
    String file = slash < 0 ? "icons.svg" : "icons/" + icon.substring(0, slash) + ".svg";
    try {
      return Files.readString(RESOURCES.resolve("static").resolve(file))
          .contains("<symbol id=\"" + icon.substring(slash + 1) + "\"");
    } catch (IOException none) {
      return false;
    }
  }
}
