package org.cairncrm.segments.web;

import org.cairncrm.history.EventCategory;
import org.cairncrm.segments.SegmentPermissions;
import org.cairncrm.shell.EventLink;
import org.cairncrm.shell.MenuEntry;
import org.cairncrm.shell.SearchAction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of segments in the menu, in histories and in the search. */
@Configuration(proxyBeanMethods = false)
class SegmentConsole {
  @Bean
  MenuEntry segmentsEntry() {
    return new MenuEntry(
        "segments", "segments.menu", "/segments", "segments/layers", SegmentPermissions.READ, 22);
  }

  @Bean
  EventCategory segmentEvents() {
    return new EventCategory("segments", "segments", SegmentPermissions.READ, 66);
  }

  @Bean
  EventLink segmentLink() {
    return new EventLink(
        "segment", "/customers?filter=segment:is:{segment}", SegmentPermissions.READ);
  }

  @Bean
  SearchAction allSegments() {
    return new SearchAction(
        "segments.search.all", "segments/layers", SegmentPermissions.READ, "/segments", 32);
  }
}
