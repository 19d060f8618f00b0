package org.cairncrm.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The routes of all modules, from the {@code routes.csv} next to each module's tests: method, path,
 * who may call it, and {@code impersonal} when it shows no data of any person.
 */
public final class RouteTable {
  private static final String ANYONE = "anyone";
  private static final String KNOWN = "known";

  private RouteTable() {}

  /** All routes. */
  public static List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    try {
      Resource[] tables =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:org/cairncrm/*/routes.csv");
      Arrays.sort(tables, Comparator.comparing(Resource::getDescription));
      for (Resource table : tables) {
        String module = module(table.getURL().getPath());
        table
            .getContentAsString(StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split(",\\s*"))
            .map(cells -> new Route(module, cells[0], cells[1], cells[2], cells.length > 3))
            .forEach(routes::add);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return routes;
  }

  private static String module(String path) {
    return path.replaceAll(".*/org/cairncrm/([a-z]+)/routes.csv", "$1");
  }

  /**
   * @param module whose table has the route
   * @param who anyone, known (everybody who is signed in or sends a token), or the permission that
   *     it requires
   * @param impersonal whether it shows no data of any person, or only of the caller
   */
  public record Route(String module, String method, String path, String who, boolean impersonal) {
    public boolean open() {
      return who.equals(ANYONE);
    }

    /** Null when it requires none. */
    public @Nullable String permission() {
      return open() || who.equals(KNOWN) ? null : who;
    }
  }
}
