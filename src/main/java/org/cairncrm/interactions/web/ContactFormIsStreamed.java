package org.cairncrm.interactions.web;

import java.util.regex.Pattern;
import org.cairncrm.shared.StreamedBody;
import org.springframework.stereotype.Component;

/** Streams the form of a contact, which may have files. */
@Component
class ContactFormIsStreamed implements StreamedBody {
  private static final Pattern FORM = Pattern.compile("/customers/[^/]+/contacts");

  @Override
  public boolean streams(String method, String path) {
    return method.equals("POST") && FORM.matcher(path).matches();
  }
}
