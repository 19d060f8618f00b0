package org.cairncrm.rules;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The format {@code decimal}: a text with a decimal number, such as an amount of money. Conditions
 * see it as a number, and JSON keeps all of its digits.
 */
final class DecimalFormat implements Format {
  static final String NAME = "decimal";

  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,20})?");

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean matches(ExecutionContext context, String text) {
    return DECIMAL.matcher(text).matches();
  }

  /** The number; null if the text is not a number. */
  static @Nullable BigDecimal read(Object text) {
    return DECIMAL.matcher(text.toString()).matches() ? new BigDecimal(text.toString()) : null;
  }
}
