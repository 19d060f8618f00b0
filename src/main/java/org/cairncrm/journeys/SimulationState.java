package org.cairncrm.journeys;

import java.util.ArrayList;
import java.util.List;

/** What a simulation has counted so far. It is kept as JSON between its steps. */
final class SimulationState {
  public long customers;
  public long events;
  public MapTally draft = new MapTally();
  public MapTally live = new MapTally();
  public long elsewhere;
  public List<MovedCustomer> moved = new ArrayList<>();
}
