package org.cairncrm.tags;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.lists.BulkAction;
import org.cairncrm.lists.BulkField;
import org.cairncrm.lists.BulkReversal;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.springframework.stereotype.Component;

/** Removes a tag from customers. */
@Component
class UntagAction implements BulkAction {
  private final Tags tags;

  UntagAction(Tags tags) {
    this.tags = tags;
  }

  @Override
  public String list() {
    return "customers";
  }

  @Override
  public String key() {
    return "untag";
  }

  @Override
  public String permission() {
    return TagPermissions.WRITE;
  }

  @Override
  public String title() {
    return "tags.each.remove";
  }

  @Override
  public List<BulkField> fields() {
    return List.of(BulkField.suggesting(TagAction.NAME, "tags.tag", tags::suggestions));
  }

  @Override
  public void require(Map<String, String> values) {
    if (!tags.exists(values.getOrDefault(TagAction.NAME, ""))) {
      throw Invalid.field(TagAction.NAME, "must be the name of a tag");
    }
  }

  @Override
  public BulkReversal reversal(UUID row, Map<String, String> values) {
    return new BulkReversal("tag", values, "");
  }

  @Override
  public boolean apply(UUID run, UUID row, Map<String, String> values) {
    return tags.remove(new CustomerId(row), values.getOrDefault(TagAction.NAME, ""));
  }
}
