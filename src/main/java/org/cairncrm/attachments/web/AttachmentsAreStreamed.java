package org.cairncrm.attachments.web;

import java.util.regex.Pattern;
import org.cairncrm.shared.StreamedBody;
import org.springframework.stereotype.Component;

/** Streams attachments, whose size is limited while they are received. */
@Component
class AttachmentsAreStreamed implements StreamedBody {
  private static final Pattern ONE = Pattern.compile("/api/attachments/[^/]+");
  private static final Pattern CONTENT =
      Pattern.compile("/api/attachments/[^/]+/content|/attachments/[^/]+");
  private static final Pattern FORM = Pattern.compile("/attachments");

  @Override
  public boolean streams(String method, String path) {
    return switch (method) {
      case "PUT" -> ONE.matcher(path).matches();
      case "GET" -> CONTENT.matcher(path).matches();
      case "POST" -> FORM.matcher(path).matches();
      default -> false;
    };
  }
}
