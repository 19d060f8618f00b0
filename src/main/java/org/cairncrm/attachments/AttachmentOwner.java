package org.cairncrm.attachments;

import java.util.UUID;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.NotFound;

/** A kind of things that can have attachments. The module of the things declares it as a bean. */
public interface AttachmentOwner {
  /** The word for the kind in addresses and in the API, such as {@code contact}. */
  String kind();

  /** The permission to read the attachments, which is the permission to read the thing. */
  String readPermission();

  /** The permission to add and remove attachments. */
  String writePermission();

  /**
   * The customer to whom the thing belongs.
   *
   * @throws NotFound when there is no such thing
   */
  CustomerId customer(UUID id);

  /** The address of the page that shows the thing. */
  String page(UUID id);
}
