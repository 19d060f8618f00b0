package org.cairncrm.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Reads the documents that Cairn starts with; a fault in one of them does not hide the others. */
public final class DocumentFiles {
  private final String what;
  private final String page;
  private final List<String> problems = new ArrayList<>();

  /**
   * @param what they are, such as {@code journey map}
   * @param page of the documentation that explains how to write one
   */
  public DocumentFiles(String what, String page) {
    this.what = what;
    this.page = page;
  }

  /**
   * Reads each file in the order of the names.
   *
   * @param pattern such as {@code file:/etc/cairn/journey-maps/*.yaml}; blank for no files
   * @param folder to show in messages before the file's name; empty for none
   * @throws InvalidDocument with the faults of all files
   */
  public void read(
      ResourcePatternResolver resources, String pattern, String folder, DocumentReader reader)
      throws IOException {
    if (pattern.isBlank()) {
      return;
    }
    Resource[] found = resources.getResources(pattern);
    Arrays.sort(found, Comparator.comparing(DocumentFiles::name));
    for (Resource file : found) {
      String name = folder + name(file);
      try {
        String text = file.getContentAsString(StandardCharsets.UTF_8).replace("\r\n", "\n");
        reader.read(name, text);
      } catch (InvalidDocument invalid) {
        problems.addAll(invalid.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidDocument(what, page, problems);
    }
  }

  /** Refuses a document as a whole. */
  public InvalidDocument refused(String file, String problem) {
    return new InvalidDocument(what, page, List.of(file + ":1:1: " + problem));
  }

  private static String name(Resource file) {
    return Objects.requireNonNullElse(file.getFilename(), "");
  }

  /** Reads one document. */
  @FunctionalInterface
  public interface DocumentReader {
    /**
     * @throws InvalidDocument with all its faults
     */
    void read(String file, String document);
  }
}
