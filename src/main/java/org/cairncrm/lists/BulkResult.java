package org.cairncrm.lists;

import java.util.ArrayList;
import java.util.List;

/**
 * The result of a bulk action.
 *
 * @param refusals why rows could not be changed, with their number
 */
public record BulkResult(int changed, int unchanged, int refused, List<BulkRefusal> refusals) {
  /** The number of different reasons that are listed. */
  static final int MOST_REASONS = 20;

  static final BulkResult NOTHING = new BulkResult(0, 0, 0, List.of());

  BulkResult withChanged() {
    return new BulkResult(changed + 1, unchanged, refused, refusals);
  }

  BulkResult withUnchanged() {
    return new BulkResult(changed, unchanged + 1, refused, refusals);
  }

  BulkResult withRefused(String reason) {
    List<BulkRefusal> more = new ArrayList<>(refusals);
    for (int i = 0; i < more.size(); i++) {
      if (more.get(i).reason().equals(reason)) {
        more.set(i, new BulkRefusal(reason, more.get(i).rows() + 1));
        return new BulkResult(changed, unchanged, refused + 1, List.copyOf(more));
      }
    }
    if (more.size() < MOST_REASONS) {
      more.add(new BulkRefusal(reason, 1));
    }
    return new BulkResult(changed, unchanged, refused + 1, List.copyOf(more));
  }

  /** The number of rows. */
  public int rows() {
    return changed + unchanged + refused;
  }
}
