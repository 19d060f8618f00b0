package org.cairncrm.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The processes that a PostgreSQL's main process has started.
 *
 * @param titles what each calls itself, such as {@code postgres: checkpointer}. Only Linux shows
 *     these titles.
 */
record ServerProcesses(List<String> titles) {
  /**
   * What a process calls itself; empty if that cannot be seen. {@link ProcessHandle.Info} gives the
   * path of the program instead.
   */
  static String title(long pid) {
    try {
      return Files.readString(Path.of("/proc", String.valueOf(pid), "cmdline"));
    } catch (IOException unseen) {
      return "";
    }
  }

  /**
   * Whether the server neither is ready, which needs a WAL writer, nor gets ready, which needs a
   * startup process. A checkpointer runs in both cases, so that its title proves that titles are
   * shown.
   */
  boolean recoversNoMore() {
    return has("checkpointer") && !has("startup") && !has("walwriter");
  }

  private boolean has(String process) {
    return titles.stream().anyMatch(title -> title.contains("postgres: " + process));
  }
}
