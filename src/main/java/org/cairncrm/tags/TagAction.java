package org.cairncrm.tags;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.lists.BulkAction;
import org.cairncrm.lists.BulkField;
import org.cairncrm.lists.BulkReversal;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.TextRules;
import org.springframework.stereotype.Component;

/** Gives customers a tag. */
@Component
class TagAction implements BulkAction {
  static final String NAME = "tag";

  private final Tags tags;

  TagAction(Tags tags) {
    this.tags = tags;
  }

  @Override
  public String list() {
    return "customers";
  }

  @Override
  public String key() {
    return "tag";
  }

  @Override
  public String permission() {
    return TagPermissions.WRITE;
  }

  @Override
  public String title() {
    return "tags.each";
  }

  @Override
  public List<BulkField> fields() {
    return List.of(BulkField.suggesting(NAME, "tags.tag", tags::suggestions));
  }

  @Override
  public void require(Map<String, String> values) {
    String name = values.getOrDefault(NAME, "");
    String fault =
        name.length() > TagContent.LONGEST
            ? "must have at most " + TagContent.LONGEST + " characters"
            : TextRules.faultOfLine(name);
    if (fault != null) {
      throw Invalid.field(NAME, fault);
    }
  }

  @Override
  public BulkReversal reversal(UUID row, Map<String, String> values) {
    return new BulkReversal("untag", values, "");
  }

  @Override
  public boolean apply(UUID run, UUID row, Map<String, String> values) {
    return tags.add(new CustomerId(row), new NewTag(values.getOrDefault(NAME, ""), null)).created();
  }
}
