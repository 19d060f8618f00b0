package org.cairncrm.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shell.HighlightedText;
import org.cairncrm.shell.NewestMatches;
import org.cairncrm.shell.NumberSearch;
import org.cairncrm.shell.SearchHit;
import org.cairncrm.shell.SearchQuery;
import org.cairncrm.shell.SearchSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds shipments by their tracking numbers. Their orders show them. */
@Component
class ShipmentSource implements SearchSource {
  private static final NumberSearch TRACKING =
      new NumberSearch(
          new NewestMatches(
              "s.shipment_id, s.customer_id, s.tracking, s.updated_at, s.carrier, o.number,"
                  + " s.order_id",
              "orders.shipment",
              "s",
              "join orders.sales_order o"
                  + " on o.customer_id = s.customer_id and o.order_id = s.order_id",
              "s.shipment_id"),
          "upper(s.tracking)");

  private final JdbcTemplate jdbc;

  ShipmentSource(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return "shipments";
  }

  @Override
  public String title() {
    return "orders.search.shipments";
  }

  @Override
  public String icon() {
    return "truck";
  }

  @Override
  public String permission() {
    return OrderPermissions.READ;
  }

  @Override
  public int place() {
    return 30;
  }

  @Override
  public List<SearchHit> find(SearchQuery query, int limit) {
    List<String> codes = query.codes();
    return TRACKING.first(jdbc, codes, (row, place) -> hit(row, codes), limit);
  }

  private static SearchHit hit(ResultSet row, List<String> codes) throws SQLException {
    String tracking = row.getString(3);
    return new SearchHit(
        row.getString(1),
        OrderSource.marked(tracking, codes),
        HighlightedText.plain(row.getString(5) + " · " + row.getString(6)),
        "/orders/" + row.getString(7),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        CustomerId.of(row.getString(2)),
        OrderSource.rank(tracking, codes));
  }
}
