package org.cairncrm.console.web;

import java.util.List;
import java.util.Objects;
import org.cairncrm.shared.PageNotice;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The notices on every page, for the layout: {@code ${@pageNotices.keys()}}. */
@Component
class PageNotices {
  private final ObjectProvider<PageNotice> notices;

  PageNotices(ObjectProvider<PageNotice> notices) {
    this.notices = notices;
  }

  /** The message keys of the notices. */
  public List<String> keys() {
    return notices.orderedStream().map(PageNotice::notice).filter(Objects::nonNull).toList();
  }
}
