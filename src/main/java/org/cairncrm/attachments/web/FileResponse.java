package org.cairncrm.attachments.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.cairncrm.attachments.Attachment;
import org.cairncrm.attachments.Attachments;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * Sends the content of an attachment so that a browser runs nothing of it: under a policy that
 * allows nothing, never with a guessed type, and to be saved. Only pictures without scripts may be
 * shown.
 */
final class FileResponse {
  private FileResponse() {}

  /**
   * @param type the media type of the response
   * @param shown whether a picture is shown instead of being saved
   */
  static void send(
      Attachments attachments,
      Attachment attachment,
      String type,
      boolean shown,
      HttpServletResponse response)
      throws IOException {
    attachments.requireContent(attachment);
    ContentDisposition.Builder disposition =
        shown && attachment.picture()
            ? ContentDisposition.inline()
            : ContentDisposition.attachment();
    response.setContentType(type);
    response.setContentLengthLong(attachment.size());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        disposition.filename(attachment.name(), StandardCharsets.UTF_8).build().toString());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    attachments.write(attachment, response.getOutputStream());
  }
}
