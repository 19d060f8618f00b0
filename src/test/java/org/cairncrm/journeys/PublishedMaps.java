package org.cairncrm.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairncrm.rules.documents.Documents;
import org.cairncrm.rules.documents.Draft;

/** Maps that a test has published, and takes out of force at its end. */
final class PublishedMaps implements AutoCloseable {
  private final Documents<?> documents;
  private final List<String> names = new ArrayList<>();

  PublishedMaps(Journeys journeys) {
    this.documents = journeys.maps();
  }

  /** Publishes a new map. */
  void publish(String text) {
    Draft draft = documents.create(text);
    documents.publish(draft.name(), draft.revision(), null);
    names.add(draft.name());
  }

  @Override
  public void close() {
    names.stream()
        .filter(name -> Objects.nonNull(documents.draft(name).live()))
        .forEach(documents::retire);
    names.clear();
  }
}
