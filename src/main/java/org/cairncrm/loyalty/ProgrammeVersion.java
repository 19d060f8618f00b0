package org.cairncrm.loyalty;

/** A version of a loyalty programme, which points and rewards are recorded with. */
record ProgrammeVersion(String name, int number) {}
