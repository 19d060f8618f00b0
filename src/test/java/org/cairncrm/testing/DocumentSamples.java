package org.cairncrm.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Valid calls of the routes of one kind of versioned documents. */
public final class DocumentSamples {
  private final String path;
  private final String text;
  private final List<String> names = new ArrayList<>();
  private String last = "none";

  /**
   * @param path of the documents, such as {@code journey-maps}
   * @param text a valid document with {@code %1$s} for its name and {@code %2$s} for its title,
   *     that touches no customer of other tests
   */
  public DocumentSamples(String path, String text) {
    this.path = path;
    this.text = text;
  }

  /** Adds the calls of all routes. */
  public void addTo(Samples samples) {
    String documents = "/api/" + path;
    // a document in force would decide on the events of other tests
    samples.afterwards(
        () ->
            names.forEach(
                name -> samples.system().post(documents + "/" + name + "/retirement", "")));
    samples.id(path, () -> published(samples));
    samples.id("PUT " + documents + "/{name}", () -> draft(samples));
    samples.id("POST " + documents + "/{name}/versions", () -> draft(samples));
    samples.id("POST " + documents + "/{name}/draft/keep", () -> offered(samples));
    samples.id("versions", () -> "1");
    samples.body("POST " + documents, () -> source(newName(), "Gifts"));
    samples.body("POST " + documents + "/checks", () -> source(newName(), "Gifts"));
    samples.body("PUT " + documents + "/{name}", () -> source(last, "Gifts and cards"));
    samples.body(
        "POST " + documents + "/{name}/versions", () -> "{\"comment\":\"For the holidays\"}");
    samples.once(
        "POST " + documents,
        "POST " + documents + "/{name}/versions",
        "POST " + documents + "/{name}/draft/keep",
        "POST " + documents + "/{name}/retirement");
  }

  private String newName() {
    last = "gifts-" + UUID.randomUUID().toString().substring(0, 8);
    names.add(last);
    return last;
  }

  private String draft(Samples samples) {
    String name = newName();
    samples.system().post("/api/" + path, source(name, "Gifts"));
    return name;
  }

  /** A draft in whose place a file offers another text. Each module has tables of its own. */
  private String offered(Samples samples) {
    String name = draft(samples);
    samples
        .sql()
        .fetch(
            "select table_schema from information_schema.tables where table_name = 'document_file'")
        .getValues(0, String.class)
        .forEach(
            module ->
                samples
                    .sql()
                    .execute(
                        """
                        insert into %1$s.document_file (kind, name, file, text, read_at, offered)
                        select kind, name, 'gifts.yaml', ?, now(), true from %1$s.document where name = ?
                        """
                            .formatted(module),
                        text.formatted(name, "Presents"),
                        name));
    return name;
  }

  private String published(Samples samples) {
    String name = draft(samples);
    samples
        .system()
        .post(
            "/api/" + path + "/" + name + "/versions",
            "{\"comment\":\"For the holidays\"}",
            "If-Match",
            "\"1\"");
    return name;
  }

  private String source(String name, String title) {
    return JsonMapper.shared()
        .createObjectNode()
        .put("text", text.formatted(name, title))
        .toString();
  }
}
