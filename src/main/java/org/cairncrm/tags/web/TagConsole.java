package org.cairncrm.tags.web;

import org.cairncrm.history.EventCategory;
import org.cairncrm.shell.EventLink;
import org.cairncrm.shell.SearchAction;
import org.cairncrm.tags.TagPermissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of tags in histories and in the search. */
@Configuration(proxyBeanMethods = false)
class TagConsole {
  @Bean
  EventCategory tagEvents() {
    return new EventCategory("tags", "tags", TagPermissions.READ, 65);
  }

  @Bean
  EventLink tagLink() {
    return new EventLink("name", "/customers?filter=tags:any-of:{tag}", TagPermissions.READ);
  }

  @Bean
  SearchAction allTags() {
    return new SearchAction("tags.search.all", "tags/tag", TagPermissions.READ, "/tags", 30);
  }
}
