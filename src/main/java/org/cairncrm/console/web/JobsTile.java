package org.cairncrm.console.web;

import java.util.List;
import java.util.Map;
import org.cairncrm.access.AccessPermissions;
import org.cairncrm.access.Role;
import org.cairncrm.home.HomeTile;
import org.cairncrm.home.HomeView;
import org.cairncrm.work.Job;
import org.cairncrm.work.Jobs;
import org.springframework.stereotype.Component;

/** The tile with the jobs and imports that are under way, and those that failed lately. */
@Component
class JobsTile implements HomeTile<JobsTile.CurrentJobs> {
  private static final int SHOWN = 6;

  private final Jobs jobs;

  JobsTile(Jobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public String name() {
    return "currentJobs";
  }

  @Override
  public Map<Role, Integer> places() {
    return Map.of(Role.ADMIN, 30);
  }

  @Override
  public String permission() {
    return AccessPermissions.OPERATIONS;
  }

  @Override
  public String template() {
    return "console/jobs-tile";
  }

  @Override
  public CurrentJobs content(HomeView view) {
    return new CurrentJobs(jobs.current(SHOWN));
  }

  /** The jobs that are under way, and those that failed within the last week, newest first. */
  record CurrentJobs(List<Job> jobs) {}
}
