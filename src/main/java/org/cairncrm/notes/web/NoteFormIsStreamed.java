package org.cairncrm.notes.web;

import java.util.regex.Pattern;
import org.cairncrm.shared.StreamedBody;
import org.springframework.stereotype.Component;

/** Streams the form of a note, which may have files. */
@Component
class NoteFormIsStreamed implements StreamedBody {
  private static final Pattern FORM = Pattern.compile("/(customers|orders)/[^/]+/notes");

  @Override
  public boolean streams(String method, String path) {
    return method.equals("POST") && FORM.matcher(path).matches();
  }
}
