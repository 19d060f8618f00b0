package org.cairncrm.tags.web;

import java.util.List;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shell.CustomerCard;
import org.cairncrm.tags.CustomerTag;
import org.cairncrm.tags.TagPermissions;
import org.cairncrm.tags.Tags;
import org.springframework.stereotype.Component;

/** The tags of a customer, with a field for another one. */
@Component
class TagCard implements CustomerCard {
  private final Tags tags;

  TagCard(Tags tags) {
    this.tags = tags;
  }

  @Override
  public int place() {
    return 35;
  }

  @Override
  public String permission() {
    return TagPermissions.READ;
  }

  @Override
  public String template() {
    return "tags/card";
  }

  @Override
  public Shown content(CustomerId customer) {
    return new Shown(customer, tags.of(customer), tags.suggestions());
  }

  /**
   * @param names of tags, which are suggested
   */
  public record Shown(CustomerId customer, List<CustomerTag> tags, List<String> names) {}
}
