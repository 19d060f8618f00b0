package org.cairncrm.loyalty;

import java.util.List;
import org.cairncrm.shell.HighlightedText;
import org.cairncrm.shell.MatchRank;
import org.cairncrm.shell.SearchHit;
import org.cairncrm.shell.SearchQuery;
import org.cairncrm.shell.SearchSource;
import org.springframework.stereotype.Component;

/** Finds a voucher by its whole code, typed or scanned. */
@Component
class VoucherSource implements SearchSource {
  private static final int SHORTEST = 3;

  private final VoucherTable table;

  VoucherSource(VoucherTable table) {
    this.table = table;
  }

  @Override
  public String kind() {
    return "vouchers";
  }

  @Override
  public String title() {
    return "loyalty.vouchers.list.title";
  }

  @Override
  public String icon() {
    return "ticket";
  }

  @Override
  public String permission() {
    return LoyaltyPermissions.READ;
  }

  @Override
  public int place() {
    return 36;
  }

  @Override
  public List<SearchHit> find(SearchQuery query, int limit) {
    Voucher voucher =
        VoucherCode.key(query.text()).length() < SHORTEST ? null : table.find(query.text());
    return voucher == null || voucher.code() == null
        ? List.of()
        : List.of(
            new SearchHit(
                voucher.id().toString(),
                query.mark(voucher.code()),
                new HighlightedText(voucher.title(), List.of()),
                "/loyalty/vouchers/" + voucher.id(),
                voucher.issuedAt(),
                voucher.holder(),
                MatchRank.EXACT));
  }
}
