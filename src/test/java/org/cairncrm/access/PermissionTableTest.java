package org.cairncrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.cairncrm.testing.CairnTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The table of who may do what is written from the permissions that the modules declare. To write
 * it anew after a change that is meant: {@code CAIRN_DOCS=record mvn test
 * -Dtest=PermissionTableTest}.
 */
@CairnTest
class PermissionTableTest {
  private static final Path TABLE = Path.of("docs/permissions.md");

  @Autowired Permissions permissions;

  @Test
  void the_documentation_has_every_permission_and_the_roles_that_have_it() throws IOException {
    String table = table();
    if ("record".equals(System.getenv("CAIRN_DOCS"))) {
      Files.writeString(TABLE, table);
    }
    assertThat(Files.readString(TABLE))
        .as("write it anew: CAIRN_DOCS=record mvn test -Dtest=PermissionTableTest")
        .isEqualTo(table);
  }

  private String table() {
    String roles = Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(" | "));
    return "# Permissions\n\nWritten from what the modules declare.\n\n| permission | "
        + roles
        + " |\n|---|"
        + "---|".repeat(Role.values().length)
        + "\n"
        + permissions.words().stream().map(this::line).collect(Collectors.joining());
  }

  private String line(String permission) {
    return "| `"
        + permission
        + "` | "
        + Arrays.stream(Role.values())
            .map(role -> permissions.roles(permission).contains(role) ? "yes" : "")
            .collect(Collectors.joining(" | "))
        + " |\n";
  }
}
