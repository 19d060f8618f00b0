package org.cairncrm.loyalty.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.cairncrm.loyalty.CataloguePicture;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.TextRules;
import org.jspecify.annotations.Nullable;

/**
 * A form with a picture and the reason for it ({@code multipart/form-data}), read as a stream, so
 * that nothing larger than a picture is kept.
 */
record PictureForm(CataloguePicture picture, String reason) {
  private static final String NO_PICTURE = "must be a picture: PNG, JPEG or WebP";
  private static final int LONGEST_REASON = 2_000;
  private static final int MOST_PARTS = 10;

  /**
   * @throws Invalid if the form is incomplete, or the picture is not accepted
   */
  static PictureForm of(HttpServletRequest request) throws IOException {
    byte @Nullable [] picture = null;
    String reason = "";
    if (!JakartaServletFileUpload.isMultipartContent(request)) {
      throw Invalid.field("picture", NO_PICTURE);
    }
    var upload = new JakartaServletFileUpload<>();
    upload.setFileCountMax(MOST_PARTS);
    try {
      FileItemInputIterator parts = upload.getItemIterator(request);
      while (parts.hasNext()) {
        FileItemInput part = parts.next();
        try (InputStream content = part.getInputStream()) {
          if (part.isFormField()) {
            String text =
                new String(content.readNBytes(4 * LONGEST_REASON + 1), StandardCharsets.UTF_8);
            reason = "reason".equals(part.getFieldName()) ? text.strip() : reason;
          } else {
            picture = content.readNBytes(CataloguePicture.MOST_BYTES + 1);
          }
        }
      }
    } catch (FileUploadException unreadable) {
      throw Invalid.field("picture", NO_PICTURE);
    }
    requireReason(reason);
    return new PictureForm(
        CataloguePicture.of(picture == null ? new byte[0] : picture, "picture"), reason);
  }

  private static void requireReason(String reason) {
    if (reason.isEmpty()) {
      throw Invalid.field("reason", "must not be blank");
    }
    if (reason.length() > LONGEST_REASON) {
      throw Invalid.field("reason", "must have at most " + LONGEST_REASON + " characters");
    }
    String fault = TextRules.faultOfText(reason);
    if (fault != null) {
      throw Invalid.field("reason", fault);
    }
  }
}
