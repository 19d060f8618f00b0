package org.cairncrm.attachments;

import java.util.List;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.WordList;
import org.springframework.stereotype.Component;

/** The kinds of things that can have attachments. */
@Component
class AttachmentOwners implements WordList {
  private final List<AttachmentOwner> owners;

  AttachmentOwners(List<AttachmentOwner> owners) {
    this.owners = owners;
  }

  @Override
  public String name() {
    return "AttachmentOwner";
  }

  @Override
  public List<String> words() {
    return owners.stream().map(AttachmentOwner::kind).sorted().toList();
  }

  /**
   * @throws Invalid when there is no such kind
   */
  AttachmentOwner of(String kind) {
    return owners.stream()
        .filter(owner -> owner.kind().equals(kind))
        .findFirst()
        .orElseThrow(() -> Invalid.field("owner", "must be one of " + String.join(", ", words())));
  }
}
