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

/**
 * Reads the documents that Cairn loads at start. A fault in one of them does not hide the faults of
 * the others.
 */
public final class DocumentFiles {
  private final String what;
  private final String page;
  private final List<String> problems = new ArrayList<>();

  /**
   * @param what the kind of the documents, such as {@code journey map}
   * @param page the page of the documentation that explains the format
   */
  public DocumentFiles(String what, String page) {
    this.what = what;
    this.page = page;
  }

  /**
   * Reads each file, in the order of the names.
   *
   * @param pattern a pattern of resources, such as {@code file:/etc/cairn/journey-maps/*.yaml};
   *     blank for no files
   * @param folder the folder that messages show before the file's name; empty for none
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

  /** Rejects a document as a whole. */
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
