package org.cairncrm.loyalty.web;

import java.util.regex.Pattern;
import org.cairncrm.shared.StreamedBody;
import org.springframework.stereotype.Component;

/** Lets pictures through that are larger than other bodies; their size is limited on receipt. */
@Component
class CataloguePicturesAreStreamed implements StreamedBody {
  private static final Pattern CALL = Pattern.compile("/api/loyalty/catalogue/[^/]+/picture");
  private static final Pattern FORM = Pattern.compile("/loyalty/catalogue/[^/]+/picture");

  @Override
  public boolean streams(String method, String path) {
    return switch (method) {
      case "PUT" -> CALL.matcher(path).matches();
      case "POST" -> FORM.matcher(path).matches();
      default -> false;
    };
  }
}
