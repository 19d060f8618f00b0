package org.cairncrm.interactions;

import java.util.UUID;
import org.cairncrm.attachments.AttachmentOwner;
import org.cairncrm.shared.CustomerId;
import org.springframework.stereotype.Component;

/** Lets contacts have attachments. */
@Component
class ContactAttachments implements AttachmentOwner {
  private final InteractionTable table;

  ContactAttachments(InteractionTable table) {
    this.table = table;
  }

  @Override
  public String kind() {
    return Interactions.OWNER;
  }

  @Override
  public String readPermission() {
    return InteractionPermissions.READ;
  }

  @Override
  public String writePermission() {
    return InteractionPermissions.WRITE;
  }

  @Override
  public CustomerId customer(UUID id) {
    return table.get(id).customer();
  }

  @Override
  public String page(UUID id) {
    return "/interactions/" + id;
  }
}
