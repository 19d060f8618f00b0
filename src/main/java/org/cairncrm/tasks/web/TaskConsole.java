package org.cairncrm.tasks.web;

import org.cairncrm.access.Caller;
import org.cairncrm.access.Person;
import org.cairncrm.history.EventCategory;
import org.cairncrm.lists.ListRowActs;
import org.cairncrm.shell.EventLink;
import org.cairncrm.shell.MenuEntry;
import org.cairncrm.shell.SearchAction;
import org.cairncrm.tasks.TaskPermissions;
import org.cairncrm.tasks.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of tasks in the menu and in histories, and the actions of the search. */
@Configuration(proxyBeanMethods = false)
class TaskConsole {
  @Bean
  MenuEntry tasksEntry(Tasks tasks, Caller caller) {
    return new MenuEntry(
        "tasks",
        "tasks.menu",
        "/tasks",
        "tasks/list",
        TaskPermissions.READ,
        15,
        () -> {
          Person person = caller.person();
          return person == null ? 0 : tasks.waiting(person.username());
        });
  }

  @Bean
  EventCategory taskEvents() {
    return new EventCategory("tasks", "tasks", TaskPermissions.READ, 25);
  }

  @Bean
  EventLink taskLink() {
    return new EventLink("subject", "/tasks/{task}", TaskPermissions.READ);
  }

  @Bean
  ListRowActs taskButtons() {
    return new ListRowActs("tasks", TaskPermissions.WRITE, "tasks/parts");
  }

  @Bean
  SearchAction newTask() {
    return new SearchAction("tasks.search.new", "plus", TaskPermissions.WRITE, "/tasks/new", 10);
  }

  @Bean
  SearchAction newTaskForCustomer() {
    return new SearchAction(
        "tasks.search.new-for",
        "plus",
        TaskPermissions.WRITE,
        "customers",
        "/tasks/new?customer={id}",
        12);
  }
}
