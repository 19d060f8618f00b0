package org.cairncrm.notes;

import java.util.UUID;
import org.cairncrm.attachments.AttachmentOwner;
import org.cairncrm.shared.CustomerId;
import org.springframework.stereotype.Component;

/** Lets notes have attachments. */
@Component
class NoteAttachments implements AttachmentOwner {
  private final NoteTable table;

  NoteAttachments(NoteTable table) {
    this.table = table;
  }

  @Override
  public String kind() {
    return Notes.OWNER;
  }

  @Override
  public String readPermission() {
    return NotePermissions.READ;
  }

  @Override
  public String writePermission() {
    return NotePermissions.WRITE;
  }

  @Override
  public CustomerId customer(UUID id) {
    return table.get(id).customerId();
  }

  @Override
  public String page(UUID id) {
    return "/notes/" + id;
  }
}
