package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.VOUCHER;

import java.util.List;
import java.util.UUID;
import org.cairncrm.events.Commands;
import org.cairncrm.events.RowStatement;
import org.cairncrm.events.Statement;
import org.cairncrm.events.Sweeper;
import org.jooq.DSLContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Gives codes to the vouchers from before there were codes. */
@Component
class OlderVoucherCodes implements Sweeper {
  private static final int BATCH = 1_000;

  private static final RowStatement<NewCode> SET =
      RowStatement.<NewCode>of(
              """
              update loyalty.voucher set code = c.code, code_key = c.code_key
              from :rows as c where voucher.voucher_id = c.voucher_id and voucher.code is null
              """)
          .set(VOUCHER.VOUCHER_ID, NewCode::voucher)
          .set(VOUCHER.CODE, NewCode::code)
          .set(VOUCHER.CODE_KEY, row -> VoucherCode.key(row.code()))
          .build();

  private final DSLContext sql;
  private final JdbcTemplate jdbc;
  private final Commands commands;

  OlderVoucherCodes(DSLContext sql, JdbcTemplate jdbc, Commands commands) {
    this.sql = sql;
    this.jdbc = jdbc;
    this.commands = commands;
  }

  @Override
  public boolean sweep() {
    List<NewCode> codes =
        sql.select(VOUCHER.VOUCHER_ID)
            .from(VOUCHER)
            .where(VOUCHER.CODE.isNull())
            .limit(BATCH)
            .fetch(row -> new NewCode(row.value1(), VoucherCode.next(null)));
    if (codes.isEmpty()) {
      return false;
    }
    commands.run(
        () -> {
          for (Statement statement : SET.with(codes)) {
            jdbc.update(statement);
          }
          return codes.size();
        });
    return codes.size() == BATCH;
  }

  private record NewCode(UUID voucher, String code) {}
}
