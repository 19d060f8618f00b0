package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.VOUCHER;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairncrm.events.RowStatement;
import org.cairncrm.events.Statement;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/** A voucher that is to be stored. */
record NewVoucher(
    UUID id,
    String code,
    @Nullable CustomerId holder,
    @Nullable UUID reward,
    @Nullable UUID batch,
    String title,
    VoucherTerms terms,
    Instant issuedAt,
    @Nullable Instant validFrom,
    @Nullable Instant expiresAt,
    @Nullable Integer usesInTotal,
    @Nullable Integer usesByCustomer) {
  private static final RowStatement<NewVoucher> ISSUE = columns().build();

  /** Leaves out a voucher whose code exists already. */
  private static final RowStatement<NewVoucher> GENERATE =
      columns().onConflict("(code_key) do nothing").build();

  private static RowStatement.Columns<NewVoucher> columns() {
    return RowStatement.<NewVoucher>into(VOUCHER)
        .set(VOUCHER.VOUCHER_ID, NewVoucher::id)
        .set(VOUCHER.CODE, NewVoucher::code)
        .set(VOUCHER.CODE_KEY, row -> VoucherCode.key(row.code()))
        .set(VOUCHER.HOLDER, NewVoucher::holder)
        .set(VOUCHER.REWARD_ID, NewVoucher::reward)
        .set(VOUCHER.BATCH_ID, NewVoucher::batch)
        .set(VOUCHER.TITLE, NewVoucher::title)
        .set(VOUCHER.KIND, row -> row.terms().kind())
        .set(
            VOUCHER.CURRENCY,
            row -> row.terms().currency() == null ? null : row.terms().currency().getCurrencyCode())
        .set(VOUCHER.AMOUNT, row -> row.terms().amount())
        .set(VOUCHER.PERCENT, row -> row.terms().percent())
        .set(VOUCHER.MAXIMUM, row -> row.terms().maximum())
        .set(VOUCHER.PRODUCT, row -> row.terms().product())
        .set(VOUCHER.MINIMUM_BASKET, row -> row.terms().minimumBasket())
        .set(VOUCHER.PRODUCTS, row -> VoucherRows.products(row.terms().products()))
        .set(VOUCHER.ISSUED_AT, NewVoucher::issuedAt)
        .set(VOUCHER.VALID_FROM, NewVoucher::validFrom)
        .set(VOUCHER.EXPIRES_AT, NewVoucher::expiresAt)
        .set(VOUCHER.USES_IN_TOTAL, NewVoucher::usesInTotal)
        .set(VOUCHER.USES_BY_CUSTOMER, NewVoucher::usesByCustomer);
  }

  /** The voucher of a reward, which its customer can use once. */
  static NewVoucher of(RewardIssued issued, RewardRule rule, VoucherTerms terms) {
    return new NewVoucher(
        issued.reward(),
        VoucherCode.next(null),
        issued.customer(),
        issued.reward(),
        null,
        rule.title(),
        terms,
        issued.occurredAt(),
        null,
        issued.expiresAt(),
        1,
        null);
  }

  static List<Statement> writing(List<NewVoucher> vouchers) {
    return ISSUE.with(vouchers);
  }

  /** The statements that write vouchers of a batch, without those whose code exists already. */
  static List<Statement> generating(List<NewVoucher> vouchers) {
    return GENERATE.with(vouchers);
  }
}
