package org.cairncrm.tasks;

import org.cairncrm.journeys.Journeys;
import org.cairncrm.lists.BulkAction;
import org.cairncrm.shared.CustomerId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens tasks for many customers at once, from the lists that have customers. */
@Configuration(proxyBeanMethods = false)
class TaskBulkActions {
  @Bean
  BulkAction taskForEachCustomer(Tasks tasks, TaskOwners owners) {
    return new TaskForEachAction("customers", CustomerId::new, tasks, owners);
  }

  /** For customers in the stages of journeys, such as those who have stalled. */
  @Bean
  BulkAction taskForEachStay(Journeys journeys, Tasks tasks, TaskOwners owners) {
    return new TaskForEachAction("stays", journeys::customerOfStay, tasks, owners);
  }
}
