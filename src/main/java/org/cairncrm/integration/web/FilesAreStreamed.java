package org.cairncrm.integration.web;

import java.util.regex.Pattern;
import org.cairncrm.shared.StreamedBody;
import org.springframework.stereotype.Component;

/** Streams import files and rejected rows, which may be larger than memory. */
@Component
class FilesAreStreamed implements StreamedBody {
  private static final Pattern FILE = Pattern.compile("/api/imports/[^/]+/files/[^/]+");
  private static final Pattern REJECTED =
      Pattern.compile("(/api)?/imports/[^/]+/files/[^/]+/rejected");

  @Override
  public boolean streams(String method, String path) {
    return switch (method) {
      case "PUT" -> FILE.matcher(path).matches();
      case "GET" -> REJECTED.matcher(path).matches();
      default -> false;
    };
  }
}
