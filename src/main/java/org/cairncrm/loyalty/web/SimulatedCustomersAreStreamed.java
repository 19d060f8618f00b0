package org.cairncrm.loyalty.web;

import java.util.regex.Pattern;
import org.cairncrm.shared.StreamedBody;
import org.springframework.stereotype.Component;

/** Streams the customers of a simulation, who may be more than fit into memory. */
@Component
class SimulatedCustomersAreStreamed implements StreamedBody {
  private static final Pattern FILE =
      Pattern.compile("/loyalty/programmes/[^/]+/simulations/[^/]+/customers\\.csv");

  @Override
  public boolean streams(String method, String path) {
    return method.equals("GET") && FILE.matcher(path).matches();
  }
}
