package org.cairncrm.lists.web;

import java.util.regex.Pattern;
import org.cairncrm.shared.StreamedBody;
import org.springframework.stereotype.Component;

/** Streams exports of lists, which may be larger than memory. */
@Component
class ExportsAreStreamed implements StreamedBody {
  private static final Pattern EXPORT = Pattern.compile("(/api)?/lists/[^/]+/export");

  @Override
  public boolean streams(String method, String path) {
    return method.equals("GET") && EXPORT.matcher(path).matches();
  }
}
