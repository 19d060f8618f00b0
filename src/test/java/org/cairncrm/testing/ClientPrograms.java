package org.cairncrm.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Programs and libraries of other languages that test the API. Where they are not installed
 * (CONTRIBUTING.md), their tests are skipped; but they fail with {@code CI=true} or {@code
 * CAIRN_CLIENTS=required}.
 */
public final class ClientPrograms {
  /** The npm packages. */
  public static final Path FOLDER = Path.of("src/test/clients");

  private ClientPrograms() {}

  /** Skips the test if a program is not installed, or fails it where all are required. */
  public static void require(Path program) {
    if (!Files.exists(program)) {
      boolean required =
          "true".equals(System.getenv("CI")) || "required".equals(System.getenv("CAIRN_CLIENTS"));
      assertThat(required).as("%s is required, and is not there", program).isFalse();
      Assumptions.abort(program + " is not there");
    }
  }
}
