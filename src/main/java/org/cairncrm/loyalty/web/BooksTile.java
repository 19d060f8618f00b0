package org.cairncrm.loyalty.web;

import java.time.Instant;
import java.util.Map;
import org.cairncrm.access.Role;
import org.cairncrm.home.HomeTile;
import org.cairncrm.home.HomeView;
import org.cairncrm.loyalty.Loyalty;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.work.Job;
import org.cairncrm.work.JobStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tile with the state of the books: the last check and its findings. */
@Component
class BooksTile implements HomeTile<BooksTile.BooksState> {
  private final Loyalty loyalty;

  BooksTile(Loyalty loyalty) {
    this.loyalty = loyalty;
  }

  @Override
  public String name() {
    return "books";
  }

  @Override
  public Map<Role, Integer> places() {
    return Map.of(Role.LOYALTY_MANAGER, 30);
  }

  @Override
  public String permission() {
    return LoyaltyPermissions.READ;
  }

  @Override
  public String template() {
    return "loyalty/books-tile";
  }

  @Override
  public BooksState content(HomeView view) {
    Job check = loyalty.lastBooksCheck();
    return check == null
        ? new BooksState(null, null, 0, 0)
        : new BooksState(
            check.status(), check.finishedAt(), check.done(), loyalty.mismatches(check));
  }

  /**
   * The last check of the books.
   *
   * @param status null if the books were never checked
   * @param finishedAt null if no check has ended
   * @param checked the number of members whose books were compared
   * @param mismatches the number of members whose books do not balance
   */
  record BooksState(
      @Nullable JobStatus status, @Nullable Instant finishedAt, long checked, long mismatches) {}
}
