package org.cairncrm.loyalty;

/** The figures of a simulation of a programme so far. It is kept as JSON between its steps. */
final class ProgrammeSimulationState {
  public long customers;
  public long events;
  public long apart;
  public ProgrammeTally draft = new ProgrammeTally();
  public ProgrammeTally live = new ProgrammeTally();
}
