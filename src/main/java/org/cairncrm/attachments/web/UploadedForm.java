package org.cairncrm.attachments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.cairncrm.attachments.Attachments;
import org.cairncrm.attachments.ReceivedFile;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.KnownTexts;
import org.cairncrm.shared.NotFound;

/**
 * A form with files ({@code multipart/form-data}), read as a stream: each file goes to the store
 * while it arrives, and nothing is written to a disk. The form's address carries the CSRF token,
 * because the token is checked before the body is read: {@code
 * th:action="@{/attachments(_csrf=${_csrf.token})}"}. The inputs of files come last.
 *
 * @param fields the values of the other fields, by name
 * @param files the files that were received
 * @param faults what was wrong with files, each with the name of the file, in the language of the
 *     page
 */
public record UploadedForm(
    Map<String, List<String>> fields, List<ReceivedFile> files, List<String> faults) {
  private static final int MOST_PARTS = 100;
  private static final int LONGEST_FIELD = 64 * 1024;
  private static final int ALL_FIELDS = 128 * 1024;

  /** Stores one file. */
  @FunctionalInterface
  public interface Receiver {
    /**
     * @param fields the fields before the file
     * @throws Invalid when the file is not accepted
     */
    ReceivedFile receive(Map<String, List<String>> fields, String name, InputStream content)
        throws IOException;
  }

  /** Whether the request has a form of several parts. */
  public static boolean isIn(HttpServletRequest request) {
    return JakartaServletFileUpload.isMultipartContent(request);
  }

  /** Reads the form of a request. */
  public static UploadedForm of(HttpServletRequest request, Receiver receiver) throws IOException {
    if (!isIn(request)) {
      Map<String, List<String>> fields = new LinkedHashMap<>();
      request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
      return new UploadedForm(fields, List.of(), List.of());
    }
    var upload = new JakartaServletFileUpload<>();
    upload.setFileCountMax(MOST_PARTS);
    upload.setHeaderCharset(StandardCharsets.UTF_8);
    var form = new UploadedForm(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
    try {
      FileItemInputIterator parts = upload.getItemIterator(request);
      int length = 0;
      while (parts.hasNext()) {
        length += form.add(parts.next(), receiver);
        if (length > ALL_FIELDS) {
          throw Invalid.field("form", "must not have more than " + ALL_FIELDS + " bytes of text");
        }
      }
    } catch (FileUploadException unreadable) {
      throw Invalid.field("form", "must be complete multipart/form-data");
    }
    return form;
  }

  private int add(FileItemInput part, Receiver receiver) throws IOException {
    try (InputStream content = part.getInputStream()) {
      if (part.isFormField()) {
        byte[] value = content.readNBytes(LONGEST_FIELD);
        fields
            .computeIfAbsent(part.getFieldName(), name -> new ArrayList<>())
            .add(new String(value, StandardCharsets.UTF_8));
        return value.length;
      }
      String name = part.getName();
      if (name != null && !name.isBlank()) {
        receive(name, content, receiver);
      }
      return 0;
    }
  }

  private void receive(String name, InputStream content, Receiver receiver) throws IOException {
    try {
      files.add(receiver.receive(fields, name, content));
    } catch (Invalid refused) {
      refused
          .errors()
          .forEach(error -> faults.add(name + ": " + KnownTexts.ofPage(error.message())));
    }
  }

  /**
   * The files that came with the form, and those that came with it before it was refused, which the
   * field {@code received} names.
   */
  public List<ReceivedFile> received(Attachments attachments, CustomerId customer) {
    List<UUID> before = new ArrayList<>();
    for (String id : fields.getOrDefault("received", List.of())) {
      try {
        before.add(UUID.fromString(id));
      } catch (IllegalArgumentException unreadable) {
        throw new NotFound("file", id);
      }
    }
    List<ReceivedFile> all = new ArrayList<>();
    if (!before.isEmpty()) {
      all.addAll(attachments.received(customer, before));
    }
    all.addAll(files);
    return all;
  }

  /** The value of a field; empty when the form has none. */
  public String field(String name) {
    return fields.getOrDefault(name, List.of("")).getFirst();
  }
}
