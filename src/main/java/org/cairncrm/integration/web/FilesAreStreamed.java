package org.cairncrm.integration.web;

import java.util.regex.Pattern;
import org.cairncrm.shared.StreamedBody;
import org.springframework.stereotype.Component;

/** The files of imports are larger than memory. */
@Component
class FilesAreStreamed implements StreamedBody {
  private static final Pattern FILE = Pattern.compile("/api/imports/[^/]+/files/[^/]+");

  @Override
  public boolean streams(String method, String path) {
    return method.equals("PUT") && FILE.matcher(path).matches();
  }
}
